using MlbSts.Domain;
using MlbSts.Games.Tables;

namespace MlbSts.Lake.Manifests;

/// <summary>One game of a manifest.</summary>
/// <param name="GameId"><see cref="GameKey"/> as text.</param>
/// <param name="GamePk">MLB's number, where known.</param>
/// <param name="Revision">1 for the first document, one more for every one that replaced it.</param>
/// <param name="Source">The kind of source.</param>
/// <param name="SourceId">File and game in it.</param>
/// <param name="ContentSha256">SHA-256 of what the rows were made of.</param>
/// <param name="Timestamp">When the source last changed it, where known.</param>
/// <param name="Feed">The document kept beside the tables, where there is one.</param>
/// <param name="Game">Its game.json, where there is one.</param>
public sealed record ManifestGame(
    string GameId,
    GamePk? GamePk,
    int Revision,
    string Source,
    string SourceId,
    string ContentSha256,
    DateTimeOffset? Timestamp,
    ObjectReference? Feed = null,
    ObjectReference? Game = null
);
