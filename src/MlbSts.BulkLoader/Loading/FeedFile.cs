using System.Security.Cryptography;
using MlbSts.Domain;
using MlbSts.StatsApi.Documents;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.BulkLoader.Loading;

/// <summary>A feed read from a file, found fit to be loaded.</summary>
internal sealed record FeedFile(string Name, GamePk GamePk, SeasonPhase Phase, int Season, DateOnly OfficialDate, byte[] Content, string ContentSha256, FeedView View)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file.</summary>
    /// <exception cref="LoadRefusedException">It is not a whole, consistent, final feed of the regular season or the postseason.</exception>
    public static async Task<FeedFile> ReadAsync(string name, string path, int maximumBytes, CancellationToken cancellationToken)
    {
        RefuseLarge(path, maximumBytes);
        return Read(name, WithoutMark(await File.ReadAllBytesAsync(path, cancellationToken)));
    }

    /// <summary>Reads a file like <see cref="ReadAsync"/>, without waiting elsewhere.</summary>
    /// <exception cref="LoadRefusedException">As there.</exception>
    public static FeedFile Read(string name, string path, int maximumBytes) => Read(name, ReadContent(path, maximumBytes));

    /// <summary>A file's bytes without a byte order mark.</summary>
    /// <exception cref="LoadRefusedException">It is too large.</exception>
    public static byte[] ReadContent(string path, int maximumBytes)
    {
        RefuseLarge(path, maximumBytes);
        return WithoutMark(File.ReadAllBytes(path));
    }

    /// <summary>SHA-256 in lower-case hex.</summary>
    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static void RefuseLarge(string path, int maximumBytes)
    {
        if (new FileInfo(path).Length > maximumBytes)
            throw new LoadRefusedException($"larger than {maximumBytes} bytes (BulkLoader:MaximumFileBytes)");
    }

    private static byte[] WithoutMark(byte[] bytes) => bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes[3..] : bytes;

    private static FeedFile Read(string name, byte[] content)
    {
        FeedView view;
        try
        {
            view = new FeedView(JsonTree.ParseOwned(content));
        }
        catch (JsonTreeFormatException exception)
        {
            throw new LoadRefusedException($"not whole JSON: {exception.Message}");
        }
        if (view.GamePk is not { } gamePk || view.OfficialDate is not { } date)
            throw new LoadRefusedException("not a Stats API feed: gamePk or gameData.datetime.officialDate is missing");
        if (!view.Status.State.IsFinal())
            throw new LoadRefusedException($"not final: {view.Status.DetailedState} ({view.Status.StatusCode})");
        if (view.Check(gamePk) is { Count: > 0 } doubts)
            throw new LoadRefusedException($"inconsistent: {doubts[0].Message}");
        var phase = SeasonPhases.PhaseOf(view.GameType, date);
        if (phase == SeasonPhase.PreSeason)
            throw new LoadRefusedException("a pre-season game: mlb-historical holds regular season and postseason only");
        return new FeedFile(name, gamePk, phase, view.Season ?? date.Year, date, content, Hash(content), view);
    }
}
