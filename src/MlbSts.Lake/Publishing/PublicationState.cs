using MlbSts.Domain;
using MlbSts.Lake.Manifests;

namespace MlbSts.Lake.Publishing;

/// <summary>What the journal of a publication says.</summary>
/// <param name="LoadId">The load.</param>
/// <param name="Phase">The season's phase.</param>
/// <param name="Year">The season.</param>
/// <param name="Documents">Keys of <c>mlb-historical</c> that are written before anything is staged: documents of games.</param>
/// <param name="Objects">What is staged.</param>
/// <param name="Manifest">The manifest to be, with references that have no versions before all is published.</param>
/// <param name="Settles">Keys of review items that the version settles.</param>
internal sealed record PublicationState(
    string LoadId,
    SeasonPhase Phase,
    int Year,
    IReadOnlyList<string> Documents,
    IReadOnlyList<StagedObject> Objects,
    SeasonManifest? Manifest,
    IReadOnlyList<string>? Settles = null
);
