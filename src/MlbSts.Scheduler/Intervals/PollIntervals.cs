using Microsoft.Extensions.Options;
using MlbSts.Domain;
using MlbSts.Scheduler.Gaps;
using MlbSts.Scheduler.Intervals;

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
    private readonly double _budget = scheduler.Value.RequestsPerGameHour;
    private readonly TimeSpan _least = TimeSpan.FromSeconds(scheduler.Value.LeastIntervalSeconds);
    private volatile PollSettings _settings = PollSettings.Of(intervals.Value, scheduler.Value);

    /// <summary>The policy's name.</summary>
    public string Policy => _policy.Name;

    /// <summary>Every game has the same interval, so that of a state has no effect.</summary>
    public bool IsFixed => _policy is FixedPolicy;

    /// <summary>Intervals follow what was learnt, at a price.</summary>
    public bool IsAdaptive => _policy is AdaptivePolicy;

    /// <summary>What adaptive polling goes by; <see langword="null"/> until it was learnt.</summary>
    public AdaptiveWaits? Adaptive => _settings.Adaptive;

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
            _settings = retuned.Aggregate(
                _configured with
                {
                    Adaptive = _settings.Adaptive,
                },
                (settings, pair) => settings.With(pair.Key, pair.Value)
            );
            return [.. _settings.ByState.Where(pair => before[pair.Key] != pair.Value).Select(pair => pair.Key)];
        }
    }

    /// <summary>There are other waits, at the price there was.</summary>
    public void Learnt(WaitTables tables)
    {
        lock (_lock)
            _settings = _settings with
            {
                Adaptive = new AdaptiveWaits(tables, _settings.Adaptive?.Price ?? tables.PriceFor(_budget), _least),
            };
    }

    /// <summary>A poll may cost so much from now on; without effect until waits were learnt.</summary>
    public void Price(double price)
    {
        lock (_lock)
        {
            if (_settings.Adaptive is { } adaptive && adaptive.Price != price)
                _settings = _settings with { Adaptive = adaptive with { Price = price } };
        }
    }
}
