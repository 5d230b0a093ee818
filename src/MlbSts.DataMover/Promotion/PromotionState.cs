using MlbSts.Domain;
using MlbSts.Messaging.Messages;
using MlbSts.StatsApi.Feeds;
using MlbSts.Storage;

namespace MlbSts.DataMover.Promotion;

/// <summary>What the journal of a promotion says.</summary>
/// <param name="GamePk">The game.</param>
/// <param name="Source">The document in mlb-live.</param>
/// <param name="Folder">Where in mlb-current it goes.</param>
/// <param name="Revision">Which filing of the game this is.</param>
/// <param name="OtherFolders">Where in mlb-current the game may lie still, and must not once it is filed.</param>
/// <param name="Copied">The copy in mlb-current, once there is one.</param>
/// <param name="Filed">What game.json says, once the game is filed.</param>
internal sealed record PromotionState(
    GamePk GamePk,
    ObjectReference Source,
    string Folder,
    int Revision,
    IReadOnlyList<string> OtherFolders,
    ObjectReference? Copied = null,
    GameFile? Filed = null
);

/// <summary>What a promotion needs besides, up to its commit.</summary>
/// <param name="Validated">The report on the document.</param>
/// <param name="View">The document.</param>
/// <param name="ContentSha256">SHA-256 of the document before compression.</param>
/// <param name="Phase">The phase it is filed under.</param>
/// <param name="Earlier">The filing before this one.</param>
internal sealed record PromotionWork(GameValidated Validated, FeedView View, string ContentSha256, SeasonPhase Phase, GameFile? Earlier);
