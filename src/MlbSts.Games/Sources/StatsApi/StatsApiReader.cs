using MlbSts.Games.Sources.PlayByPlay;
using MlbSts.Games.Tables;
using MlbSts.Json;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.Games.Sources.StatsApi;

/// <summary>Reads feeds into the tables.</summary>
internal sealed class StatsApiReader(int maximumBytes) : IGameReader
{
    /// <inheritdoc/>
    public GameTables Read(FoundGame game)
    {
        var path = (string)(game.Locator ?? throw new ArgumentException("The game is not one of this source.", nameof(game)));
        return Read(new FeedView(JsonTree.ParseOwned(StatsApiSource.Reread(path, game.SourceId, game.ContentSha256, maximumBytes))), game);
    }

    /// <summary>A feed's rows.</summary>
    /// <exception cref="GameRefusedException">Its plays do not come to its score, or cannot be told at all.</exception>
    public static GameTables Read(FeedView feed, FoundGame game)
    {
        try
        {
            return ReadRows(feed, game);
        }
        // A document that nobody has seen the like of may trip the reader anywhere: it costs this game alone.
        catch (Exception exception) when (exception is not (GameRefusedException or OutOfMemoryException))
        {
            throw new GameRefusedException($"{game.SourceId}: its values are such as no game has: {exception.Message}");
        }
    }

    private static GameTables ReadRows(FeedView feed, FoundGame game)
    {
        var tables = new GameTables(FeedGame.Row(feed, game));
        FeedPlaces.Add(feed, tables);
        var lineups = new FeedLineups(feed, tables);
        var book = new PlayBook(tables);
        new FeedPlays(feed, tables, book, lineups).Add();
        FeedBox.Add(feed, tables, lineups);
        if (
            tables.Plays is [.., var last]
            && feed.Home.Line.Runs is not null
            && (last.AwayScoreAfter, last.HomeScoreAfter) != (tables.Game.AwayScore, tables.Game.HomeScore)
        )
            throw new GameRefusedException(
                $"{game.SourceId}: the plays end {last.AwayScoreAfter}-{last.HomeScoreAfter}, the linescore says {tables.Game.AwayScore}-{tables.Game.HomeScore}"
            );
        return tables;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // No file stays open.
    }
}
