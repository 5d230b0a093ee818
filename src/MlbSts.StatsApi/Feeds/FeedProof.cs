using MlbSts.Domain;
using MlbSts.Json;

namespace MlbSts.StatsApi.Feeds;

/// <summary>A patched document held against the whole feed.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Differences">JSON pointers of what differs, the first of them.</param>
/// <param name="Patched">Where they differ: the patched document, as evidence.</param>
public sealed record FeedProof(ProofOutcome Outcome, IReadOnlyList<string> Differences, JsonTree? Patched);
