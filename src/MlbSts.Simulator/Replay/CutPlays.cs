using MlbSts.Json;
using MlbSts.Simulator.Feeds;

namespace MlbSts.Simulator.Replay;

/// <summary>The plays of a capture as they were at a cut.</summary>
internal static class CutPlays
{
    public static JsonTree BeforeTheGame { get; } =
        JsonPart.Object(("allPlays", JsonPart.EmptyArray), ("scoringPlays", JsonPart.EmptyArray), ("playsByInning", JsonPart.EmptyArray));

    public static JsonTree At(Capture capture, Cut cut, JsonTree current)
    {
        var over = cut.IsComplete ? cut.Play : cut.Play - 1;
        var scoring = (capture.Feed.At("/liveData/plays/scoringPlays")?.Items ?? [])
            .Select(item => item.AsInt() ?? int.MaxValue)
            .Where(index => index <= over);
        var innings = (capture.Feed.At("/liveData/plays/playsByInning")?.Items ?? [])
            .Where(inning => (inning["startIndex"]?.AsInt() ?? int.MaxValue) <= cut.Play)
            .ToArray();
        if (innings.Length > 0)
            innings[^1] = Inning(capture, innings[^1], cut.Play, over);
        return JsonPart.Object(
            ("allPlays", JsonTree.Array(capture.Plays.Take(cut.Play).Append(current))),
            ("currentPlay", current),
            ("scoringPlays", JsonPart.Array(scoring)),
            ("playsByInning", JsonTree.Array(innings))
        );
    }

    private static JsonTree Inning(Capture capture, JsonTree inning, int current, int over)
    {
        int[] Shown(string half) =>
            [.. (inning[half]?.Items ?? []).Select(item => item.AsInt() ?? int.MaxValue).Where(index => index <= current)];
        JsonTree Drawn(int[] plays, string side)
        {
            // An entry is made for each ball put in play, in order; nothing else ties it to its play.
            var inPlay = plays.Count(index =>
                index <= over && capture.Plays[index]["playEvents"]!.Items.Any(one => one.At("/details/isInPlay")?.AsBool() == true)
            );
            return JsonTree.Array((inning.At($"/hits/{side}")?.Items ?? []).Take(inPlay));
        }
        var (top, bottom) = (Shown("top"), Shown("bottom"));
        return inning
            .With("endIndex", ((JsonPart)current).Tree)
            .With("top", JsonPart.Array(top))
            .With("bottom", JsonPart.Array(bottom))
            .With("hits", JsonPart.Object(("away", Drawn(top, "away")), ("home", Drawn(bottom, "home"))));
    }
}
