using System.Text;
using MlbSts.Retrosheet.BoxScores;
using MlbSts.Retrosheet.Games;
using MlbSts.Testing;

namespace MlbSts.Retrosheet.Tests;

/// <summary>A row of Retrosheet's game logs, which are made from box scores and so check the plays independently.</summary>
internal sealed class GameLog(string[] fields)
{
    private static readonly string[] Offence =
    [
        "at-bats",
        "hits",
        "doubles",
        "triples",
        "home runs",
        "RBI",
        "SH",
        "SF",
        "HBP",
        "walks",
        "intentional walks",
        "strikeouts",
        "SB",
        "CS",
        "GIDP",
        "interference",
        "left on base",
    ];
    private static readonly string[] Defence =
    [
        "pitchers",
        "earned runs",
        "team earned runs",
        "wild pitches",
        "balks",
        "putouts",
        "assists",
        "errors",
        "passed balls",
        "double plays",
        "triple plays",
    ];

    public string GameId => $"{fields[6]}{fields[0]}{fields[1]}";

    public static Dictionary<string, GameLog> Read(string relativePath)
    {
        var games = new Dictionary<string, GameLog>();
        foreach (var line in File.ReadLines(TestData.Path(relativePath), Encoding.Latin1))
        {
            var game = new GameLog(Split(line));
            games[game.GameId] = game;
        }
        return games;
    }

    // Fields in quotes hold commas where a game was completed later.
    public static string[] Split(string line)
    {
        var fields = new List<string>();
        var start = 0;
        var quoted = false;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"')
                quoted = !quoted;
            if (i < line.Length && (line[i] != ',' || quoted))
                continue;
            fields.Add(line[start..i].Trim('"'));
            start = i + 1;
        }
        return [.. fields];
    }

    /// <summary>The totals that differ.</summary>
    public IEnumerable<Difference> DifferencesFrom(Game game, BoxScore box)
    {
        for (var side = 0; side < 2; side++)
        {
            foreach (var (what, plays, log) in Pairs(game, box, side))
            {
                if (log.Length > 0 && plays != log)
                    yield return new Difference(GameId, side, what, plays, log);
            }
        }
    }

    private IEnumerable<(string What, string Plays, string Log)> Pairs(Game game, BoxScore box, int side)
    {
        yield return ("runs", $"{game.Score(side)}", fields[9 + side]);
        yield return ("line score", LineScore(box, side), fields[19 + side]);
        var team = box.Team(side);
        var batting = team.Batting;
        int[] offence =
        [
            batting.AtBats,
            batting.Hits,
            batting.Doubles,
            batting.Triples,
            batting.HomeRuns,
            batting.RunsBattedIn,
            batting.SacrificeHits,
            batting.SacrificeFlies,
            batting.HitByPitch,
            batting.Walks,
            batting.IntentionalWalks,
            batting.Strikeouts,
            batting.StolenBases,
            batting.CaughtStealing,
            batting.GroundedIntoDoublePlays,
            batting.Interference,
            team.LeftOnBase,
        ];
        int[] defence =
        [
            team.Pitchers,
            team.IndividualEarnedRuns,
            team.TeamEarnedRuns,
            team.WildPitches,
            team.Balks,
            team.Putouts,
            team.Assists,
            team.Errors,
            team.PassedBalls,
            team.DoublePlays,
            team.TriplePlays,
        ];
        for (var i = 0; i < offence.Length; i++)
            yield return (Offence[i], $"{offence[i]}", fields[21 + side * 28 + i]);
        for (var i = 0; i < defence.Length; i++)
            yield return (Defence[i], $"{defence[i]}", fields[38 + side * 28 + i]);
    }

    // Runs by inning: ten and more in parentheses, x where the home team did not bat in the last inning.
    private static string LineScore(BoxScore box, int side)
    {
        var own = box.Team(side).LineScore;
        var text = string.Concat(own.Select(runs => runs > 9 ? $"({runs})" : $"{runs}"));
        return own.Count < box.Team(1 - side).LineScore.Count ? text + "x" : text;
    }
}
