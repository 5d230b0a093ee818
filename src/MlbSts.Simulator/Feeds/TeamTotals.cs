using MlbSts.Json;
using static MlbSts.Simulator.Feeds.BattingStat;
using P = MlbSts.Simulator.Feeds.PitchingStat;

namespace MlbSts.Simulator.Feeds;

/// <summary><c>teamStats</c> of a box score.</summary>
internal static class TeamTotals
{
    public static JsonTree Batting(IEnumerable<PlayerLine> lines)
    {
        var batting = Sum(lines, line => line.Batting);
        var timesOnBase = batting[Hits] + batting[BaseOnBalls] + batting[HitByPitch];
        var chances = batting[AtBats] + batting[BaseOnBalls] + batting[HitByPitch] + batting[SacFlies];
        var ops =
            (chances == 0 ? 0 : (double)timesOnBase / chances) + (batting[AtBats] == 0 ? 0 : (double)batting[TotalBases] / batting[AtBats]);
        return batting.ToJson(
            [],
            [
                ("avg", Rates.Average(batting[Hits], batting[AtBats], ".000")),
                ("obp", Rates.Average(timesOnBase, chances, ".000")),
                ("slg", Rates.Average(batting[TotalBases], batting[AtBats], ".000")),
                ("ops", Rates.Sum(ops)),
                ("stolenBasePercentage", Rates.Average(batting[StolenBases], batting[StolenBases] + batting[CaughtStealing])),
                ("atBatsPerHomeRun", Rates.Ratio(batting[AtBats], batting[HomeRuns])),
            ]
        );
    }

    public static JsonTree Pitching(IEnumerable<PlayerLine> lines)
    {
        var pitching = Sum(lines, line => line.Pitching);
        var innings = pitching[P.Outs] / 3.0;
        var faced = pitching[P.AtBats] + pitching[P.BaseOnBalls] + pitching[P.HitByPitch] + pitching[P.SacFlies];
        return pitching.ToJson(
            [],
            [
                ("obp", Rates.Average(pitching[P.Hits] + pitching[P.BaseOnBalls] + pitching[P.HitByPitch], faced, ".000")),
                ("era", Rates.Ratio(9 * pitching[P.EarnedRuns], innings)),
                ("inningsPitched", Rates.Innings(pitching[P.Outs])),
                ("whip", Rates.Ratio(pitching[P.Hits] + pitching[P.BaseOnBalls], innings)),
                ("saveOpportunities", 0),
                ("completeGames", 0),
                ("shutouts", 0),
                ("strikePercentage", Rates.Percentage(pitching[P.Strikes], pitching[P.PitchesThrown])),
                ("groundOutsToAirouts", Rates.Ratio(pitching[P.GroundOuts], pitching[P.AirOuts])),
                ("pitchesPerInning", Rates.Ratio(pitching[P.PitchesThrown], innings)),
                ("runsScoredPer9", Rates.Ratio(9 * pitching[P.Runs], innings)),
                ("homeRunsPer9", Rates.Ratio(9 * pitching[P.HomeRuns], innings)),
            ]
        );
    }

    public static JsonTree Fielding(IEnumerable<PlayerLine> lines) =>
        Sum(lines, line => line.Fielding).ToJson([], [("stolenBasePercentage", ".---"), ("caughtStealingPercentage", ".---")]);

    private static StatLine<TStat> Sum<TStat>(IEnumerable<PlayerLine> lines, Func<PlayerLine, StatLine<TStat>> counts)
        where TStat : struct, Enum
    {
        var sum = new StatLine<TStat>();
        foreach (var line in lines)
            sum.Add(counts(line));
        return sum;
    }
}
