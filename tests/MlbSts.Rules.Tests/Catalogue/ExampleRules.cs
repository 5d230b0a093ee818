using MlbSts.Rules.Definition;

namespace MlbSts.Rules.Tests.Catalogue;

/// <summary>The example of CONTRIBUTING.md.</summary>
internal static class ExampleRules
{
    private static readonly RuleScope Over = new() { States = [GameState.Final, GameState.Forfeited] };

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            "stolen-bases-most",
            RuleCategory.History,
            FindingSeverity.Warning,
            "No player steals more bases in a game than any has.",
            "gibbg001: 8 stolen bases, expected at most 7"
        )
        {
            Scope = Over,
            Cases = [new(new RuleScope { FirstSeason = 1920 }) { Bound = 6 }],
            Bound = 7,
            Game = (game, bound) =>
                game
                    .Batting.Where(line => line.StolenBases > bound)
                    .Select(line => new Violation(
                        $"batting[player_id={line.PlayerId}]",
                        $"{line.PlayerId}: {line.StolenBases} stolen bases, expected at most {bound}"
                    )),
        },
    ];
}
