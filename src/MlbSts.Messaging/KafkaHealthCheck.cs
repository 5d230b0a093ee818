using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using MlbSts.Messaging.Bootstrap;
using MlbSts.Messaging.Publishing;

namespace MlbSts.Messaging;

/// <summary>Asks the broker who it is, over the producer's connection and at most every few seconds.</summary>
internal sealed class KafkaHealthCheck(KafkaProducer producer, TopicsReady topics, IOptions<KafkaOptions> options, TimeProvider time) : IHealthCheck, IDisposable
{
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim one = new(1, 1);
    private HealthCheckResult last;
    private long? lastAt;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            if (lastAt is not { } at || time.GetElapsedTime(at) > Freshness)
            {
                last = await AskAsync();
                lastAt = time.GetTimestamp();
            }
            return last;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<HealthCheckResult> AskAsync()
    {
        try
        {
            using var admin = new DependentAdminClientBuilder(producer.Handle).Build();
            var cluster = await admin.DescribeClusterAsync(new DescribeClusterOptions { RequestTimeout = RequestTimeout });
            return topics.IsReady
                ? HealthCheckResult.Healthy($"{cluster.Nodes.Count} brokers at {options.Value.BootstrapServers}")
                : HealthCheckResult.Degraded("The topics are not ready yet.");
        }
        catch (KafkaException e)
        {
            return HealthCheckResult.Unhealthy($"{options.Value.BootstrapServers}: {producer.LastError ?? e.Error.Reason}");
        }
    }
}
