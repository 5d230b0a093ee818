using System.Text.Json;
using MlbSts.Json;
using MlbSts.Json.Patching;

namespace MlbSts.StatsApi.Patching;

/// <summary>Reads and applies what <c>/feed/live/diffPatch</c> answers.</summary>
/// <remarks>
/// Its body has four shapes: <c>[]</c>; <c>[{"diff":[operations]}, ...]</c>, one entry a step; a whole feed; an array whose entry is a
/// whole feed.
/// </remarks>
public static class FeedPatch
{
    /// <summary>Reads a body.</summary>
    /// <param name="body">UTF-8; a byte order mark is let through.</param>
    /// <exception cref="JsonTreeFormatException">It is not JSON.</exception>
    /// <exception cref="JsonPatchException">It has none of the four shapes.</exception>
    public static DiffAnswer Parse(ReadOnlyMemory<byte> body) => Parse(JsonTree.Parse(body));

    /// <summary>Reads a body that was parsed.</summary>
    /// <exception cref="JsonPatchException">It has none of the four shapes.</exception>
    public static DiffAnswer Parse(JsonTree body)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (IsFeed(body))
            return new(DiffShape.WholeFeed, [], body);
        if (body.Kind != JsonValueKind.Array)
            throw new JsonPatchException("the answer is neither an array of steps nor a feed");
        if (body.Items.Count == 0)
            return new(DiffShape.Nothing, [], null);
        // Steps before a whole feed lead up to it; steps after it nobody has seen, and they are refused as no feed.
        return IsFeed(body.Items[^1]) ? new(DiffShape.WholeFeed, [], body.Items[^1].Detached()) : new(DiffShape.Steps, Steps(body), null);
    }

    /// <summary>The document after all steps of an answer, or the whole feed of the answer.</summary>
    /// <param name="held">The document the answer was asked for with; it stays as it is.</param>
    /// <param name="answer">The answer.</param>
    /// <exception cref="JsonPatchException">An operation does not fit.</exception>
    public static JsonTree Apply(JsonTree held, DiffAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Feed is not null)
            return answer.Feed;
        var index = 0;
        foreach (var step in answer.Steps)
        {
            held = JsonPatch.Apply(held, step, index);
            index += step.Count;
        }
        return held;
    }

    /// <summary>The body that says a document went through these steps.</summary>
    public static JsonTree ToJson(IEnumerable<IReadOnlyList<JsonPatchOperation>> steps) =>
        JsonTree.Array(steps.Select(step => JsonTree.Object(("diff", JsonPatch.ToJson(step)))));

    private static IReadOnlyList<JsonPatchOperation>[] Steps(JsonTree body)
    {
        var steps = new List<IReadOnlyList<JsonPatchOperation>>();
        var index = 0;
        foreach (var entry in body.Items)
        {
            var diff = entry["diff"] ?? throw new JsonPatchException($"entry {steps.Count} of the answer is neither a step nor a feed");
            steps.Add(JsonPatch.Parse(diff, index));
            index += steps[^1].Count;
        }
        return [.. steps];
    }

    private static bool IsFeed(JsonTree json) => json["gameData"] is not null && json["liveData"] is not null;
}
