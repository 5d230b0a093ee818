using MlbSts.Scheduler.Intervals;

namespace MlbSts.Scheduler.Tests.Intervals;

/// <summary>The example of CONTRIBUTING.md: between half-innings nothing happens for a while.</summary>
internal sealed class BetweenInningsPolicy : IPollPolicy
{
    public string Name => "between-innings";

    public PollPlan Plan(PollObservations game, PollSettings settings) =>
        game.Situation is { InningState: "Middle" or "End" } situation
            ? new PollPlan(TimeSpan.FromSeconds(90), $"{situation.InningState.ToLowerInvariant()} of inning {situation.Inning}")
            : new ByStatePolicy().Plan(game, settings);
}
