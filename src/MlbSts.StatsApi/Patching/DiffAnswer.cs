using MlbSts.Json;
using MlbSts.Json.Patching;

namespace MlbSts.StatsApi.Patching;

/// <summary>What an answer of diffPatch says.</summary>
/// <param name="Shape">Which of the shapes it has.</param>
/// <param name="Steps">The patches, oldest first; empty unless the shape is <see cref="DiffShape.Steps"/>.</param>
/// <param name="Feed">The whole feed; only where the shape is <see cref="DiffShape.WholeFeed"/>.</param>
public sealed record DiffAnswer(DiffShape Shape, IReadOnlyList<IReadOnlyList<JsonPatchOperation>> Steps, JsonTree? Feed)
{
    /// <summary>How many operations there are in all steps.</summary>
    public int OperationCount => Steps.Sum(step => step.Count);
}
