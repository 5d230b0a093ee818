using MlbSts.Json;
using MlbSts.Json.Patching;

namespace MlbSts.Simulator.Feeds;

/// <summary>
/// The operations from one state of a feed to the next, in the manner of the real ones: besides add, replace and remove there are
/// copies from wherever the value happens to stand, moves from the bullpen to the mound, and tests before a change of status.
/// </summary>
internal static class FeedSteps
{
    private const string AllPlays = "/liveData/plays/allPlays";
    private const string CurrentPlay = "/liveData/plays/currentPlay";
    private const string StatusCode = "/gameData/status/statusCode";

    public static IReadOnlyList<JsonPatchOperation> Between(JsonTree before, JsonTree after)
    {
        var operations = new List<JsonPatchOperation>();
        var from = before;
        if (before.At(StatusCode) is { } status && !JsonTree.DeepEquals(status, after.At(StatusCode)))
            operations.Add(new(JsonPatchKind.Test, StatusCode, Value: status));
        foreach (var side in (ReadOnlySpan<string>)["away", "home"])
            from = MoveToTheMound(from, after, $"/liveData/boxscore/teams/{side}", operations);

        var plays = before.At(AllPlays)?.Items ?? [];
        var copiesPlay =
            after.At(CurrentPlay) is { } play
            && ReferenceEquals(play, after.At(AllPlays)?.Items[^1])
            && !ReferenceEquals(play, before.At(CurrentPlay));
        var to = after;
        if (copiesPlay)
        {
            from = WithoutCurrentPlay(from);
            to = WithoutCurrentPlay(to);
        }
        foreach (var operation in JsonDiff.Between(from, to))
            operations.Add(Copied(operation, plays));
        if (copiesPlay)
            operations.Add(new(JsonPatchKind.Copy, CurrentPlay, From: $"{AllPlays}/{after.At(AllPlays)!.Items.Count - 1}"));
        return operations;
    }

    /// <summary>A small number is copied from an earlier play that has it for its index, as the real server does.</summary>
    private static JsonPatchOperation Copied(JsonPatchOperation operation, IReadOnlyList<JsonTree> plays)
    {
        if (
            operation.Value is not { Kind: System.Text.Json.JsonValueKind.Number } value
            || operation.Path.StartsWith(AllPlays, StringComparison.Ordinal)
        )
            return operation;
        return value.AsInt() is { } number && number >= 0 && number < plays.Count - 1 && plays[number]["atBatIndex"]?.AsInt() == number
            ? new(JsonPatchKind.Copy, operation.Path, From: $"{AllPlays}/{number}/atBatIndex")
            : operation;
    }

    private static JsonTree MoveToTheMound(JsonTree from, JsonTree after, string team, List<JsonPatchOperation> operations)
    {
        if (
            from.At($"{team}/bullpen") is not { } bullpen
            || from.At($"{team}/pitchers") is not { } pitchers
            || after.At($"{team}/pitchers") is not { } then
            || then.Items.Count != pitchers.Items.Count + 1
        )
            return from;
        var place = bullpen.Items.ToList().FindIndex(pitcher => JsonTree.DeepEquals(pitcher, then.Items[^1]));
        if (place < 0)
            return from;
        operations.Add(new(JsonPatchKind.Move, $"{team}/pitchers/{pitchers.Items.Count}", From: $"{team}/bullpen/{place}"));
        return from.Replace($"{team}/bullpen", bullpen.WithoutItem(place))
            .Replace($"{team}/pitchers", pitchers.WithAppended(then.Items[^1]));
    }

    private static JsonTree WithoutCurrentPlay(JsonTree feed) =>
        feed.At("/liveData/plays") is { } plays ? feed.Replace("/liveData/plays", plays.Without("currentPlay")) : feed;
}
