namespace MlbSts.Scheduler.Intervals;

/// <summary>Every game waits equally long, whatever its state.</summary>
internal sealed class FixedPolicy : IPollPolicy
{
    public const string PolicyName = "fixed";

    public string Name => PolicyName;

    public PollPlan Plan(PollObservations game, PollSettings settings)
    {
        var interval = settings.Fixed ?? throw new InvalidOperationException("The policy 'fixed' needs Scheduler:FixedIntervalSeconds.");
        return new PollPlan(interval, "the same for every game").AsAdvised(game.AdvisedWaitSeconds);
    }
}
