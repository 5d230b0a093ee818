using Confluent.Kafka;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using MlbSts.Messaging.Bootstrap;
using MlbSts.Messaging.Publishing;

namespace MlbSts.Messaging;

/// <summary>Asks the broker who it is, over the producer's connection and at most every few seconds.</summary>
internal sealed class KafkaHealthCheck(KafkaProducer producer, TopicsReady topics, IOptions<KafkaOptions> options, TimeProvider time)
    : IHealthCheck
{
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);
    private readonly Lock _gate = new();
    private Task<HealthCheckResult>? _last;
    private long _lastAt;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_last is null || (_last.IsCompleted && time.GetElapsedTime(_lastAt) > Freshness))
                (_last, _lastAt) = (AskAsync(), time.GetTimestamp());
            return _last.WaitAsync(cancellationToken);
        }
    }

    private async Task<HealthCheckResult> AskAsync()
    {
        try
        {
            using var admin = new DependentAdminClientBuilder(producer.Handle).Build();
            // Not DescribeCluster: librdkafka aborts the process over an answer that names no broker, as one gives that is fenced.
            var brokers = await Task.Run(() => admin.GetMetadata(RequestTimeout).Brokers.Count).ConfigureAwait(false);
            return brokers == 0 ? NoBroker()
                : topics.IsReady ? HealthCheckResult.Healthy($"{brokers} brokers at {options.Value.BootstrapServers}")
                : HealthCheckResult.Degraded("The topics are not ready yet.");
        }
        catch (KafkaException e) when (e.Error.Code == ErrorCode.Local_Partial)
        {
            return NoBroker();
        }
        catch (KafkaException e)
        {
            return HealthCheckResult.Unhealthy($"{options.Value.BootstrapServers}: {producer.LastError ?? e.Error.Reason}");
        }
    }

    private HealthCheckResult NoBroker() =>
        HealthCheckResult.Unhealthy(
            $"{options.Value.BootstrapServers} answers that there is no broker: its controller has fenced it, or it is starting."
        );
}
