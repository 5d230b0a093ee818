using MlbSts.Games.Tables;

namespace MlbSts.Rules;

/// <summary>A team of a game, and what the game's row says of it.</summary>
internal readonly record struct Side(string Team, string Opponent, int Score, int OpponentScore, int? Hits, int? OpponentHits, int? Errors)
{
    /// <summary>The visiting team, then the home team.</summary>
    public static Side[] Of(GameRow game) =>
    [
        new(game.AwayTeam, game.HomeTeam, game.AwayScore, game.HomeScore, game.AwayHits, game.HomeHits, game.AwayErrors),
        new(game.HomeTeam, game.AwayTeam, game.HomeScore, game.AwayScore, game.HomeHits, game.AwayHits, game.HomeErrors),
    ];

    /// <summary>A message for each team whose two figures differ. A figure that is null is not known, and nothing is said.</summary>
    public static IEnumerable<string> Differences(GameTables game, string what, Func<Side, int?> found, Func<Side, int?> expected)
    {
        foreach (var side in Of(game.Game))
        {
            if (found(side) is { } one && expected(side) is { } other && one != other)
                yield return $"{side.Team}: {what} {one}, expected {other}";
        }
    }
}
