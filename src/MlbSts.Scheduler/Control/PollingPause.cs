namespace MlbSts.Scheduler.Control;

/// <summary>Why and since when nothing is polled.</summary>
/// <param name="By">Who asked.</param>
/// <param name="Since">Real time.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record PollingPause(string By, DateTimeOffset Since, string? Reason);
