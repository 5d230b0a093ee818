using MlbSts.Games.Tables;
using MlbSts.Lake.Manifests;

namespace MlbSts.Lake.Publishing;

/// <summary>A game's document.</summary>
/// <param name="Key">The game.</param>
/// <param name="WriteAsync">Writes it, or takes up what was written before, and gives the manifest's entry.</param>
internal sealed record GameDocument(GameKey Key, Func<CancellationToken, Task<ManifestGame>> WriteAsync);
