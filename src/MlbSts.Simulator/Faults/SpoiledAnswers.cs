using MlbSts.Json;
using MlbSts.Json.Patching;
using MlbSts.Simulator.Feeds;
using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.Faults;

/// <summary>Answers whose content is wrong.</summary>
internal static class SpoiledAnswers
{
    private static readonly FeedStatus[] Unheard =
    [
        new("Other", "Z", "Unforeseen", "Z"),
        new("Other", "X", "Unknown", "X"),
        new("Final", "ZF", "Final Unconfirmed", "ZF"),
        new("Live", "J", "Joined in Progress", "JQ"),
    ];

    // Each fails on a real document, or makes it contradict itself so that a check finds it.
    private static readonly JsonPatchOperation[][] Wrong =
    [
        [new(JsonPatchKind.Test, "/gamePk", Value: JsonTree.FromValue(1))],
        [new(JsonPatchKind.Replace, "/liveData/plays/allPlays/9999/count/balls", Value: JsonTree.FromValue(2))],
        [new(JsonPatchKind.Replace, "/gamePk", Value: JsonTree.FromValue(1))],
        [
            new(
                JsonPatchKind.Replace,
                "/liveData/linescore/teams",
                Value: JsonPart.Object(
                    ("home", JsonPart.Object(("runs", 97), ("hits", 0), ("errors", 0), ("leftOnBase", 0))),
                    ("away", JsonPart.Object(("runs", 98), ("hits", 0), ("errors", 0), ("leftOnBase", 0)))
                )
            ),
        ],
        [new(JsonPatchKind.Remove, "/liveData/boxscore/teams/visitors")],
    ];

    public static FeedStatus Status(DealtFault fault) => Unheard[fault.Way(Unheard.Length)];

    /// <summary>A feed with a status nobody knows.</summary>
    public static JsonTree Feed(JsonTree feed, DealtFault fault) => feed.Replace("/gameData/status", GameDataJson.Status(Status(fault)));

    /// <summary>An envelope of operations that are wrong, or set a status nobody knows.</summary>
    public static ReadOnlyMemory<byte> Step(DealtFault fault)
    {
        var operations =
            fault.Kind == FaultKind.WrongPatch
                ? Wrong[fault.Way(Wrong.Length)]
                : [new(JsonPatchKind.Replace, "/gameData/status", Value: GameDataJson.Status(Status(fault)))];
        return JsonPart.Object(("diff", JsonPatch.ToJson(operations))).ToUtf8();
    }
}
