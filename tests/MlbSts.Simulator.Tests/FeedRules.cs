using MlbSts.Json;

namespace MlbSts.Simulator.Tests;

/// <summary>What holds in every state of every feed; the answer names what does not.</summary>
internal static class FeedRules
{
    public static IReadOnlyList<string> Violations(JsonTree feed)
    {
        var found = new List<string>();
        void Same(string what, int? a, int? b)
        {
            if (a != b)
                found.Add($"{what}: {a} and {b}");
        }
        int? Int(string pointer) => feed.At(pointer)?.AsInt();
        var plays = feed.At("/liveData/plays/allPlays")!.Items;
        for (var i = 0; i < plays.Count; i++)
        {
            Same($"atBatIndex of play {i}", plays[i].At("/about/atBatIndex")?.AsInt(), i);
            if (i < plays.Count - 1 && plays[i].At("/about/isComplete")?.AsBool() != true)
                found.Add($"play {i} is not complete and not the last");
        }
        Same("gamePk", Int("/gamePk"), Int("/gameData/game/pk"));
        var coded = feed.At("/gameData/status/codedGameState")?.AsString();
        if (plays.Count == 0)
        {
            if (
                feed.At("/liveData/plays/currentPlay") is not null
                || feed.At("/liveData/linescore/innings")!.Items.Count > 0
                || feed.At("/liveData/linescore/teams/home/runs") is not null
            )
                found.Add("a play or a score before the game");
            if (
                coded is "S"
                && (
                    feed.At("/gameData/weather")!.Members.Count > 0
                    || feed.At("/gameData/gameInfo")!.Members.Count > 0
                    || feed.At("/gameData/officialScorer") is not null
                )
            )
                found.Add("weather, gameInfo or a scorer before the game");
            return found;
        }
        if (!JsonTree.DeepEquals(plays[^1], feed.At("/liveData/plays/currentPlay")))
            found.Add("currentPlay is not the last of allPlays");
        var isDecided = feed.At("/liveData/decisions") is not null;
        if ((coded is "F" && !isDecided) || (coded is "I" or "M" or "N" && isDecided))
            found.Add($"decisions with status {coded}");
        if (
            plays[^1].At("/about/isComplete")?.AsBool() == false
            && plays[^1].At("/result/event") is not null
            && plays[^1].At("/result/eventType")?.AsString() is not ("batter_timeout" or "mound_visit")
        )
            found.Add("a play that is not complete has an event");
        foreach (var (side, other) in (ReadOnlySpan<(string, string)>)[("away", "home"), ("home", "away")])
        {
            var innings = feed.At("/liveData/linescore/innings")!.Items;
            foreach (var stat in (ReadOnlySpan<string>)["runs", "hits", "errors", "leftOnBase"])
                Same(
                    $"{side} {stat} of the innings and the line score",
                    innings.Sum(inning => inning.At($"/{side}/{stat}")?.AsInt() ?? 0),
                    Int($"/liveData/linescore/teams/{side}/{stat}")
                );
            var runs = Int($"/liveData/linescore/teams/{side}/runs");
            Same($"{side} runs of line score and last play", runs, plays[^1].At($"/result/{side}Score")?.AsInt());
            Same($"{side} runs of line score and box score", runs, Int($"/liveData/boxscore/teams/{side}/teamStats/batting/runs"));
            Same($"{side} runs and {other} runs allowed", runs, Int($"/liveData/boxscore/teams/{other}/teamStats/pitching/runs"));
            Same(
                $"{side} hits of line score and box score",
                Int($"/liveData/linescore/teams/{side}/hits"),
                Int($"/liveData/boxscore/teams/{side}/teamStats/batting/hits")
            );
            Same(
                $"{side} errors of line score and box score",
                Int($"/liveData/linescore/teams/{side}/errors"),
                Int($"/liveData/boxscore/teams/{side}/teamStats/fielding/errors")
            );
        }
        foreach (var inning in feed.At("/liveData/plays/playsByInning")!.Items)
            Same(
                "plays of an inning",
                inning["endIndex"]?.AsInt() - inning["startIndex"]?.AsInt() + 1,
                inning["top"]!.Items.Count + inning["bottom"]!.Items.Count
            );
        Same("the last play of the innings", feed.At("/liveData/plays/playsByInning")!.Items[^1]["endIndex"]?.AsInt(), plays.Count - 1);
        var scoring = plays
            .Where(play => play.At("/about/isScoringPlay")?.AsBool() == true)
            .Select(play => play.At("/about/atBatIndex")!.AsInt());
        if (!scoring.SequenceEqual(feed.At("/liveData/plays/scoringPlays")!.Items.Select(item => item.AsInt())))
            found.Add("scoringPlays are not the plays that score");
        return found;
    }

    /// <summary>The lines of the players of a simulated game add up to their club's and to the plays.</summary>
    public static IReadOnlyList<string> PlayerViolations(JsonTree feed)
    {
        var found = new List<string>();
        foreach (var side in (ReadOnlySpan<string>)["away", "home"])
        {
            var team = feed.At($"/liveData/boxscore/teams/{side}")!;
            foreach (var group in (ReadOnlySpan<string>)["batting", "pitching", "fielding"])
            {
                foreach (
                    var stat in team.At($"/teamStats/{group}")!
                        .Members.Where(stat =>
                            stat.Value.Kind == System.Text.Json.JsonValueKind.Number
                            && stat.Key is not ("saveOpportunities" or "completeGames" or "shutouts")
                        )
                )
                {
                    var sum = team["players"]!.Members.Sum(player => player.Value.At($"/stats/{group}/{stat.Key}")?.AsInt() ?? 0);
                    if (sum != stat.Value.AsInt())
                        found.Add($"{side} {group} {stat.Key}: {sum} and {stat.Value}");
                }
            }
            var outs = team.At("/teamStats/pitching/outs")!.AsInt();
            if (outs != team.At("/teamStats/fielding/putOuts")!.AsInt())
                found.Add($"{side} outs {outs} and putouts {team.At("/teamStats/fielding/putOuts")}");
            if (team.At("/teamStats/pitching/earnedRuns")!.AsInt() > team.At("/teamStats/pitching/runs")!.AsInt())
                found.Add($"{side} more earned runs than runs");
        }
        return found;
    }
}
