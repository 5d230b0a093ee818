using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MlbSts.ServiceDefaults.Telemetry;

/// <summary>What <c>/health</c> says, as a metric: 0 healthy, 1 degraded, 2 unhealthy; of each check.</summary>
internal sealed class HealthMetrics : IHealthCheckPublisher
{
    private volatile HealthReport? _last;

    public HealthMetrics(IMeterFactory meters) =>
        meters
            .Create("MlbSts.ServiceDefaults")
            .CreateObservableGauge("mlbsts.health.status", Statuses, "{status}", "0 healthy, 1 degraded, 2 unhealthy");

    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        _last = report;
        return Task.CompletedTask;
    }

    private IEnumerable<Measurement<int>> Statuses() =>
        (_last?.Entries ?? new Dictionary<string, HealthReportEntry>()).Select(entry => new Measurement<int>(
            HealthStatus.Healthy - entry.Value.Status,
            new KeyValuePair<string, object?>("check", entry.Key)
        ));
}
