using System.Diagnostics.Metrics;
using MlbSts.Domain;
using MlbSts.Messaging.Messages;

namespace MlbSts.Validator.Validation;

/// <summary>Counts what the Validator does.</summary>
internal sealed class ValidationMetrics
{
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _superseded;

    public ValidationMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("MlbSts.Validator");
        _duration = meter.CreateHistogram<double>(
            "mlbsts.validation.duration",
            "ms",
            "Schema and rules over one document, by verdict and state."
        );
        _superseded = meter.CreateCounter<long>(
            "mlbsts.validation.superseded",
            "{document}",
            "Documents of games under way that were not validated because a newer one came."
        );
    }

    public void Validated(Verdict verdict, GameState state, TimeSpan duration) =>
        _duration.Record(duration.TotalMilliseconds, new("verdict", verdict.ToString()), new("state", state.ToString()));

    public void Superseded() => _superseded.Add(1);
}
