using MlbSts.Games.Tables;
using MlbSts.Rules.Definition;

namespace MlbSts.Rules.Catalogue;

/// <summary>A team of a game, and what the game's row says of it.</summary>
internal readonly record struct Side(string Team, string Opponent, int Score, int OpponentScore, int? Hits, int? OpponentHits, int? Errors)
{
    /// <summary>The visiting team, then the home team.</summary>
    public static Side[] Of(GameRow game) =>
        [
            new(game.AwayTeam, game.HomeTeam, game.AwayScore, game.HomeScore, game.AwayHits, game.HomeHits, game.AwayErrors),
            new(game.HomeTeam, game.AwayTeam, game.HomeScore, game.AwayScore, game.HomeHits, game.AwayHits, game.HomeErrors),
        ];

    /// <summary>A violation for each team whose two figures differ. A figure that is null is not known, and nothing is said.</summary>
    /// <param name="game">The game.</param>
    /// <param name="table">Where the first figure is from.</param>
    /// <param name="what">What the first figure is.</param>
    /// <param name="found">The first figure.</param>
    /// <param name="expected">The second figure.</param>
    public static IEnumerable<Violation> Differences(
        GameTables game,
        string table,
        string what,
        Func<Side, long?> found,
        Func<Side, long?> expected
    )
    {
        foreach (var side in Of(game.Game))
        {
            if (found(side) is { } one && expected(side) is { } other && one != other)
                yield return new(RowPlace.OfTeam(table, side.Team), $"{side.Team}: {what} {one}, expected {other}", one, other);
        }
    }
}
