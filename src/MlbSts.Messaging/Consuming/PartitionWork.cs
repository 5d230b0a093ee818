using Confluent.Kafka;

namespace MlbSts.Messaging.Consuming;

/// <summary>
/// What one owned partition has in memory, in the order of its offsets. The offset to commit is the first that is not handled:
/// messages of other keys behind it may be handled already, and would be handled again after a crash.
/// </summary>
internal sealed class PartitionWork(TopicPartition partition) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Queue<WorkItem> waiting = new();
    private readonly CancellationTokenSource draining = new();
    private readonly CancellationTokenSource abandoned = new();
    private readonly ManualResetEventSlim idle = new(false);
    private long? next;
    private long? committed;
    private int started;
    private bool released;

    public TopicPartition Partition => partition;

    /// <summary>Cancelled when the partition is given up: nothing is retried any more.</summary>
    public CancellationToken Draining => draining.Token;

    /// <summary>Cancelled when what is still being handled must end.</summary>
    public CancellationToken Abandoned => abandoned.Token;

    /// <summary>Fetching is paused because too much waits. Used by the consumer's thread only.</summary>
    public bool Paused { get; set; }

    public int Count
    {
        get
        {
            lock (gate)
                return waiting.Count;
        }
    }

    public WorkItem Add(ConsumeResult<byte[], byte[]> message)
    {
        var item = new WorkItem(this, message);
        lock (gate)
        {
            next ??= message.Offset.Value;
            waiting.Enqueue(item);
        }
        return item;
    }

    /// <summary>A lane takes the item up, unless the partition was given up meanwhile.</summary>
    public bool TryStart()
    {
        lock (gate)
        {
            if (released)
                return false;
            started++;
            return true;
        }
    }

    /// <summary>A lane is through with the item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="handled">It counts as handled; otherwise it stays, and its offset is not committed.</param>
    public void End(WorkItem item, bool handled)
    {
        lock (gate)
        {
            started--;
            item.Handled = handled;
            while (waiting.TryPeek(out var first) && first.Handled)
                next = waiting.Dequeue().Message.Offset.Value + 1;
            if (released && started == 0)
                idle.Set();
        }
    }

    /// <summary>The offset to commit, where it has moved since the last commit.</summary>
    public TopicPartitionOffset? ToCommit()
    {
        lock (gate)
            return next is { } offset && offset != committed ? new TopicPartitionOffset(partition, offset) : null;
    }

    public void Committed(long offset)
    {
        lock (gate)
            committed = offset;
    }

    /// <summary>The first offset not handled, where anything came yet.</summary>
    public long? Next
    {
        get
        {
            lock (gate)
                return next;
        }
    }

    /// <summary>From now on nothing more is started.</summary>
    public void Release()
    {
        lock (gate)
        {
            released = true;
            if (started == 0)
                idle.Set();
        }
        draining.Cancel();
    }

    /// <summary>Waits for what had been started, and has it end when the time is up.</summary>
    /// <returns>Whether it ended in time.</returns>
    public bool Drain(TimeSpan limit)
    {
        if (idle.Wait(limit > TimeSpan.Zero ? limit : TimeSpan.Zero))
            return true;
        Abandon();
        return false;
    }

    /// <summary>Cancels what is still being handled.</summary>
    public void Abandon() => abandoned.Cancel();

    /// <summary>Not the tokens' sources: a handler that ignores its token may still hold them.</summary>
    public void Dispose() => idle.Dispose();
}

/// <summary>One message on its way through a lane.</summary>
internal sealed class WorkItem(PartitionWork partition, ConsumeResult<byte[], byte[]> message)
{
    public PartitionWork Partition => partition;

    public ConsumeResult<byte[], byte[]> Message => message;

    /// <summary>Guarded by the partition's lock.</summary>
    public bool Handled { get; set; }
}
