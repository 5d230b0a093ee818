using MlbSts.Json;
using MlbSts.Simulator.Feeds;

namespace MlbSts.Simulator.Replay;

/// <summary>A play of a capture before it had its result.</summary>
internal static class CutPlay
{
    private static readonly string[] KnownLater = ["postOnFirst", "postOnSecond", "postOnThird"];

    /// <summary>The play with its first events.</summary>
    public static JsonTree Of(JsonTree play, int events, int away, int home)
    {
        var all = play["playEvents"]!.Items;
        var shown = all.Take(events).ToArray();
        var last = shown.Length > 0 ? shown[^1] : null;
        var end = last?["endTime"] ?? play.At("/about/startTime") ?? JsonTree.Null;
        var about = play["about"]!;
        var runners = (play["runners"]?.Items ?? [])
            .Where(runner => (runner.At("/details/playIndex")?.AsInt() ?? int.MaxValue) < Math.Min(events, all.Count - 1))
            .ToArray();
        var cut = play.With(
                "result",
                JsonPart.Object(
                    ("type", play.At("/result/type")?.AsString() ?? "atBat"),
                    ("rbi", 0),
                    ("awayScore", away),
                    ("homeScore", home)
                )
            )
            .With(
                "about",
                about
                    .With("endTime", end)
                    .With("isComplete", JsonTree.False)
                    .With("isScoringPlay", JsonTree.False)
                    .With("hasReview", JsonTree.False)
                    .With("hasOut", runners.Any(runner => runner.At("/movement/isOut")?.AsBool() == true) ? JsonTree.True : JsonTree.False)
            )
            .With("pitchIndex", Indexes(play, "pitchIndex", events))
            .With("actionIndex", Indexes(play, "actionIndex", events))
            .With("runnerIndex", JsonPart.Array(Enumerable.Range(0, runners.Length)))
            .With("runners", JsonTree.Array(runners))
            .With("playEvents", JsonTree.Array(shown))
            .With("playEndTime", end)
            .Without("reviewDetails");
        if (last?["count"] is { } count)
            cut = cut.With("count", count);
        return play["matchup"] is { } matchup
            ? cut.With("matchup", KnownLater.Aggregate(matchup, (rest, name) => rest.Without(name)))
            : cut;
    }

    private static JsonTree Indexes(JsonTree play, string name, int events) =>
        JsonPart.Array((play[name]?.Items ?? []).Select(item => item.AsInt() ?? 0).Where(index => index < events));
}
