using MlbSts.Domain;

namespace MlbSts.Scheduler.Control;

/// <summary>A game that is not polled.</summary>
/// <param name="GamePk">The game.</param>
/// <param name="Pause">Why, and since when.</param>
public sealed record PausedGame(GamePk GamePk, PollingPause Pause);
