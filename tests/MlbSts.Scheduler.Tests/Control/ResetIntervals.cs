using MlbSts.Scheduler.Control;

namespace MlbSts.Scheduler.Tests.Control;

internal sealed class ResetIntervals(CommandDesk desk) : PollingCommandHandler<IntervalsReset>(desk)
{
    protected override PollingDecision Decide(PollingState current, IntervalsReset command, DateTimeOffset now) =>
        current.Intervals.Count == 0
            ? PollingDecision.Done(current, "No interval was retuned.")
            : PollingDecision.Changed(
                current with
                {
                    Intervals = PollingState.AsConfigured.Intervals,
                },
                "polling/interval",
                "",
                "All games are polled as configured."
            );
}
