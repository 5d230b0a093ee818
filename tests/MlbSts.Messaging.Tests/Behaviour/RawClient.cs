using System.Text;
using Confluent.Kafka;

namespace MlbSts.Messaging.Tests.Behaviour;

/// <summary>Kafka as any other client sees it.</summary>
internal static class RawClient
{
    public static async Task<TopicPartitionOffset> SendAsync(
        TestBroker broker,
        string topic,
        string? key,
        byte[]? value,
        params (string Name, string Value)[] headers
    )
    {
        using var producer = new ProducerBuilder<string?, byte[]?>(new ProducerConfig { BootstrapServers = broker.BootstrapServers })
            .SetKeySerializer(OptionalText.Instance!)
            .Build();
        var message = new Message<string?, byte[]?>
        {
            Key = key,
            Value = value,
            Headers = [],
        };
        foreach (var header in headers)
            message.Headers.Add(header.Name, Encoding.UTF8.GetBytes(header.Value));
        return (await producer.ProduceAsync(broker.Prefix + topic, message)).TopicPartitionOffset;
    }

    /// <summary>The first messages of a topic, partition by partition as they come.</summary>
    public static List<ConsumeResult<string, byte[]>> Read(TestBroker broker, string topic, int partitions, int count, int seconds = 15)
    {
        using var consumer = new ConsumerBuilder<string, byte[]>(
            new ConsumerConfig
            {
                BootstrapServers = broker.BootstrapServers,
                GroupId = "raw",
                EnableAutoCommit = false,
                FetchWaitMaxMs = 20,
            }
        ).Build();
        consumer.Assign(
            Enumerable
                .Range(0, partitions)
                .Select(partition => new TopicPartitionOffset(broker.Prefix + topic, partition, Offset.Beginning))
        );
        var found = new List<ConsumeResult<string, byte[]>>();
        var started = TimeProvider.System.GetTimestamp();
        while (found.Count < count && TimeProvider.System.GetElapsedTime(started).TotalSeconds < seconds)
        {
            if (consumer.Consume(TimeSpan.FromMilliseconds(100)) is { Message: not null } message)
                found.Add(message);
        }
        Assert.Equal(count, found.Count);
        return found;
    }

    public static string? Header<TKey, TValue>(this ConsumeResult<TKey, TValue> message, string name) =>
        CloudEventHeaders.Read(message.Message.Headers, name);

    /// <summary>What a group has committed, by partition; partitions without a commit are left out.</summary>
    public static async Task<Dictionary<int, long>> CommittedAsync(TestBroker broker, string group, string topic, int partitions)
    {
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = broker.BootstrapServers }).Build();
        var name = broker.Prefix + topic;
        var results = await admin.ListConsumerGroupOffsetsAsync([
            new ConsumerGroupTopicPartitions(
                broker.Prefix + group,
                [.. Enumerable.Range(0, partitions).Select(partition => new TopicPartition(name, partition))]
            ),
        ]);
        return results
            .Single()
            .Partitions.Where(partition => !partition.Offset.IsSpecial)
            .ToDictionary(partition => partition.Partition.Value, partition => partition.Offset.Value);
    }

    private sealed class OptionalText : ISerializer<string>
    {
        public static readonly OptionalText Instance = new();

        public byte[]? Serialize(string data, SerializationContext context) => data is null ? null : Encoding.UTF8.GetBytes(data);
    }
}
