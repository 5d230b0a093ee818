using System.Diagnostics.Metrics;
using MlbSts.Lake.Seasons;

namespace MlbSts.BulkLoader.Loading;

/// <summary>Counts what the Bulk loader does.</summary>
internal sealed class LoadMeter
{
    private readonly Counter<long> _games;
    private readonly Counter<long> _loads;
    private readonly Counter<long> _differences;

    public LoadMeter(IMeterFactory meters)
    {
        var meter = meters.Create("MlbSts.BulkLoader");
        _games = meter.CreateCounter<long>("mlbsts.load.games", "{game}", "Games of bulk loads, by what became of them.");
        _loads = meter.CreateCounter<long>("mlbsts.loads", "{load}", "Bulk loads, by how they ended.");
        _differences = meter.CreateCounter<long>(
            "mlbsts.load.differences",
            "{difference}",
            "Figures in which tables differ from what they were checked against, without a known reason."
        );
    }

    public void Count(LoadReport report)
    {
        _loads.Add(1, new KeyValuePair<string, object?>("outcome", "completed"));
        foreach (
            var (outcome, count) in new[]
            {
                ("loaded", report.Loaded),
                ("replaced", report.Replaced),
                ("unchanged", report.Unchanged),
                ("kept", report.Kept),
                ("refused", report.RefusedCount),
            }
        )
            _games.Add(count, new KeyValuePair<string, object?>("outcome", outcome));
        foreach (var check in report.Checks)
            _differences.Add(
                check.DifferenceCount - check.ExplainedCount,
                new KeyValuePair<string, object?>("check", check.Kind.ToString())
            );
    }

    public void CountFailure() => _loads.Add(1, new KeyValuePair<string, object?>("outcome", "failed"));
}
