using Microsoft.Extensions.Diagnostics.HealthChecks;
using MlbSts.Clock;

namespace MlbSts.ServiceDefaults.Clock;

/// <summary>Degraded while the followed clock does not answer, and for a minute after it went back.</summary>
internal sealed class LeagueClockHealthCheck(FollowedClock clock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(clock.Trouble is { } trouble ? HealthCheckResult.Degraded(trouble) : HealthCheckResult.Healthy());
}
