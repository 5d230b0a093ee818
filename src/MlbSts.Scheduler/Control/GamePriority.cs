namespace MlbSts.Scheduler.Control;

/// <summary>What a second of a game's staleness weighs beside one of another game's.</summary>
/// <param name="Weight">1 for other games.</param>
/// <param name="By">Who asked.</param>
/// <param name="Since">Real time.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record GamePriority(double Weight, string By, DateTimeOffset Since, string? Reason);
