using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MlbSts.ServiceDefaults.Periodic;

/// <summary>
/// As well as the worst of the process's periodic work, with a word on each that does badly, or on all where none does.
/// Degraded: not done for three intervals, or failed three times in a row. Unhealthy: failing for ten intervals.
/// </summary>
internal sealed class PeriodicWorkHealthCheck(PeriodicSupervisor supervisor) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var all = supervisor.Loops.Select(loop => loop.Health).ToList();
        var worst = all.Select(work => work.Status).DefaultIfEmpty(HealthStatus.Healthy).Min();
        var told = all.Where(work => worst == HealthStatus.Healthy || work.Status != HealthStatus.Healthy).Select(work => work.Description);
        return Task.FromResult(new HealthCheckResult(worst, string.Join("; ", told)));
    }
}
