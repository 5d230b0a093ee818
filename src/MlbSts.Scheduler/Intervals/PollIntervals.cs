using Microsoft.Extensions.Options;
using MlbSts.Domain;
using MlbSts.Scheduler.Gaps;

namespace MlbSts.Scheduler.Intervals;

/// <summary>The policy with its settings as they are now: as configured, as an admin set them since, as was learnt.</summary>
internal sealed class PollIntervals
{
    private readonly Lock _lock = new();
    private readonly IReadOnlyDictionary<string, IPollPolicy> _policies;
    private readonly SchedulerOptions _options;
    private readonly PollSettings _configured;
    private volatile Now _now;

    public PollIntervals(IOptions<PollIntervalOptions> intervals, IOptions<SchedulerOptions> scheduler, IEnumerable<IPollPolicy> policies)
    {
        _policies = policies.ToDictionary(policy => policy.Name);
        _options = scheduler.Value;
        _configured = PollSettings.Of(intervals.Value, _options);
        _now = new Now(_policies[_options.PolicyName], _configured, SetIntervals.None);
    }

    /// <summary>The policy's name.</summary>
    public string Policy => _now.Policy.Name;

    /// <summary>The policies that can be chosen, in the order of their names.</summary>
    public IReadOnlyList<string> Policies =>
        [.. _policies.Keys.Where(name => name != FixedPolicy.PolicyName || _configured.Fixed is not null).Order(StringComparer.Ordinal)];

    /// <summary>Every game has the same interval, so that of a state has no effect.</summary>
    public bool IsFixed => _now.Policy is FixedPolicy;

    /// <summary>Intervals follow what was learnt, at a price.</summary>
    public bool IsAdaptive => _now.Policy is AdaptivePolicy;

    /// <summary>What adaptive polling goes by; <see langword="null"/> until it was learnt.</summary>
    public AdaptiveWaits? Adaptive => _now.Settings.Adaptive;

    /// <summary>Requests an hour that a game under way may cost.</summary>
    public double RequestsPerGameHour => _now.Set.RequestsPerGameHour ?? _options.RequestsPerGameHour;

    public IReadOnlyDictionary<GameState, double> Seconds =>
        _now.Settings.ByState.ToDictionary(pair => pair.Key, pair => pair.Value.TotalSeconds);

    /// <summary>How long a game waits.</summary>
    public PollPlan Plan(GamePk gamePk, PollObservations game)
    {
        var now = _now;
        return now.Set.ByGame.TryGetValue(gamePk, out var interval)
            ? new PollPlan(interval, "set for this game")
            : now.Policy.Plan(game with { Priority = now.Set.Priorities.GetValueOrDefault(gamePk, 1) }, now.Settings);
    }

    /// <summary>This is what admins set, and nothing else is.</summary>
    public void Set(SetIntervals set)
    {
        lock (_lock)
        {
            var settings = set.ByState.Aggregate(
                _configured with
                {
                    Adaptive = _now.Settings.Adaptive,
                },
                (settings, pair) => settings.With(pair.Key, pair.Value)
            );
            var name = set.Policy is { } chosen && Policies.Contains(chosen) ? chosen : _options.PolicyName;
            _now = new Now(_policies[name], settings, set);
        }
    }

    /// <summary>There are other waits, at the price there was.</summary>
    public void Learnt(WaitTables tables)
    {
        lock (_lock)
            Adapt(
                new AdaptiveWaits(
                    tables,
                    Adaptive?.Price ?? tables.PriceFor(RequestsPerGameHour),
                    TimeSpan.FromSeconds(_options.LeastIntervalSeconds)
                )
            );
    }

    /// <summary>A poll may cost so much from now on; without effect until waits were learnt.</summary>
    public void Price(double price)
    {
        lock (_lock)
        {
            if (Adaptive is { } adaptive && adaptive.Price != price)
                Adapt(adaptive with { Price = price });
        }
    }

    private void Adapt(AdaptiveWaits adaptive) => _now = _now with { Settings = _now.Settings with { Adaptive = adaptive } };

    private sealed record Now(IPollPolicy Policy, PollSettings Settings, SetIntervals Set);
}
