using Confluent.Kafka;

namespace MlbSts.Messaging.Consuming;

/// <summary>One message on its way through a lane.</summary>
internal sealed class WorkItem(PartitionWork partition, ConsumeResult<byte[], byte[]> message)
{
    public PartitionWork Partition => partition;

    public ConsumeResult<byte[], byte[]> Message => message;

    /// <summary>Guarded by the partition's lock.</summary>
    public bool Handled { get; set; }
}
