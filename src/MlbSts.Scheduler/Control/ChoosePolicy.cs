using System.Globalization;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Intervals;

namespace MlbSts.Scheduler.Control;

/// <summary>Chooses how intervals are decided, and at what budget.</summary>
internal sealed class ChoosePolicy(CommandDesk desk, PollIntervals intervals) : PollingCommandHandler<PollingPolicyChosen>(desk)
{
    private const double Least = 20;
    private const double Most = 1800;

    protected override PollingDecision Decide(PollingState current, PollingPolicyChosen command, DateTimeOffset now)
    {
        if (command.Policy is { } name && !intervals.Policies.Contains(name))
            return PollingDecision.Refused(
                current,
                name == FixedPolicy.PolicyName
                    ? "The policy 'fixed' needs Scheduler:FixedIntervalSeconds."
                    : $"There is no policy '{name}'.",
                intervals.Policies
            );
        if (command.RequestsPerGameHour is not (null or (>= Least and <= Most)))
            return PollingDecision.Refused(
                current,
                string.Create(CultureInfo.InvariantCulture, $"{command.RequestsPerGameHour} requests an hour are out of bounds."),
                $"{Least} to {Most} requests an hour of a game under way"
            );
        var chosen = command is { Policy: null, RequestsPerGameHour: null }
            ? null
            : new ChosenPolicy(command.Policy, command.RequestsPerGameHour, command.IssuedBy, now, command.Reason);
        if ((current.Policy?.Name, current.Policy?.RequestsPerGameHour) == (chosen?.Name, chosen?.RequestsPerGameHour))
            return PollingDecision.Done(current, "It was so already.");
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{chosen?.Name ?? "the configured policy"}, {chosen?.RequestsPerGameHour?.ToString(CultureInfo.InvariantCulture) ?? "the configured"} requests an hour"
        );
        return PollingDecision.Changed(
            current with
            {
                Policy = chosen,
            },
            "polling/policy",
            chosen?.Name ?? "",
            chosen is null ? "Intervals are decided as configured." : $"Intervals are decided by {text} of a game under way."
        );
    }
}
