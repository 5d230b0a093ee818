using MlbSts.AppHost.Brokers;

namespace MlbSts.AppHost.Containers;

/// <summary>Apache Kafka's image, one node that is broker and controller.</summary>
internal static class KafkaContainer
{
    private const int Port = 9092;
    private const string Listener = "HOST://:9092,CONTROLLER://:9093";
    private const string Advertised = "HOST://localhost:9092";

    /// <summary>Adds it, with a volume for its data.</summary>
    public static Broker Add(IDistributedApplicationBuilder builder)
    {
        // The port outside is the one inside: the broker tells it to its clients.
        var kafka = builder
            .AddContainer(Broker.Name, Images.Kafka.Name, Images.Kafka.Tag)
            .WithEndpoint(port: Port, targetPort: Port, scheme: "tcp", name: "kafka", isProxied: false)
            .WithEnvironment("KAFKA_NODE_ID", "1")
            .WithEnvironment("KAFKA_PROCESS_ROLES", "broker,controller")
            .WithEnvironment("KAFKA_LISTENERS", Listener)
            .WithEnvironment("KAFKA_ADVERTISED_LISTENERS", Advertised)
            .WithEnvironment("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "HOST:PLAINTEXT,CONTROLLER:PLAINTEXT")
            .WithEnvironment("KAFKA_INTER_BROKER_LISTENER_NAME", "HOST")
            .WithEnvironment("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER")
            .WithEnvironment("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093")
            .WithEnvironment("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1")
            .WithEnvironment("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1")
            .WithEnvironment("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1")
            .WithEnvironment("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .WithEnvironment("KAFKA_LOG_DIRS", "/var/lib/kafka/data")
            .WithVolume("mlbsts-kafka", "/var/lib/kafka/data");
        var address = builder.AddConnectionString(
            "kafka",
            ReferenceExpression.Create($"{kafka.GetEndpoint("kafka").Property(EndpointProperty.HostAndPort)}")
        );
        BrokerHealth.Watch(builder, kafka, address.Resource);
        return new Broker(kafka, address, Broker.NoSettings);
    }
}
