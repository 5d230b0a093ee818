using System.Collections.Concurrent;

namespace MlbSts.Messaging.Bootstrap;

/// <summary>Whether the topics are there, and how many partitions each has.</summary>
internal sealed class TopicsReady
{
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, int> partitions = new(StringComparer.Ordinal);

    public bool IsReady => ready.Task.IsCompletedSuccessfully;

    public Task WaitAsync(CancellationToken cancellationToken) => ready.Task.WaitAsync(cancellationToken);

    public void Learn(string topic, int count) => partitions[topic] = count;

    public int PartitionsOf(string topic) => partitions.GetValueOrDefault(topic);

    public void Complete() => ready.TrySetResult();
}
