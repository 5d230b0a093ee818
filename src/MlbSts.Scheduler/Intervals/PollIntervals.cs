using Microsoft.Extensions.Options;
using MlbSts.Domain;

namespace MlbSts.Scheduler.Intervals;

/// <summary>The policy chosen at start, with the settings as they are now: as configured, as an admin retuned them since.</summary>
internal sealed class PollIntervals(
    IOptions<PollIntervalOptions> intervals, IOptions<SchedulerOptions> scheduler, IEnumerable<IPollPolicy> policies)
{
    private readonly Lock _lock = new();
    private readonly IPollPolicy _policy = policies.Single(policy => policy.Name == scheduler.Value.PolicyName);
    private volatile PollSettings _settings = PollSettings.Of(intervals.Value, scheduler.Value);

    /// <summary>The policy's name.</summary>
    public string Policy => _policy.Name;

    /// <summary>Every game has the same interval, so that of a state has no effect.</summary>
    public bool IsFixed => _policy is FixedPolicy;

    public IReadOnlyDictionary<GameState, double> Seconds =>
        _settings.ByState.ToDictionary(pair => pair.Key, pair => pair.Value.TotalSeconds);

    public PollPlan Plan(PollObservations game) => _policy.Plan(game, _settings);

    public void Retune(GameState state, TimeSpan interval)
    {
        lock (_lock)
            _settings = _settings.With(state, interval);
    }
}
