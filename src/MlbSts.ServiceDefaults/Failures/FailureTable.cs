using System.Net.Sockets;
using System.Text.RegularExpressions;
using MlbSts.Messaging;
using MlbSts.ServiceDefaults.Configuration;
using MlbSts.Storage;

namespace MlbSts.ServiceDefaults.Failures;

/// <summary>
/// Every way to fail at start and on the way: which exceptions it is, what people read, what the process ends with. The first that fits
/// counts. docs/operations.md has the same table.
/// </summary>
internal static partial class FailureTable
{
    private const string OtherFolder = "choose another folder (--data, --store or ObjectStore:Path)";
    private const string OtherAddress = "choose another one (--port or --urls)";

    public static IReadOnlyList<FailureKind> Kinds { get; } =
    [
        new("refused", ExitCodes.Configuration, exception => exception is RefusedException ? [exception.Message] : null),
        new("setting", ExitCodes.Configuration, StartupErrors.Explain),
        new("setting", ExitCodes.Configuration, Configuration),
        new("option", ExitCodes.Usage, Option),
        new(
            "port taken",
            ExitCodes.Unavailable,
            exception => Address(exception, SocketError.AddressAlreadyInUse, "is taken: stop what listens there")
        ),
        new(
            "port not allowed",
            ExitCodes.NoPermission,
            exception => Address(exception, SocketError.AccessDenied, "may not be listened on by this user: give it the right")
        ),
        new(
            "no address of this machine",
            ExitCodes.Configuration,
            exception => Address(exception, SocketError.AddressNotAvailable, "is no address of this machine: take 127.0.0.1")
        ),
        new("disk full", ExitCodes.Disk, DiskFull),
        new("rights", ExitCodes.NoPermission, Rights),
        new("folder", ExitCodes.CannotCreate, Folder),
        new("store", ExitCodes.Unavailable, exception => Store(exception, isUnavailable: true)),
        new("store", ExitCodes.Configuration, exception => Store(exception, isUnavailable: false)),
        new("broker", ExitCodes.Unavailable, Broker),
        new("disk", ExitCodes.Disk, Disk),
        new("fault of MlbSts", ExitCodes.Software, Unforeseen),
    ];

    /// <summary>The disk has no room left, or the user's share of it.</summary>
    public static bool IsDiskFull(Exception exception) =>
        exception is IOException
        && (exception.HResult & 0xFFFF) is var code
        && (
            (OperatingSystem.IsWindows() ? code is 39 or 112 : code is 28 or 122)
            // Where the room is asked for beforehand, .NET gives no code.
            || exception.Message.Contains("disk was full", StringComparison.Ordinal)
        );

    private static string[]? Configuration(Exception exception) =>
        exception switch
        {
            InvalidDataException { InnerException: FormatException inner } =>
            [
                $"{exception.Message} {(inner.InnerException ?? inner).Message} Mend the file, or take it away.",
            ],
            FormatException when exception.Message.StartsWith("Invalid url", StringComparison.Ordinal) =>
            [
                $"{exception.Message} urls must be an address such as http://127.0.0.1:5101.",
            ],
            ArgumentOutOfRangeException { ParamName: "port" } => ["urls: a port is a number from 0 to 65535."],
            InvalidOperationException when Endpoint().IsMatch(exception.Message) =>
            [
                $"{exception.Message.Split('\n')[0].TrimEnd()} Look at urls and Kestrel:*.",
            ],
            InvalidOperationException when Kafka().IsMatch(exception.Message) =>
            [
                $"The Kafka client refuses its settings: {exception.Message} Look at Kafka:*.",
            ],
            _ => null,
        };

    private static string[]? Option(Exception exception) =>
        exception is FormatException && exception.Message.Contains("switch", StringComparison.Ordinal)
            ? [$"{exception.Message} Options of a service are settings: --Section:Name=value."]
            : null;

    private static string[]? Address(Exception exception, SocketError error, string what)
    {
        if (Find<SocketException>(exception)?.SocketErrorCode != error)
            return null;
        var address = Bound().Match(exception.Message) is { Success: true } bound
            ? bound.Groups["address"].Value
            : "An address to listen on";
        return [$"{address} {what}, or {OtherAddress}."];
    }

    private static string[]? DiskFull(Exception exception) =>
        IsDiskFull(exception)
            ?
            [
                $"The disk is full: {exception.Message} Free some space, or {OtherFolder}. What is stored stays, and the same command goes on.",
            ]
            : null;

    private static string[]? Rights(Exception exception) =>
        exception switch
        {
            UnauthorizedAccessException => [$"{exception.Message} Give the user of the process the right to it, or {OtherFolder}."],
            IOException when !OperatingSystem.IsWindows() && exception.HResult == 30 =>
            [
                $"{exception.Message} It cannot be written there: {OtherFolder}.",
            ],
            _ => null,
        };

    private static string[]? Folder(Exception exception) =>
        exception switch
        {
            DirectoryNotFoundException or FileNotFoundException or PathTooLongException =>
            [
                $"{exception.Message} Make it where it can be made, or {OtherFolder}.",
            ],
            IOException when !OperatingSystem.IsWindows() && exception.HResult is 17 or 20 =>
            [
                $"{exception.Message} A folder is needed there and something else is in its place: take it away, or {OtherFolder}.",
            ],
            _ => null,
        };

    private static string[]? Store(Exception exception, bool isUnavailable) =>
        exception is ObjectStoreException && exception is ObjectStoreUnavailableException == isUnavailable
            ? [$"{exception.Message} Look at the object store and at ObjectStore:*."]
            : null;

    private static string[]? Broker(Exception exception) =>
        exception is MessagingException ? [$"{exception.Message} Look at the broker and at Kafka:*."] : null;

    private static string[]? Disk(Exception exception) =>
        exception is IOException ? [$"{exception.Message} Look at the disk and its log, then start it again."] : null;

    private static string[] Unforeseen(Exception exception) =>
        [
            $"{exception.Message} This is a fault of MlbSts: please report it with the lines that follow. What is stored stays, and the same command goes on.",
            .. exception.ToString().Split('\n', StringSplitOptions.TrimEntries),
        ];

    private static T? Find<T>(Exception? exception)
        where T : Exception => exception is null or T ? exception as T : Find<T>(exception.InnerException);

    [GeneratedRegex(@"(?i)bind to address (?<address>\S+?):? (?:-|address|permission|because|\()|bind to address (?<address>\S+?)\.?$")]
    private static partial Regex Bound();

    [GeneratedRegex("(?i)endpoint|https|certificate")]
    private static partial Regex Endpoint();

    [GeneratedRegex(@"^(ssl|sasl|security)\.|librdkafka|No provider for SASL")]
    private static partial Regex Kafka();
}
