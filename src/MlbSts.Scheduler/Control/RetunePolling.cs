using System.Globalization;
using MlbSts.Domain;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Intervals;

namespace MlbSts.Scheduler.Control;

/// <summary>Sets the interval of a state, or has it as configured again.</summary>
internal sealed class RetunePolling(CommandDesk desk, PollIntervals intervals) : PollingCommandHandler<PollingRetuned>(desk)
{
    private const double Least = 1;
    private const double Most = 86400;

    protected override PollingDecision Decide(PollingState current, PollingRetuned command, DateTimeOffset now)
    {
        if (!Enum.IsDefined(command.State))
            return PollingDecision.Refused(current, $"There is no state {command.State}.", Enum.GetNames<GameState>());
        if (command.IntervalSeconds is not (null or (>= Least and <= Most)))
            return PollingDecision.Refused(
                current,
                $"An interval of {Text(command.IntervalSeconds)} s is out of bounds.",
                $"{Least} to {Most} seconds"
            );
        if (intervals.IsFixed)
        {
            return PollingDecision.Refused(
                current,
                $"The policy is 'fixed' (Scheduler:FixedIntervalSeconds), so the interval of {command.State} games has no effect. Empty that setting first."
            );
        }
        var retuned = command.IntervalSeconds is { } seconds ? new RetunedInterval(seconds, command.IssuedBy, now, command.Reason) : null;
        if (current.Intervals.GetValueOrDefault(command.State)?.Seconds == retuned?.Seconds)
            return PollingDecision.Done(current, $"{command.State} games had that interval already.");
        return PollingDecision.Changed(
            current.With(command.State, retuned),
            $"polling/interval/{command.State}",
            Text(retuned?.Seconds),
            retuned is null
                ? $"{command.State} games are polled as configured."
                : $"{command.State} games are polled every {Text(retuned.Seconds)} s."
        );
    }

    private static string Text(double? seconds) => seconds?.ToString(CultureInfo.InvariantCulture) ?? "";
}
