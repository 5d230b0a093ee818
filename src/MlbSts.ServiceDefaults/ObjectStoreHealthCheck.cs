using Microsoft.Extensions.Diagnostics.HealthChecks;
using MlbSts.Storage;

namespace MlbSts.ServiceDefaults;

/// <summary>The object store answers a question about an object that need not be there.</summary>
internal sealed class ObjectStoreHealthCheck(IObjectStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.StatAsync(Buckets.State, "health", null, cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy($"The object store does not answer: {exception.Message}");
        }
    }
}
