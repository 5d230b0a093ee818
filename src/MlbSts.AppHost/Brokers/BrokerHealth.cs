using Confluent.Kafka;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MlbSts.AppHost.Brokers;

/// <summary>The broker answers a client: a port that is open says less, for it opens before the broker can serve.</summary>
internal sealed class BrokerHealth(IResourceWithConnectionString broker) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Checks a resource so.</summary>
    public static void Watch<T>(IDistributedApplicationBuilder builder, IResourceBuilder<T> resource, IResourceWithConnectionString address)
        where T : IResource
    {
        var name = $"{resource.Resource.Name}-answers";
        builder
            .Services.AddHealthChecks()
            .Add(new HealthCheckRegistration(name, _ => new BrokerHealth(address), HealthStatus.Unhealthy, []));
        resource.WithHealthCheck(name);
    }

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var settings = new AdminClientConfig
        {
            BootstrapServers = await broker.GetConnectionStringAsync(cancellationToken),
            ClientId = "apphost",
        };
        try
        {
            using var client = new AdminClientBuilder(settings).SetLogHandler((_, _) => { }).SetErrorHandler((_, _) => { }).Build();
            var metadata = await Task.Run(() => client.GetMetadata(Patience), cancellationToken);
            return metadata.Brokers.Count > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("It names no broker yet.");
        }
        catch (KafkaException exception)
        {
            return HealthCheckResult.Unhealthy($"{settings.BootstrapServers} does not answer: {exception.Error.Reason}");
        }
    }
}
