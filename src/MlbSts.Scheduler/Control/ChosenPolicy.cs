namespace MlbSts.Scheduler.Control;

/// <summary>How intervals are decided, where that is not as configured.</summary>
/// <param name="Name">The policy; <see langword="null"/> for the one that is configured.</param>
/// <param name="RequestsPerGameHour">The budget; <see langword="null"/> for what is configured.</param>
/// <param name="By">Who asked.</param>
/// <param name="Since">Real time.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record ChosenPolicy(string? Name, double? RequestsPerGameHour, string By, DateTimeOffset Since, string? Reason);
