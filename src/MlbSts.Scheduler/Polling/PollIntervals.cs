using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using MlbSts.Domain;

namespace MlbSts.Scheduler.Polling;

/// <summary>The interval of each state as it is now: as configured at start, as an admin retuned it since.</summary>
internal sealed class PollIntervals
{
    private readonly ConcurrentDictionary<GameState, TimeSpan> _byState;
    private readonly TimeSpan? _fixed;

    public PollIntervals(IOptions<PollIntervalOptions> intervals, IOptions<SchedulerOptions> scheduler)
    {
        _fixed = scheduler.Value.FixedIntervalSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        var options = intervals.Value;
        _byState = new(new Dictionary<GameState, double>
        {
            [GameState.Unknown] = options.Unknown,
            [GameState.Scheduled] = options.Scheduled,
            [GameState.PreGame] = options.PreGame,
            [GameState.WarmUp] = options.WarmUp,
            [GameState.InProgress] = options.InProgress,
            [GameState.Delayed] = options.Delayed,
            [GameState.Suspended] = options.Suspended,
            [GameState.GameOver] = options.GameOver,
            [GameState.Final] = options.Final,
            [GameState.Postponed] = options.Postponed,
            [GameState.Cancelled] = options.Cancelled,
            [GameState.Forfeited] = options.Forfeited,
        }.Select(pair => KeyValuePair.Create(pair.Key, TimeSpan.FromSeconds(pair.Value))));
    }

    /// <summary>The interval of a state, never below what the API advises.</summary>
    public TimeSpan Of(GameState state, int? advisedWaitSeconds = null)
    {
        var interval = _fixed ?? _byState[state];
        var advised = TimeSpan.FromSeconds(Math.Clamp(advisedWaitSeconds ?? 0, 0, 300));
        return interval > advised ? interval : advised;
    }

    /// <summary>One interval for every state is set (<c>Scheduler:FixedIntervalSeconds</c>), so that of a state has no effect.</summary>
    public bool IsFixed => _fixed is not null;

    public void Retune(GameState state, TimeSpan interval) => _byState[state] = interval;

    public IReadOnlyDictionary<GameState, double> Seconds => _byState.ToDictionary(pair => pair.Key, pair => pair.Value.TotalSeconds);
}
