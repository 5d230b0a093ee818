using System.Collections.Concurrent;

namespace MlbSts.Messaging.Bootstrap;

/// <summary>Whether the topics are there, and how many partitions each has.</summary>
internal sealed class TopicsReady
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, int> _partitions = new(StringComparer.Ordinal);

    public bool IsReady => _ready.Task.IsCompletedSuccessfully;

    public Task WaitAsync(CancellationToken cancellationToken) => _ready.Task.WaitAsync(cancellationToken);

    public void Learn(string topic, int count) => _partitions[topic] = count;

    public int PartitionsOf(string topic) => _partitions.GetValueOrDefault(topic);

    public void Complete() => _ready.TrySetResult();
}
