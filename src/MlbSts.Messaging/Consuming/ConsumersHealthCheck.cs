using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace MlbSts.Messaging.Consuming;

/// <summary>
/// Unhealthy while a consumer of the process is not in its group (before it has joined for the first time, too), or gets nothing though
/// messages wait for it.
/// </summary>
internal sealed class ConsumersHealthCheck(IEnumerable<IHostedService> services) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var all = services.OfType<MessageConsumerService>().Select(consumer => consumer.Health).ToList();
        var worst = all.Select(consumer => consumer.Status).DefaultIfEmpty(HealthStatus.Healthy).Min();
        var told = all.Where(consumer => consumer.Status == worst).Select(consumer => consumer.Description);
        return Task.FromResult(new HealthCheckResult(worst, string.Join("; ", told)));
    }
}
