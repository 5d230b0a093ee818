using Microsoft.Extensions.Diagnostics.HealthChecks;
using MlbSts.StatsApi.Http;

namespace MlbSts.ServiceDefaults.Reporting;

/// <summary>
/// Degraded while the Stats API does not answer or asked to be left alone: the service is well, and what it follows is not.
/// </summary>
internal sealed class ApiHealthCheck(ApiStanding standing) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(standing.Trouble is { } trouble ? HealthCheckResult.Degraded(trouble) : HealthCheckResult.Healthy());
}
