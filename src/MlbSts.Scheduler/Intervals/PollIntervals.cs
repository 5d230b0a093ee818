using Microsoft.Extensions.Options;
using MlbSts.Domain;

namespace MlbSts.Scheduler.Intervals;

/// <summary>The policy chosen at start, with the settings as they are now: as configured, as an admin retuned them since.</summary>
internal sealed class PollIntervals(
    IOptions<PollIntervalOptions> intervals,
    IOptions<SchedulerOptions> scheduler,
    IEnumerable<IPollPolicy> policies
)
{
    private readonly Lock _lock = new();
    private readonly IPollPolicy _policy = policies.Single(policy => policy.Name == scheduler.Value.PolicyName);
    private readonly PollSettings _configured = PollSettings.Of(intervals.Value, scheduler.Value);
    private volatile PollSettings _settings = PollSettings.Of(intervals.Value, scheduler.Value);

    /// <summary>The policy's name.</summary>
    public string Policy => _policy.Name;

    /// <summary>Every game has the same interval, so that of a state has no effect.</summary>
    public bool IsFixed => _policy is FixedPolicy;

    public IReadOnlyDictionary<GameState, double> Seconds =>
        _settings.ByState.ToDictionary(pair => pair.Key, pair => pair.Value.TotalSeconds);

    public PollPlan Plan(PollObservations game) => _policy.Plan(game, _settings);

    /// <summary>These states have another interval than the configured one, and no others.</summary>
    /// <returns>The states whose interval is not what it was.</returns>
    public IReadOnlyList<GameState> Retune(IReadOnlyDictionary<GameState, TimeSpan> retuned)
    {
        lock (_lock)
        {
            var before = _settings.ByState;
            _settings = retuned.Aggregate(_configured, (settings, pair) => settings.With(pair.Key, pair.Value));
            return [.. _settings.ByState.Where(pair => before[pair.Key] != pair.Value).Select(pair => pair.Key)];
        }
    }
}
