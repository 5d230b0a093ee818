using MlbSts.Domain;
using MlbSts.Games.Sources;
using MlbSts.Games.Tables;
using MlbSts.Lake.Building;
using MlbSts.Lake.Manifests;
using MlbSts.Storage;

namespace MlbSts.Lake.Publishing;

/// <summary>A game's document.</summary>
/// <param name="Key">The game.</param>
/// <param name="WriteAsync">Writes it, or takes up what was written before, and gives the manifest's entry.</param>
internal sealed record GameDocument(GameKey Key, Func<CancellationToken, Task<ManifestGame>> WriteAsync);
