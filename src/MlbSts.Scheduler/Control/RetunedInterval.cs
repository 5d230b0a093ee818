namespace MlbSts.Scheduler.Control;

/// <summary>An interval that is not as configured.</summary>
/// <param name="Seconds">On the league's clock.</param>
/// <param name="By">Who asked.</param>
/// <param name="Since">Real time.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record RetunedInterval(double Seconds, string By, DateTimeOffset Since, string? Reason);
