using System.Security.Cryptography;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.Games.Sources.StatsApi;

/// <summary>A feed in a file, found fit to be loaded.</summary>
/// <param name="GamePk">The game.</param>
/// <param name="Phase">Regular season or postseason.</param>
/// <param name="Season">The season.</param>
/// <param name="OfficialDate">The day the game counts for.</param>
/// <param name="ContentSha256">Of the feed, however the file is packed.</param>
/// <param name="View">What it says.</param>
internal sealed record StoredFeed(GamePk GamePk, SeasonPhase Phase, int Season, DateOnly OfficialDate, string ContentSha256, FeedView View)
{
    private const string Ending = ".json";

    /// <summary>Whether a file of this name may be a feed: <c>.json</c>, packed or not.</summary>
    public static bool IsNamed(string name) => FileContent.Unpacked(name).EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>SHA-256 in lower-case hex.</summary>
    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Reads a file.</summary>
    /// <exception cref="LoadRefusedException">It is not a whole, consistent, final feed of the regular season or the
    /// postseason.</exception>
    public static StoredFeed Read(string path, int maximumBytes)
    {
        var content = FileContent.Read(path, maximumBytes);
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
        return new StoredFeed(gamePk, phase, view.Season ?? date.Year, date, Hash(content), view);
    }
}
