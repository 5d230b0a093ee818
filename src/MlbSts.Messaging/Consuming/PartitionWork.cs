using Confluent.Kafka;

namespace MlbSts.Messaging.Consuming;

/// <summary>
/// What one owned partition has in memory, in the order of its offsets. The offset to commit is the first that is not handled:
/// messages of other keys behind it may be handled already, and would be handled again after a crash.
/// </summary>
internal sealed class PartitionWork(TopicPartition partition) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Queue<WorkItem> _waiting = new();
    private readonly CancellationTokenSource _draining = new();
    private readonly CancellationTokenSource _abandoned = new();
    private readonly ManualResetEventSlim _idle = new(false);
    private long? _next;
    private long? _fetched;
    private long? _committed;
    private int _started;
    private bool _released;

    public TopicPartition Partition => partition;

    /// <summary>Cancelled when the partition is given up: nothing is retried any more.</summary>
    public CancellationToken Draining => _draining.Token;

    /// <summary>Cancelled when what is still being handled must end.</summary>
    public CancellationToken Abandoned => _abandoned.Token;

    /// <summary>Fetching is paused because too much waits. Used by the consumer's thread only.</summary>
    public bool Paused { get; set; }

    public int Count
    {
        get
        {
            lock (_gate)
                return _waiting.Count;
        }
    }

    public WorkItem Add(ConsumeResult<byte[], byte[]> message)
    {
        var item = new WorkItem(this, message);
        lock (_gate)
        {
            _next ??= message.Offset.Value;
            _fetched = message.Offset.Value + 1;
            _waiting.Enqueue(item);
        }
        return item;
    }

    /// <summary>A lane takes the item up, unless the partition was given up meanwhile.</summary>
    public bool TryStart()
    {
        lock (_gate)
        {
            if (_released)
                return false;
            _started++;
            return true;
        }
    }

    /// <summary>A lane is through with the item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="handled">It counts as handled; otherwise it stays, and its offset is not committed.</param>
    public void End(WorkItem item, bool handled)
    {
        lock (_gate)
        {
            _started--;
            item.Handled = handled;
            while (_waiting.TryPeek(out var first) && first.Handled)
                _next = _waiting.Dequeue().Message.Offset.Value + 1;
            if (_released && _started == 0)
                _idle.Set();
        }
    }

    /// <summary>The offset to commit, where it has moved since the last commit.</summary>
    public TopicPartitionOffset? ToCommit()
    {
        lock (_gate)
            return _next is { } offset && offset != _committed ? new TopicPartitionOffset(partition, offset) : null;
    }

    public void Committed(long offset)
    {
        lock (_gate)
            _committed = offset;
    }

    /// <summary>The first offset not handled, where anything came yet.</summary>
    public long? Next
    {
        get
        {
            lock (_gate)
                return _next;
        }
    }

    /// <summary>The offset after the newest that came, where anything came yet.</summary>
    public long? Fetched
    {
        get
        {
            lock (_gate)
                return _fetched;
        }
    }

    /// <summary>From now on nothing more is started.</summary>
    public void Release()
    {
        lock (_gate)
        {
            _released = true;
            if (_started == 0)
                _idle.Set();
        }
        _draining.Cancel();
    }

    /// <summary>Waits for what had been started, and has it end when the time is up.</summary>
    /// <returns>Whether it ended in time.</returns>
    public bool Drain(TimeSpan limit)
    {
        if (_idle.Wait(limit > TimeSpan.Zero ? limit : TimeSpan.Zero))
            return true;
        Abandon();
        return false;
    }

    /// <summary>Cancels what is still being handled.</summary>
    public void Abandon() => _abandoned.Cancel();

    /// <summary>Not the tokens' sources: a handler that ignores its token may still hold them.</summary>
    public void Dispose() => _idle.Dispose();
}
