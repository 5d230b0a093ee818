using System.Runtime.InteropServices;
using MlbSts.Messaging.Bootstrap;

namespace MlbSts.Messaging.Embedded;

/// <summary>
/// A Kafka cluster inside this process: librdkafka's mock cluster, real protocol, in memory, with all topics of the system.
/// For trying out and for tests, never for production: it keeps 5 MiB or 100,000 batches a partition and then drops the oldest without a
/// word, nothing survives the process, and transactions and most admin requests are not there.
/// </summary>
public sealed class EmbeddedKafka : IDisposable
{
    private const int Broker = 1;
    private readonly IntPtr _client;
    private readonly IntPtr _cluster;
    private bool _disposed;

    /// <summary>Starts it on a free port of 127.0.0.1, with <see cref="Topics.All"/> and their dead letters.</summary>
    /// <param name="topicPrefix">What stands before the topics' names, as in <see cref="KafkaOptions.TopicPrefix"/>.</param>
    /// <exception cref="MessagingException">librdkafka is not there or refuses.</exception>
    public EmbeddedKafka(string topicPrefix = "")
    {
        _client = MockCluster.CreateClient("mlbsts-embedded-kafka");
        _cluster = MockCluster.rd_kafka_mock_cluster_new(_client, 1);
        if (_cluster == IntPtr.Zero)
        {
            MockCluster.rd_kafka_destroy(_client);
            throw new MessagingException("The embedded Kafka cannot start: librdkafka opened no listener on 127.0.0.1.");
        }
        BootstrapServers = Marshal.PtrToStringUTF8(MockCluster.rd_kafka_mock_cluster_bootstraps(_cluster))!;
        // Without a controller, admin requests wait five seconds.
        Breathe();
        MockCluster.rd_kafka_mock_set_controller_id(_cluster, Broker);
        Breathe();
        MockCluster.rd_kafka_mock_group_initial_rebalance_delay_ms(_cluster, 0);
        Breathe();
        MockCluster.rd_kafka_mock_set_group_consumer_heartbeat_interval_ms(_cluster, 100);
        Breathe();
        MockCluster.rd_kafka_mock_set_group_consumer_session_timeout_ms(_cluster, 6_000);
        foreach (var topic in TopicPlan.Create(topicPrefix))
            CreateTopic(topic.Name, topic.Partitions);
    }

    /// <summary>Its address, <c>127.0.0.1:port</c>.</summary>
    public string BootstrapServers { get; }

    /// <summary>The settings that suit it, for <c>builder.Configuration.AddInMemoryCollection</c>.</summary>
    public IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?>
        {
            ["Kafka:BootstrapServers"] = BootstrapServers,
            // It does not wake an empty fetch when a message comes, so this is the latency.
            ["Kafka:FetchWaitMilliseconds"] = "20",
            // It rebalances classic groups slowly, and knows no settings of groups that could be asked for.
            ["Kafka:GroupProtocol"] = "consumer",
        };

    /// <summary>Creates one more topic; clients cannot, the mock cluster has no such request.</summary>
    /// <exception cref="MessagingException">It exists already, or the name is refused.</exception>
    public void CreateTopic(string name, int partitions)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        Breathe();
        var error = MockCluster.rd_kafka_mock_topic_create(_cluster, name, partitions, 1);
        if (error != 0)
            throw new MessagingException(
                $"The embedded Kafka did not create the topic {name} with {partitions} partitions: {(Confluent.Kafka.ErrorCode)error}."
            );
    }

    /// <summary>For tests: the broker is gone, with its connections, until it is called back; what it holds stays.</summary>
    internal void SetReachable(bool reachable)
    {
        Breathe();
        _ = reachable
            ? MockCluster.rd_kafka_mock_broker_set_up(_cluster, Broker)
            : MockCluster.rd_kafka_mock_broker_set_down(_cluster, Broker);
    }

    /// <summary>For tests: the next requests of a kind are answered with these errors.</summary>
    internal void Fail(short apiKey, params Confluent.Kafka.ErrorCode[] errors)
    {
        Breathe();
        MockCluster.rd_kafka_mock_push_request_errors_array(
            _cluster,
            apiKey,
            (nuint)errors.Length,
            [.. errors.Select(error => (int)error)]
        );
    }

    /// <summary>For tests: requests of a kind are answered as they should be again.</summary>
    internal void FailNoMore(short apiKey)
    {
        Breathe();
        MockCluster.rd_kafka_mock_clear_request_errors(_cluster, apiKey);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        Breathe();
        MockCluster.rd_kafka_mock_cluster_destroy(_cluster);
        MockCluster.rd_kafka_destroy(_client);
    }

    /// <summary>
    /// The cluster's thread empties its wake-up pipe after it has served its requests, so a request that comes in between sleeps until the
    /// thread's next round, a second later. A moment between two requests lets it finish.
    /// </summary>
    private static void Breathe() => SpinWait.SpinUntil(static () => false, TimeSpan.FromMilliseconds(2));
}
