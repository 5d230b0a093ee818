using MlbSts.Domain;

namespace MlbSts.DataMover.Promotion;

/// <summary>How far a promotion came.</summary>
internal enum PromotionStep
{
    /// <summary>Nothing is written yet but this.</summary>
    Planned,

    /// <summary>The feed is copied and verified; game.json does not name it yet.</summary>
    Copied,

    /// <summary>game.json names the feed: the game is filed, only announcing is left.</summary>
    Committed,
}

/// <summary>
/// The journal of one promotion, in <c>mlb-state</c>. Written before each step, deleted when all is done: what is found at a start was cut off,
/// and is finished from where it was or undone.
/// </summary>
/// <param name="GamePk">The game.</param>
/// <param name="Source">The document in mlb-live.</param>
/// <param name="Folder">Where in mlb-current it goes.</param>
/// <param name="Revision">Which filing of the game this is.</param>
/// <param name="Step">How far it came.</param>
/// <param name="Copied">The copy in mlb-current, once there is one.</param>
/// <param name="Owner">Who began it.</param>
/// <param name="StartedAt">When, on the league's clock.</param>
internal sealed record PromotionJournal(
    GamePk GamePk, ObjectReference Source, string Folder, int Revision, PromotionStep Step, ObjectReference? Copied, string Owner, DateTimeOffset StartedAt);
