using MlbSts.Json;
using MlbSts.Simulator.Feeds;

namespace MlbSts.Simulator.Replay;

/// <summary>
/// The line score of a capture as it was at a cut: halves that were over from the capture, the one that was on from its plays.
/// </summary>
internal sealed class CutLinescore
{
    private static readonly HashSet<string> Hits = ["single", "double", "triple", "home_run"];

    private readonly Capture _capture;
    private readonly JsonTree _line;

    public CutLinescore(Capture capture)
    {
        _capture = capture;
        _line = capture.Feed.At("/liveData/linescore") ?? JsonPart.Empty;
    }

    /// <summary>A side's totals at a cut.</summary>
    internal sealed record Totals(int Runs, int Hits, int Errors, int LeftOnBase);

    public JsonTree BeforeTheGame() =>
        JsonPart.Object(
            ("scheduledInnings", _line["scheduledInnings"] ?? ((JsonPart)9).Tree),
            ("innings", JsonPart.EmptyArray),
            ("teams", JsonPart.Object(("home", JsonPart.Empty), ("away", JsonPart.Empty))),
            ("defense", JsonPart.Object(("team", Team("home")))),
            ("offense", JsonPart.Object(("team", Team("away"))))
        );

    public (JsonTree Json, Totals Away, Totals Home) At(Cut cut, JsonTree current)
    {
        var (inning, isTop) = Half(cut.Play);
        var first = cut.Play;
        while (first > 0 && Half(first - 1) == (inning, isTop))
            first--;
        var halfIsOver =
            cut.IsComplete && (cut.Play == _capture.Plays.Count - 1 ? _capture.IsFinal : Half(cut.Play + 1) != (inning, isTop));
        var (away, home) = (new Totals(0, 0, 0, 0), new Totals(0, 0, 0, 0));
        var innings = new List<JsonTree>();
        for (var number = 1; number <= inning; number++)
        {
            var saved = _line["innings"]?[number - 1] ?? JsonPart.Empty;
            var (awayLine, homeLine) =
                number < inning ? (Saved(saved["away"]), Saved(saved["home"])) : Now(saved, cut, first, isTop, halfIsOver, away, home);
            (away, home) = (Sum(away, awayLine), Sum(home, homeLine));
            innings.Add(
                JsonPart.Object(
                    ("num", number),
                    ("ordinalNum", saved["ordinalNum"] ?? ((JsonPart)$"{number}th").Tree),
                    ("home", Json(homeLine, hasBatted: number < inning || !isTop)),
                    ("away", Json(awayLine, hasBatted: true))
                )
            );
        }
        var half = isTop ? "Top" : "Bottom";
        var count = current["count"] ?? JsonPart.Empty;
        var json = JsonPart.Object(
            ("currentInning", inning),
            ("currentInningOrdinal", innings[^1]["ordinalNum"]!),
            ("inningState", half),
            ("inningHalf", half),
            ("isTopInning", isTop),
            ("scheduledInnings", _line["scheduledInnings"] ?? ((JsonPart)9).Tree),
            ("innings", JsonTree.Array(innings)),
            ("teams", JsonPart.Object(("home", Json(home, true)), ("away", Json(away, true)))),
            ("defense", Defense(current, isTop)),
            ("offense", Offense(cut, current, isTop)),
            ("balls", count["balls"] ?? ((JsonPart)0).Tree),
            ("strikes", count["strikes"] ?? ((JsonPart)0).Tree),
            ("outs", count["outs"] ?? ((JsonPart)0).Tree)
        );
        return (json, away, home);
    }

    private (Totals Away, Totals Home) Now(JsonTree saved, Cut cut, int first, bool isTop, bool halfIsOver, Totals away, Totals home)
    {
        var (batting, fielding) = isTop ? (saved["away"], saved["home"]) : (saved["home"], saved["away"]);
        var plays = Enumerable.Range(first, cut.Play - first + (cut.IsComplete ? 1 : 0)).Select(i => _capture.Plays[i]).ToArray();
        // The other half of the inning is over (its errors were made by the side that bats now), or still to come.
        var other = isTop ? new Totals(0, 0, 0, 0) : Saved(fielding);
        var errors = halfIsOver ? Saved(fielding).Errors : plays.Sum(Errors);
        var score = isTop ? (cut.Mark.AwayScore ?? 0) - away.Runs : (cut.Mark.HomeScore ?? 0) - home.Runs;
        var bat = halfIsOver
            ? Saved(batting)
            : new Totals(score, plays.Count(play => Hits.Contains(play.At("/result/eventType")?.AsString() ?? "")), 0, 0);
        return isTop
            ? (bat with { Errors = 0, Runs = score }, other with { Errors = errors })
            : (other with { Errors = errors }, bat with { Errors = Saved(batting).Errors, Runs = score });
    }

    private JsonTree Offense(Cut cut, JsonTree current, bool isTop)
    {
        List<(string, JsonPart)> members = [];
        if (current.At("/matchup/batter") is { } batter)
            members.Add(("batter", batter));
        var runnersOf =
            cut.IsComplete ? current
            : cut.Play > 0 && Half(cut.Play - 1) == Half(cut.Play) ? _capture.Plays[cut.Play - 1]
            : JsonPart.Empty;
        foreach (
            var (name, from) in (ReadOnlySpan<(string, string)>)
                [("first", "postOnFirst"), ("second", "postOnSecond"), ("third", "postOnThird")]
        )
        {
            if (runnersOf["matchup"]?[from] is { } runner)
                members.Add((name, runner));
        }
        members.Add(("team", Team(isTop ? "away" : "home")));
        return JsonPart.Object([.. members]);
    }

    private JsonTree Defense(JsonTree current, bool isTop)
    {
        var team = Team(isTop ? "home" : "away");
        return current.At("/matchup/pitcher") is { } pitcher
            ? JsonPart.Object(("pitcher", pitcher), ("team", team))
            : JsonPart.Object(("team", team));
    }

    private JsonTree Team(string side)
    {
        var team = _capture.Feed.At($"/gameData/teams/{side}")!;
        return JsonPart.Object(("id", team["id"]!), ("name", team["name"] ?? JsonTree.Null), ("link", team["link"] ?? JsonTree.Null));
    }

    private (int Inning, bool IsTop) Half(int play)
    {
        var about = _capture.Plays[play]["about"]!;
        return (Math.Max(1, about["inning"]?.AsInt() ?? 1), about["isTopInning"]?.AsBool() ?? about["halfInning"]?.AsString() != "bottom");
    }

    private static int Errors(JsonTree play) =>
        (play["runners"]?.Items ?? []).Sum(runner =>
            (runner["credits"]?.Items ?? []).Count(credit =>
                credit["credit"]?.AsString()?.Contains("error", StringComparison.Ordinal) == true
            )
        );

    private static Totals Saved(JsonTree? line) =>
        new(Number(line, "runs"), Number(line, "hits"), Number(line, "errors"), Number(line, "leftOnBase"));

    private static int Number(JsonTree? line, string name) => line?[name]?.AsInt() ?? 0;

    private static Totals Sum(Totals a, Totals b) =>
        new(a.Runs + b.Runs, a.Hits + b.Hits, a.Errors + b.Errors, a.LeftOnBase + b.LeftOnBase);

    private static JsonTree Json(Totals totals, bool hasBatted) =>
        hasBatted
            ? JsonPart.Object(("runs", totals.Runs), ("hits", totals.Hits), ("errors", totals.Errors), ("leftOnBase", totals.LeftOnBase))
            : JsonPart.Object(("hits", totals.Hits), ("errors", totals.Errors), ("leftOnBase", totals.LeftOnBase));
}
