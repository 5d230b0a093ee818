using System.Text;
using MlbSts.Retrosheet.BoxScores;
using MlbSts.Retrosheet.Games;

namespace MlbSts.Retrosheet.Tests;

/// <summary>
/// Runs, hits, errors, left on base, line scores and the other team totals of every game agree with Retrosheet's game logs.
/// </summary>
public sealed class GameLogTests
{
    private const string LogMissesAnAssist = "the log has an assist less than the plays credit, and cwevent reads the plays as we do";
    private const string LogMissesAPitcher =
        "the log has a pitcher less than the substitutions and the data records name; cwgame counts as we do";

    // Every difference that no rule below explains, with the reason.
    private static readonly Dictionary<string, string> Documented = new()
    {
        ["KCA201607230 home assists: plays 11, log 10"] = LogMissesAnAssist,
        ["SLN201609080 home assists: plays 13, log 12"] = LogMissesAnAssist,
        ["LAN198209250 home assists: plays 13, log 12"] = LogMissesAnAssist,
        ["TOR198206080 home assists: plays 15, log 14"] = LogMissesAnAssist,
        ["SLN198206140 visitor assists: plays 10, log 9"] = LogMissesAnAssist,
        ["SLN198206140 visitor double plays: plays 2, log 1"] =
            "8(B)6(2)/FDP and 46(1)3/GDP are both marked as double plays, and cwevent flags both",
        ["CHN198205310 visitor errors: plays 2, log 1"] =
            "the plays charge PO1(E1) and the E6 of 99(1)/FO.3-H;2-H(E6/TH1)(NR), and cwevent counts both",
        ["ATL201609180 visitor pitchers: plays 6, log 5"] = LogMissesAPitcher,
        ["BAL201608170 home pitchers: plays 3, log 2"] = LogMissesAPitcher,
        ["ATL201609180 home left on base: plays 9, log 8"] = "cwgame counts nine as we do",
    };

    [Theory]
    [InlineData("1982eve", "GL1982.TXT")]
    [InlineData("2015eve", "GL2015.TXT")]
    [InlineData("2016eve", "GL2016.TXT")]
    public void Team_totals_agree_with_the_game_logs(string archive, string log)
    {
        var logs = GameLog.Read($"retrosheet/gamelogs/{log}");
        var differences = new List<string>();
        var compared = 0;
        var errors = SeasonArchive
            .Open(archive)
            .ReadAll(game =>
            {
                if (!logs.Remove(game.Id, out var row))
                    differences.Add($"{game.Id} is not in the log");
                else
                    differences.AddRange(
                        row.DifferencesFrom(game, BoxScore.Of(game))
                            .Where(difference => !IsExplained(difference, game))
                            .Select(difference => difference.ToString())
                    );
                compared++;
            });
        Assert.Empty(errors);
        differences.AddRange(logs.Keys.Select(id => $"{id} is in no event file"));
        Assert.True(compared > 2000, $"Only {compared} games were compared.");
        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }

    private static bool IsExplained(Difference difference, Game game)
    {
        var fielding = 1 - difference.Side;
        return difference.What switch
            {
                // The plays do not know who made the out; the log takes the total from the box score.
                "putouts" => difference.Log - difference.Plays == Count(game, fielding, play => play.HasUnknownFielder),
                "assists" when difference.Log > difference.Plays => Count(game, fielding, play => play.HasUnknownFielder) > 0,
                // The log leaves out an error on a dropped third strike (K+E2).
                "errors" => difference.Plays - difference.Log
                    == Count(game, fielding, play => Encoding.Latin1.GetString(play.Text.Span).StartsWith("K+E", StringComparison.Ordinal)),
                _ => false,
            } || Documented.ContainsKey(difference.ToString());
    }

    private static int Count(Game game, int battingSide, Func<PlayEvent, bool> condition)
    {
        var count = 0;
        foreach (var play in game.Events)
            count += play.BattingSide == battingSide && condition(play) ? 1 : 0;
        return count;
    }
}
