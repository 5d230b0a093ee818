using MlbSts.Simulator.Feeds;

namespace MlbSts.Simulator.Replay;

/// <summary>How much of a capture a state shows.</summary>
/// <param name="Mark">When, and with which status.</param>
/// <param name="Play">Index of the current play; -1 before the game.</param>
/// <param name="Events">How many events of it have come.</param>
/// <param name="IsComplete">It has its result.</param>
internal sealed record Cut(StateMark Mark, int Play, int Events, bool IsComplete)
{
    /// <summary>Before the game: no play yet.</summary>
    public bool IsBefore => Play < 0;
}
