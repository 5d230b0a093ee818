using System.Collections.Concurrent;
using Confluent.Kafka;

namespace MlbSts.Messaging.Bootstrap;

/// <summary>Whether the topics are there, how many partitions each has, and how the groups agree.</summary>
internal sealed class TopicsReady
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, int> _partitions = new(StringComparer.Ordinal);

    /// <summary>What the consumers speak; known once it is ready.</summary>
    public GroupProtocol Protocol { get; private set; }

    public bool IsReady => _ready.Task.IsCompletedSuccessfully;

    public Task WaitAsync(CancellationToken cancellationToken) => _ready.Task.WaitAsync(cancellationToken);

    public void Learn(string topic, int count) => _partitions[topic] = count;

    public int PartitionsOf(string topic) => _partitions.GetValueOrDefault(topic);

    public void Complete(GroupProtocol protocol)
    {
        Protocol = protocol;
        _ready.TrySetResult();
    }
}
