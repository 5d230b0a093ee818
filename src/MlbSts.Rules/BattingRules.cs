using MlbSts.Games.Tables;
using static MlbSts.Rules.RuleSeverity;

namespace MlbSts.Rules;

/// <summary>Lines of batters agree with themselves, with the plays and with the batting order.</summary>
internal static class BattingRules
{
    // The old Gameday XML does not give plate appearances.
    private static readonly string[] WithPlateAppearances = [SourceNames.StatsApi, SourceNames.Retrosheet];

    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("batting-slots", "A batting order has nine places.", Error, Slots) { Bound = 9 },
        new("batting-hits", "Hits are at most times at bat, and extra-base hits at most hits.", Error, Hits),
        new("batting-at-bats", "Times at bat, walks, times hit and sacrifices are at most plate appearances.", Error, AtBats) { Sources = WithPlateAppearances },
        new("batting-walks", "Intentional walks are at most walks.", Error, Walks),
        new("batting-total-hits", "The hits of a team's players add up to its hits.", Error, TotalHits),
        new("batting-plays", "The players have as many plate appearances as the plays.", Error, Plays) { Sources = WithPlateAppearances },
        new("fielding-errors", "The errors of a team's players add up to its errors.", Warning, Errors),
        new("line-up-starters", "Nine players of a team start, ten with a designated hitter.", Warning, Starters) { Bound = 9 },
    ];

    private static IEnumerable<string> Slots(GameTables game, int bound)
    {
        foreach (var side in Side.Of(game.Game))
        {
            var slots = game.Batting.Where(line => line.Team == side.Team && line.BattingOrder is not null).Select(line => line.BattingOrder!.Value).Distinct().ToList();
            if (slots.Exists(slot => slot < 1 || slot > bound))
                yield return $"{side.Team}: places {string.Join(", ", slots.Order())}, expected 1 to {bound}";
        }
    }

    private static IEnumerable<string> Hits(GameTables game, int bound) =>
        game.Batting.Where(line => line.Hits > line.AtBats || line.Doubles + line.Triples + line.HomeRuns > line.Hits)
            .Select(line => $"{line.PlayerId}: {line.AtBats} at bats, {line.Hits} hits, {line.Doubles}+{line.Triples}+{line.HomeRuns} of them for extra bases");

    private static IEnumerable<string> AtBats(GameTables game, int bound) =>
        game.Batting.Where(line => Counted(line) > line.PlateAppearances).Select(line => $"{line.PlayerId}: {line.PlateAppearances} plate appearances, expected at least {Counted(line)}");

    private static IEnumerable<string> Walks(GameTables game, int bound) =>
        game.Batting.Where(line => line.IntentionalWalks > line.Walks).Select(line => $"{line.PlayerId}: {line.Walks} walks, of them {line.IntentionalWalks} intentional");

    private static IEnumerable<string> TotalHits(GameTables game, int bound) =>
        Side.Differences(game, "hits of the players", side => game.Batting.Count == 0 ? null : game.Batting.Where(line => line.Team == side.Team).Sum(line => line.Hits), side => side.Hits);

    private static IEnumerable<string> Plays(GameTables game, int bound)
    {
        var (lines, plays) = (game.Batting.Sum(line => line.PlateAppearances), game.Plays.Count(play => play.IsPlateAppearance));
        if (game.Batting.Count > 0 && game.Plays.Count > 0 && lines != plays)
            yield return $"{lines} plate appearances of the players, expected {plays} as in the plays";
    }

    private static IEnumerable<string> Errors(GameTables game, int bound) =>
        Side.Differences(game, "errors of the players", side => game.Fielding.Count == 0 ? null : game.Fielding.Where(line => line.Team == side.Team).Sum(line => line.Errors), side => side.Errors);

    private static IEnumerable<string> Starters(GameTables game, int bound)
    {
        foreach (var side in Side.Of(game.Game))
        {
            var starters = game.Lineups.Count(line => line.IsStarter && line.Team == side.Team);
            if (game.Lineups.Count > 0 && starters != bound && starters != bound + 1)
                yield return $"{side.Team}: {starters} starters, expected {bound} or {bound + 1}";
        }
    }

    private static int Counted(BattingRow line) => line.AtBats + line.Walks + (line.HitByPitch ?? 0) + (line.SacrificeHits ?? 0) + (line.SacrificeFlies ?? 0);
}
