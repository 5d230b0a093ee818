using System.Buffers;
using System.Globalization;
using System.Text.Json;
using MlbSts.Domain;
using MlbSts.Json;

namespace MlbSts.Simulator.Replay;

/// <summary>A feed that somebody saved.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Bytes">The file as it is.</param>
/// <param name="Feed">The document, without white space.</param>
/// <param name="GamePk">Whose it is.</param>
/// <param name="Timecode">Its <c>metaData.timeStamp</c>.</param>
internal sealed record Capture(string Name, byte[] Bytes, JsonTree Feed, int GamePk, Timecode Timecode)
{
    public string CodedState => Feed.At("/gameData/status/codedGameState")?.AsString() ?? "";

    public bool IsFinal => GameStatusTable.StateOf(CodedState, Feed.At("/gameData/status/statusCode")?.AsString()).IsFinal();

    public IReadOnlyList<JsonTree> Plays => Feed.At("/liveData/plays/allPlays")?.Items ?? [];

    /// <summary>The scheduled first pitch.</summary>
    public DateTimeOffset FirstPitch => Moment(Feed.At("/gameData/datetime/dateTime")) ?? Timecode.Moment;

    public DateOnly Date =>
        DateOnly.TryParseExact(
            Feed.At("/gameData/datetime/officialDate")?.AsString(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : DateOnly.FromDateTime(FirstPitch.UtcDateTime.AddHours(-10));

    /// <summary>Reads a file's bytes.</summary>
    /// <exception cref="InvalidDataException">They are no feed; the message says why.</exception>
    public static Capture Read(string name, byte[] bytes)
    {
        var feed = Compact(bytes);
        if (feed["gamePk"]?.AsInt() is not (> 0 and var gamePk))
            throw new InvalidDataException("it has no gamePk, so it is no feed");
        if (!Domain.Timecode.TryParse(feed.At("/metaData/timeStamp")?.AsString(), null, out var timecode))
            throw new InvalidDataException("it has no metaData.timeStamp");
        if (
            feed.At("/gameData/status/codedGameState") is null
            || feed.At("/gameData/teams/home/id") is null
            || feed.At("/liveData/plays/allPlays") is not { Kind: JsonValueKind.Array }
        )
            throw new InvalidDataException("it lacks gameData.status, gameData.teams or liveData.plays.allPlays");
        if (
            feed.At("/liveData/plays/allPlays")!
                .Items.Any(play =>
                    play["about"] is null || play["result"] is null || play["playEvents"] is not { Kind: JsonValueKind.Array }
                )
        )
            throw new InvalidDataException("one of its plays lacks about, result or playEvents");
        return new Capture(name, bytes, feed, gamePk, timecode);
    }

    /// <summary>A moment as the feed writes it; <see langword="null"/> where it is missing or unreadable.</summary>
    public static DateTimeOffset? Moment(JsonTree? value) =>
        DateTimeOffset.TryParse(
            value?.AsString(),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment
        )
            ? moment
            : null;

    private static JsonTree Compact(byte[] bytes)
    {
        try
        {
            // The tree's own reading refuses what is malformed; the framework's writer leaves numbers as they are written.
            var tree = JsonTree.Parse(bytes);
            using var document = JsonDocument.Parse(tree.ToUtf8());
            var buffer = new ArrayBufferWriter<byte>(bytes.Length / 2);
            using (var writer = new Utf8JsonWriter(buffer))
                document.WriteTo(writer);
            return JsonTree.ParseOwned(buffer.WrittenSpan.ToArray());
        }
        catch (Exception exception) when (exception is JsonException or JsonTreeFormatException)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }
}
