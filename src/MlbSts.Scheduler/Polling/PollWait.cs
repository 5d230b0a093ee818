namespace MlbSts.Scheduler.Polling;

/// <summary>How long the poll loop may sleep: until the first of two clocks says so.</summary>
/// <param name="League">On the league's clock.</param>
/// <param name="Real">On the real clock.</param>
internal readonly record struct PollWait(TimeSpan League, TimeSpan Real);
