namespace MlbSts.Scheduler.Gaps;

/// <summary>What adaptive polling goes by.</summary>
/// <param name="Tables">Waits by price.</param>
/// <param name="Price">What a poll may cost now, in seconds of staleness; the same for all games.</param>
/// <param name="Least">No game waits less.</param>
internal sealed record AdaptiveWaits(WaitTables Tables, double Price, TimeSpan Least);
