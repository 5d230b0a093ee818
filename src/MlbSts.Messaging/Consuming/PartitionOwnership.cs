using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using MlbSts.Messaging.Bootstrap;

namespace MlbSts.Messaging.Consuming;

/// <summary>Tells the partition listeners of a consumer what it owns, whenever that changes.</summary>
internal sealed partial class PartitionOwnership(
    IReadOnlyList<(string Topic, IPartitionListener Listener)> listeners,
    KafkaOptions options,
    TopicsReady topics,
    ILogger logger
)
{
    private static readonly TimeSpan MetadataTimeout = TimeSpan.FromSeconds(2);
    private readonly Dictionary<string, int[]> _told = [];

    public void Tell(Handle handle, IEnumerable<TopicPartition> owned)
    {
        var all = owned.ToArray();
        foreach (var (topic, listener) in listeners)
        {
            var partitions = all.Where(partition => partition.Topic == options.Prefixed(topic))
                .Select(partition => partition.Partition.Value)
                .Order()
                .ToArray();
            if (_told.TryGetValue(topic, out var before) && before.SequenceEqual(partitions))
                continue;
            _told[topic] = partitions;
            try
            {
                listener.OnPartitionsChanged(topic, partitions, CountPartitions(handle, topic));
            }
            catch (Exception e)
            {
                Log.PartitionListenerFailed(logger, e, listener.GetType().Name, topic);
            }
        }
    }

    private int CountPartitions(Handle handle, string topic)
    {
        var name = options.Prefixed(topic);
        try
        {
            using var admin = new DependentAdminClientBuilder(handle).Build();
            var count = admin
                .GetMetadata(name, MetadataTimeout)
                .Topics.Where(found => found.Topic == name)
                .Sum(found => found.Partitions.Count);
            if (count > 0)
                topics.Learn(name, count);
        }
        catch (KafkaException e)
        {
            Log.PartitionCountUnknown(logger, topic, e.Error.Reason);
        }
        return topics.PartitionsOf(name);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "PartitionListenerFailed: {Listener} for {Topic}", EventName = "PartitionListenerFailed")]
        public static partial void PartitionListenerFailed(ILogger logger, Exception exception, string listener, string topic);

        [LoggerMessage(
            LogLevel.Warning,
            "PartitionCountUnknown: {Topic}, {Reason}; the count of the start is used",
            EventName = "PartitionCountUnknown"
        )]
        public static partial void PartitionCountUnknown(ILogger logger, string topic, string? reason);
    }
}
