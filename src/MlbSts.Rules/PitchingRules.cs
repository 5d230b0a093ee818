using MlbSts.Games.Tables;
using static MlbSts.Rules.RuleSeverity;

namespace MlbSts.Rules;

/// <summary>Lines of pitchers agree with themselves and with what the other team did.</summary>
internal static class PitchingRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("pitching-earned-runs", "Earned runs are at most runs: official scorers were not always of one mind.", Warning, EarnedRuns),
        new("pitching-outs", "A team's pitchers have as many outs as the plays.", Error, Outs),
        new("pitching-hits", "The hits off a team's pitchers add up to the opponents' hits.", Error, Hits),
        new("pitching-strikes", "Strikes are at most pitches.", Error, Strikes),
        new("pitching-decisions", "The winning pitcher is of the team that won, the losing pitcher of the other.", Warning, Decisions),
    ];

    private static IEnumerable<string> EarnedRuns(GameTables game, int bound) =>
        game.Pitching.Where(line => line.EarnedRuns > line.Runs).Select(line => $"{line.PlayerId}: {line.EarnedRuns} earned runs of {line.Runs}");

    private static IEnumerable<string> Outs(GameTables game, int bound) =>
        Side.Differences(
            game,
            "outs of the pitchers",
            side => game.Pitching.Count == 0 ? null : game.Pitching.Where(line => line.Team == side.Team).Sum(line => line.Outs),
            side => game.Plays.Count == 0 ? null : game.Plays.Where(play => play.FieldingTeam == side.Team).Sum(play => play.OutsMade));

    private static IEnumerable<string> Hits(GameTables game, int bound) =>
        Side.Differences(game, "hits off the pitchers", side => game.Pitching.Count == 0 ? null : game.Pitching.Where(line => line.Team == side.Team).Sum(line => line.Hits), side => side.OpponentHits);

    private static IEnumerable<string> Strikes(GameTables game, int bound) =>
        game.Pitching.Where(line => line.Strikes > line.Pitches).Select(line => $"{line.PlayerId}: {line.Strikes} strikes of {line.Pitches} pitches");

    private static IEnumerable<string> Decisions(GameTables game, int bound)
    {
        var row = game.Game;
        if (row.AwayScore == row.HomeScore || game.Pitching.Count == 0)
            yield break;
        var (winner, loser) = row.AwayScore > row.HomeScore ? (row.AwayTeam, row.HomeTeam) : (row.HomeTeam, row.AwayTeam);
        foreach (var (pitcher, team, word) in new[] { (row.WinningPitcherId, winner, "winning"), (row.LosingPitcherId, loser, "losing") })
        {
            if (pitcher is not null && !game.Pitching.Exists(line => line.PlayerId == pitcher && line.Team == team))
                yield return $"the {word} pitcher {pitcher} did not pitch for {team}";
        }
    }
}
