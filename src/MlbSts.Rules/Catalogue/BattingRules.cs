using MlbSts.Games.Tables;
using MlbSts.Rules.Definition;
using static MlbSts.Domain.FindingSeverity;
using static MlbSts.Rules.Definition.RuleCategory;

namespace MlbSts.Rules.Catalogue;

/// <summary>Lines of batters agree with themselves, with the plays and with the batting order.</summary>
internal static class BattingRules
{
    // The old Gameday XML does not give plate appearances.
    private static readonly RuleScope WithPlateAppearances = Scopes.Counted with
    {
        Sources = [RuleSources.Live, SourceNames.StatsApi, SourceNames.Retrosheet],
    };

    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("batting-slots", Consistency, Error, "A batting order has nine places.", "BOS: places 1, 2, 3, 10, expected 1 to 9")
        {
            Scope = Scopes.Counted,
            Bound = 9,
            Game = (game, bound) => Slots(game, bound),
        },
        new(
            "batting-hits",
            Consistency,
            Error,
            "Hits are at most times at bat, and extra-base hits at most hits.",
            "rice-001: 3 at bats, 4 hits, 1+0+1 of them for extra bases"
        )
        {
            Scope = Scopes.Counted,
            Game = (game, _) =>
                game
                    .Batting.Where(line => line.Hits > line.AtBats || line.Doubles + line.Triples + line.HomeRuns > line.Hits)
                    .Select(line =>
                        Of(
                            line,
                            $"{line.AtBats} at bats, {line.Hits} hits, {line.Doubles}+{line.Triples}+{line.HomeRuns} of them for extra bases",
                            line.Hits,
                            $"{line.Doubles + line.Triples + line.HomeRuns} to {line.AtBats}"
                        )
                    ),
        },
        new(
            "batting-at-bats",
            Consistency,
            Error,
            "Times at bat, walks, times hit and sacrifices are at most plate appearances.",
            "rice-001: 4 plate appearances, expected at least 5"
        )
        {
            Scope = WithPlateAppearances,
            Game = (game, _) =>
                game
                    .Batting.Where(line => Counted(line) > line.PlateAppearances)
                    .Select(line =>
                        Of(
                            line,
                            $"{line.PlateAppearances} plate appearances, expected at least {Counted(line)}",
                            line.PlateAppearances,
                            $"at least {Counted(line)}"
                        )
                    ),
        },
        new("batting-walks", Consistency, Error, "Intentional walks are at most walks.", "rice-001: 1 walks, of them 2 intentional")
        {
            Scope = Scopes.Counted,
            Game = (game, _) =>
                game
                    .Batting.Where(line => line.IntentionalWalks > line.Walks)
                    .Select(line =>
                        Of(
                            line,
                            $"{line.Walks} walks, of them {line.IntentionalWalks} intentional",
                            line.IntentionalWalks,
                            $"at most {line.Walks}"
                        )
                    ),
        },
        new(
            "batting-total-hits",
            Consistency,
            Error,
            "The hits of a team's players add up to its hits.",
            "BOS: hits of the players 8, expected 9"
        )
        {
            Scope = Scopes.Counted,
            Game = (game, _) =>
                Side.Differences(
                    game,
                    RowPlace.Batting,
                    "hits of the players",
                    side =>
                        game.Batting.Count == 0 ? null : game.Batting.Where(line => line.Team == side.Team).Sum(line => (long)line.Hits),
                    side => side.Hits
                ),
        },
        new(
            "batting-plays",
            Consistency,
            Error,
            "The players have as many plate appearances as the plays.",
            "75 plate appearances of the players, expected 76 as in the plays"
        )
        {
            Scope = WithPlateAppearances,
            Cases = [Scopes.WarningLive],
            Game = (game, _) => Plays(game),
        },
        new(
            "fielding-errors",
            Consistency,
            Warning,
            "The errors of a team's players add up to its errors.",
            "BOS: errors of the players 1, expected 2"
        )
        {
            Scope = Scopes.Counted,
            Game = (game, _) =>
                Side.Differences(
                    game,
                    RowPlace.Fielding,
                    "errors of the players",
                    side =>
                        game.Fielding.Count == 0
                            ? null
                            : game.Fielding.Where(line => line.Team == side.Team).Sum(line => (long)line.Errors),
                    side => side.Errors
                ),
        },
        new(
            "line-up-starters",
            Consistency,
            Warning,
            "Nine players of a team start, ten with a designated hitter.",
            "BOS: 8 starters, expected 9 or 10"
        )
        {
            Scope = Scopes.Counted,
            Bound = 9,
            Game = (game, bound) => Starters(game, bound),
        },
    ];

    private static Violation Of(BattingRow line, string message, object? found, object? expected) =>
        new(RowPlace.Of(RowPlace.Batting, line.PlayerId), $"{line.PlayerId}: {message}", found, expected);

    private static IEnumerable<Violation> Slots(GameTables game, int bound)
    {
        foreach (var side in Side.Of(game.Game))
        {
            var slots = game
                .Batting.Where(line => line.Team == side.Team && line.BattingOrder is not null)
                .Select(line => line.BattingOrder!.Value)
                .Distinct()
                .ToList();
            if (slots.Exists(slot => slot < 1 || slot > bound))
                yield return new(
                    RowPlace.OfTeam(RowPlace.Batting, side.Team),
                    $"{side.Team}: places {string.Join(", ", slots.Order())}, expected 1 to {bound}",
                    string.Join(", ", slots.Order()),
                    $"1 to {bound}"
                );
        }
    }

    private static IEnumerable<Violation> Plays(GameTables game)
    {
        var (lines, plays) = (game.Batting.Sum(line => (long)line.PlateAppearances), game.Plays.Count(play => play.IsPlateAppearance));
        if (game.Batting.Count > 0 && game.Plays.Count > 0 && lines != plays)
            yield return new(RowPlace.Batting, $"{lines} plate appearances of the players, expected {plays} as in the plays", lines, plays);
    }

    private static IEnumerable<Violation> Starters(GameTables game, int bound)
    {
        foreach (var side in Side.Of(game.Game))
        {
            var starters = game.Lineups.Count(line => line.IsStarter && line.Team == side.Team);
            if (game.Lineups.Count > 0 && starters != bound && starters != bound + 1)
                yield return new(
                    RowPlace.OfTeam(RowPlace.Lineups, side.Team),
                    $"{side.Team}: {starters} starters, expected {bound} or {bound + 1}",
                    starters,
                    $"{bound} or {bound + 1}"
                );
        }
    }

    private static int Counted(BattingRow line) =>
        line.AtBats + line.Walks + (line.HitByPitch ?? 0) + (line.SacrificeHits ?? 0) + (line.SacrificeFlies ?? 0);
}
