namespace MlbSts.Clock;

/// <summary>What a clock says, as <c>GET /simulator/clock</c> answers it.</summary>
/// <param name="Now">League time, UTC.</param>
/// <param name="Speed">How many league seconds pass in a real one; 0 while the clock is held.</param>
public sealed record ClockReading(DateTimeOffset Now, double Speed);
