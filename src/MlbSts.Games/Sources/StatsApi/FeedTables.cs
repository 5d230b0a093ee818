using MlbSts.Domain;
using MlbSts.Games.Tables;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.Games.Sources.StatsApi;

/// <summary>The tables of a feed that is in no file: one that is followed while the game is played.</summary>
public static class FeedTables
{
    private static readonly StatsApiSource Nowhere = new("", "", [], 0);

    /// <summary>Its rows, without provenance.</summary>
    /// <param name="feed">A final one; of another the rows end where it ends.</param>
    /// <exception cref="GameRefusedException">It has no official date, or its plays do not come to its score.</exception>
    public static GameTables Read(FeedView feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var date = feed.OfficialDate ?? throw new GameRefusedException("gameData.datetime.officialDate is missing");
        var season = feed.Season ?? date.Year;
        var key = StatsApiSource.KeyOf(feed, date, season);
        return StatsApiReader.Read(
            feed,
            new FoundGame(Nowhere, key, SeasonPhases.PhaseOf(feed.GameType, date), season, key.ToString(), "", null)
        );
    }
}
