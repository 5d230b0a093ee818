using System.Collections.Immutable;
using MlbSts.Domain;
using MlbSts.Scheduler.Gaps;

namespace MlbSts.Scheduler.Intervals;

/// <summary>What policies are set by.</summary>
/// <param name="Fixed">One interval for every game (<c>Scheduler:FixedIntervalSeconds</c>).</param>
/// <param name="ByState">An interval for each state (<c>PollIntervals:*</c>); the part that an admin retunes.</param>
internal sealed record PollSettings(TimeSpan? Fixed, ImmutableDictionary<GameState, TimeSpan> ByState)
{
    /// <summary>What adaptive polling goes by; <see langword="null"/> until it was read or where another policy is chosen.</summary>
    public AdaptiveWaits? Adaptive { get; init; }

    public static PollSettings Of(PollIntervalOptions intervals, SchedulerOptions scheduler) =>
        new(
            scheduler.FixedIntervalSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            new Dictionary<GameState, double>
            {
                [GameState.Unknown] = intervals.Unknown,
                [GameState.Scheduled] = intervals.Scheduled,
                [GameState.PreGame] = intervals.PreGame,
                [GameState.WarmUp] = intervals.WarmUp,
                [GameState.InProgress] = intervals.InProgress,
                [GameState.Delayed] = intervals.Delayed,
                [GameState.Suspended] = intervals.Suspended,
                [GameState.GameOver] = intervals.GameOver,
                [GameState.Final] = intervals.Final,
                [GameState.Postponed] = intervals.Postponed,
                [GameState.Cancelled] = intervals.Cancelled,
                [GameState.Forfeited] = intervals.Forfeited,
            }.ToImmutableDictionary(pair => pair.Key, pair => TimeSpan.FromSeconds(pair.Value))
        );

    /// <summary>The same with another interval for a state.</summary>
    public PollSettings With(GameState state, TimeSpan interval) => this with { ByState = ByState.SetItem(state, interval) };
}
