using MlbSts.Json;
using static MlbSts.Simulator.Feeds.BattingStat;
using P = MlbSts.Simulator.Feeds.PitchingStat;

namespace MlbSts.Simulator.Feeds;

/// <summary>The statistics blocks of a player: today's and the season's with today added.</summary>
internal static class PlayerStats
{
    public static JsonTree Batting(PlayerLine line)
    {
        var batting = line.Batting;
        return batting.ToJson(
            [("summary", Summary(batting)), ("gamesPlayed", 1)],
            [
                ("stolenBasePercentage", Rates.Average(batting[StolenBases], batting[StolenBases] + batting[CaughtStealing])),
                ("atBatsPerHomeRun", Rates.Ratio(batting[AtBats], batting[HomeRuns])),
            ]
        );
    }

    public static JsonTree Pitching(PlayerLine line)
    {
        var pitching = line.Pitching;
        var innings = pitching[P.Outs] / 3.0;
        return pitching.ToJson(
            [("summary", Summary(pitching)), ("gamesPlayed", 1), ("gamesStarted", line.Started ? 1 : 0)],
            [
                ("inningsPitched", Rates.Innings(pitching[P.Outs])),
                ("stolenBasePercentage", Rates.Average(pitching[P.StolenBases], pitching[P.StolenBases] + pitching[P.CaughtStealing])),
                ("wins", line.Decision == 'W' ? 1 : 0),
                ("losses", line.Decision == 'L' ? 1 : 0),
                ("saves", line.Decision == 'S' ? 1 : 0),
                ("saveOpportunities", line.Decision == 'S' ? 1 : 0),
                ("holds", 0),
                ("blownSaves", 0),
                ("gamesPitched", 1),
                ("completeGames", 0),
                ("shutouts", 0),
                ("gamesFinished", 0),
                ("strikePercentage", Rates.Percentage(pitching[P.Strikes], pitching[P.PitchesThrown])),
                ("runsScoredPer9", Rates.Ratio(9 * pitching[P.Runs], innings)),
                ("homeRunsPer9", Rates.Ratio(9 * pitching[P.HomeRuns], innings)),
            ]
        );
    }

    public static JsonTree Fielding(StatLine<FieldingStat> fielding)
    {
        var clean = fielding[FieldingStat.Assists] + fielding[FieldingStat.PutOuts];
        return fielding.ToJson(
            [],
            [("fielding", Rates.Average(clean, clean + fielding[FieldingStat.Errors], ".000")), ("stolenBasePercentage", ".---")]
        );
    }

    public static JsonTree SeasonBatting(PlayerLine line)
    {
        var (season, today) = (line.Player.Season, line.Batting);
        var atBats = season.AtBats + today[AtBats];
        var hits = season.Hits + today[Hits];
        var walks = season.Walks + today[BaseOnBalls];
        var doubles = season.Doubles + today[Doubles];
        var homeRuns = season.HomeRuns + today[HomeRuns];
        var onBase = atBats + walks == 0 ? 0 : (double)(hits + walks) / (atBats + walks);
        var bases = hits + doubles + (2 * today[Triples]) + (3 * homeRuns);
        var slugging = atBats == 0 ? 0 : (double)bases / atBats;
        return JsonPart.Object(
            ("gamesPlayed", season.Games + (line.HasBatted ? 1 : 0)),
            ("atBats", atBats),
            ("runs", season.Runs + today[Runs]),
            ("hits", hits),
            ("doubles", doubles),
            ("homeRuns", homeRuns),
            ("rbi", season.Rbi + today[Rbi]),
            ("baseOnBalls", walks),
            ("strikeOuts", season.StrikeOuts + today[StrikeOuts]),
            ("totalBases", bases),
            ("avg", Rates.Average(hits, atBats, ".000")),
            ("obp", Rates.Sum(onBase)),
            ("slg", Rates.Sum(slugging)),
            ("ops", Rates.Sum(onBase + slugging))
        );
    }

    public static JsonTree SeasonPitching(PlayerLine line)
    {
        var (season, today) = (line.Player.Season, line.Pitching);
        var outs = season.OutsPitched + today[P.Outs];
        var earned = season.EarnedRuns + today[P.EarnedRuns];
        var hits = season.HitsAllowed + today[P.Hits];
        var walks = season.WalksAllowed + today[P.BaseOnBalls];
        return JsonPart.Object(
            ("gamesPlayed", line.Player.IsPitcher ? season.Games + (line.HasPitched ? 1 : 0) : 0),
            ("inningsPitched", Rates.Innings(outs)),
            ("wins", season.Wins + (line.Decision == 'W' ? 1 : 0)),
            ("losses", season.Losses + (line.Decision == 'L' ? 1 : 0)),
            ("saves", season.Saves + (line.Decision == 'S' ? 1 : 0)),
            ("hits", hits),
            ("earnedRuns", earned),
            ("baseOnBalls", walks),
            ("strikeOuts", season.StrikeOutsPitched + today[P.StrikeOuts]),
            ("era", Rates.Ratio(27 * earned, outs)),
            ("whip", Rates.Ratio(3 * (hits + walks), outs))
        );
    }

    private static string Summary(StatLine<BattingStat> batting)
    {
        var text = $"{batting[Hits]}-{batting[AtBats]}";
        (BattingStat Stat, string Name)[] extras =
        [
            (Doubles, "2B"),
            (Triples, "3B"),
            (HomeRuns, "HR"),
            (Rbi, "RBI"),
            (BaseOnBalls, "BB"),
            (StrikeOuts, "K"),
            (Runs, "R"),
            (StolenBases, "SB"),
        ];
        var named = extras
            .Where(extra => batting[extra.Stat] > 0)
            .Select(extra => batting[extra.Stat] == 1 ? extra.Name : $"{batting[extra.Stat]} {extra.Name}")
            .ToArray();
        return named.Length == 0 ? text : $"{text} | {string.Join(", ", named)}";
    }

    private static string Summary(StatLine<PitchingStat> pitching) =>
        $"{Rates.Innings(pitching[P.Outs])} IP, {pitching[P.EarnedRuns]} ER, {pitching[P.StrikeOuts]} K, {pitching[P.BaseOnBalls]} BB";
}
