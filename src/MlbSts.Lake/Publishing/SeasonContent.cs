using MlbSts.Games.Sources;
using MlbSts.Games.Tables;
using MlbSts.Lake.Building;
using MlbSts.Lake.Manifests;

namespace MlbSts.Lake.Publishing;

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
