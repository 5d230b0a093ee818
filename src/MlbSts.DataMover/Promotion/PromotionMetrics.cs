using System.Diagnostics.Metrics;
using MlbSts.Domain;
using MlbSts.Operations;

namespace MlbSts.DataMover.Promotion;

/// <summary>Counts what the Data mover does.</summary>
internal sealed class PromotionMetrics
{
    private readonly Counter<long> _filed;
    private readonly Counter<long> _recovered;

    public PromotionMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("MlbSts.DataMover");
        _filed = meter.CreateCounter<long>("mlbsts.games.filed", "{game}", "Games filed in mlb-current, corrections included.");
        _recovered = meter.CreateCounter<long>(
            "mlbsts.promotions.recovered",
            "{promotion}",
            "Promotions that were cut off, by what became of them."
        );
    }

    public void Filed(SeasonPhase phase, int revision) => _filed.Add(1, new("phase", phase.Folder()), new("correction", revision > 1));

    public void Recovered(OperationOutcome outcome) =>
        _recovered.Add(1, new KeyValuePair<string, object?>("outcome", outcome == OperationOutcome.Finished ? "finished" : "undone"));
}
