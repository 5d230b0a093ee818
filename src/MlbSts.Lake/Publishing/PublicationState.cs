using MlbSts.Domain;
using MlbSts.Games.Sources;
using MlbSts.Games.Tables;
using MlbSts.Lake.Building;
using MlbSts.Lake.Manifests;
using MlbSts.Storage;

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

/// <summary>An object that is to be published.</summary>
/// <param name="StagedKey">Where it lies in <c>mlb-state</c>.</param>
/// <param name="Key">Where it will lie in <c>mlb-historical</c>.</param>
/// <param name="Sha256">SHA-256 of its body.</param>
/// <param name="ContentType">Its media type.</param>
internal sealed record StagedObject(string StagedKey, string Key, string Sha256, string ContentType)
{
    /// <summary>The object to be, whose version nobody knows yet.</summary>
    internal ObjectReference Reference => new(Buckets.Historical, Key, null, Sha256);
}

/// <summary>What a publication needs besides, up to its commit.</summary>
/// <param name="Before">The version before this one.</param>
/// <param name="Games">Every game of the new version; the entries of documents are set when those are written.</param>
/// <param name="Documents">Documents of games that are kept beside the tables.</param>
/// <param name="Tables">The tables.</param>
/// <param name="Files">Files the games came from that are kept whole.</param>
internal sealed record SeasonContent(
    SeasonManifest? Before,
    Dictionary<GameKey, ManifestGame> Games,
    IReadOnlyList<GameDocument> Documents,
    IReadOnlyList<BuiltTable> Tables,
    IReadOnlyList<SourceFile> Files
);

/// <summary>A game's document.</summary>
/// <param name="Key">The game.</param>
/// <param name="WriteAsync">Writes it, or takes up what was written before, and gives the manifest's entry.</param>
internal sealed record GameDocument(GameKey Key, Func<CancellationToken, Task<ManifestGame>> WriteAsync);
