using MlbSts.Games.Tables;
using MlbSts.Rules.Definition;
using static MlbSts.Domain.FindingSeverity;
using static MlbSts.Rules.Definition.RuleCategory;

namespace MlbSts.Rules.Catalogue;

/// <summary>Lines of pitchers agree with themselves and with what the other team did.</summary>
internal static class PitchingRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            "pitching-earned-runs",
            Consistency,
            Warning,
            "Earned runs are at most runs: official scorers were not always of one mind.",
            "tiant001: 4 earned runs of 3"
        )
        {
            Scope = Scopes.Counted,
            Game = (game, _) =>
                game
                    .Pitching.Where(line => line.EarnedRuns > line.Runs)
                    .Select(line => Of(line, $"{line.EarnedRuns} earned runs of {line.Runs}", line.EarnedRuns, line.Runs)),
        },
        new(
            "pitching-outs",
            Consistency,
            Error,
            "A team's pitchers have as many outs as the plays.",
            "BOS: outs of the pitchers 26, expected 27"
        )
        {
            Scope = Scopes.Counted,
            Cases = [Scopes.WarningLive],
            Game = (game, _) =>
                Side.Differences(
                    game,
                    RowPlace.Pitching,
                    "outs of the pitchers",
                    side =>
                        game.Pitching.Count == 0 ? null : game.Pitching.Where(line => line.Team == side.Team).Sum(line => (long)line.Outs),
                    side =>
                        game.Plays.Count == 0
                            ? null
                            : game.Plays.Where(play => play.FieldingTeam == side.Team).Sum(play => (long)play.OutsMade)
                ),
        },
        new(
            "pitching-hits",
            Consistency,
            Error,
            "The hits off a team's pitchers add up to the opponents' hits.",
            "BOS: hits off the pitchers 8, expected 9"
        )
        {
            Scope = Scopes.Counted,
            Game = (game, _) =>
                Side.Differences(
                    game,
                    RowPlace.Pitching,
                    "hits off the pitchers",
                    side =>
                        game.Pitching.Count == 0 ? null : game.Pitching.Where(line => line.Team == side.Team).Sum(line => (long)line.Hits),
                    side => side.OpponentHits
                ),
        },
        new("pitching-strikes", Consistency, Error, "Strikes are at most pitches.", "tiant001: 99 strikes of 90 pitches")
        {
            Scope = Scopes.Counted,
            Game = (game, _) =>
                game
                    .Pitching.Where(line => line.Strikes > line.Pitches)
                    .Select(line => Of(line, $"{line.Strikes} strikes of {line.Pitches} pitches", line.Strikes, line.Pitches)),
        },
        new(
            "pitching-decisions",
            CrossReference,
            Warning,
            "The winning pitcher is of the team that won, the losing pitcher of the other.",
            "the winning pitcher tiant001 did not pitch for NYA"
        )
        {
            Scope = Scopes.Counted,
            Game = (game, _) => Decisions(game),
        },
    ];

    private static Violation Of(PitchingRow line, string message, object? found, object? most) =>
        new(RowPlace.Of(RowPlace.Pitching, line.PlayerId), $"{line.PlayerId}: {message}", found, $"at most {most}");

    private static IEnumerable<Violation> Decisions(GameTables game)
    {
        var row = game.Game;
        if (row.AwayScore == row.HomeScore || game.Pitching.Count == 0)
            yield break;
        var (winner, loser) = row.AwayScore > row.HomeScore ? (row.AwayTeam, row.HomeTeam) : (row.HomeTeam, row.AwayTeam);
        foreach (var (pitcher, team, word) in new[] { (row.WinningPitcherId, winner, "winning"), (row.LosingPitcherId, loser, "losing") })
        {
            if (pitcher is not null && !game.Pitching.Exists(line => line.PlayerId == pitcher && line.Team == team))
                yield return new(RowPlace.Game, $"the {word} pitcher {pitcher} did not pitch for {team}", pitcher, $"a pitcher of {team}");
        }
    }
}
