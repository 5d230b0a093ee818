using System.Diagnostics.Metrics;

namespace MlbSts.Scheduler.Control;

/// <summary>Shows what is paused.</summary>
internal sealed class PollingMetrics
{
    private readonly Gauge<int> _paused;
    private readonly Gauge<int> _pausedGames;

    public PollingMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("MlbSts.Scheduler");
        _paused = meter.CreateGauge<int>("mlbsts.polling.paused", "1", "1 while an operator has all polling paused.");
        _pausedGames = meter.CreateGauge<int>("mlbsts.polling.paused.games", "{game}", "Games that are paused singly.");
    }

    public void Obeyed(PollingState state)
    {
        _paused.Record(state.Pause is null ? 0 : 1);
        _pausedGames.Record(state.PausedGames.Count);
    }
}
