using MlbSts.Domain;

namespace MlbSts.Scheduler.Control;

/// <summary>What admins set of one game.</summary>
/// <param name="GamePk">The game.</param>
/// <param name="Interval">Its interval, whatever its state.</param>
/// <param name="Priority">What a second of its staleness weighs.</param>
public sealed record GameSetting(GamePk GamePk, RetunedInterval? Interval, GamePriority? Priority);
