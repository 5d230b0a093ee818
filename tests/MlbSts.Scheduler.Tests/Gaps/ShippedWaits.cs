using MlbSts.Scheduler.Adaptive;
using MlbSts.Scheduler.Gaps;

namespace MlbSts.Scheduler.Tests.Gaps;

/// <summary>The waits of what is shipped: made once, as that takes a moment.</summary>
public sealed class ShippedWaits
{
    internal WaitTables Tables { get; } = new(new GapModel(GapCurves.Of(GapLearner.Shipped())), CancellationToken.None);
}
