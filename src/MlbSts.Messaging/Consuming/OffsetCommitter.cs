using Confluent.Kafka;
using Microsoft.Extensions.Logging;

namespace MlbSts.Messaging.Consuming;

/// <summary>
/// Commits what is handled, one commit at a time, beside the consumer's thread: with the broker gone a commit can block for long.
/// </summary>
internal sealed partial class OffsetCommitter(IConsumer<byte[], byte[]> consumer, ILogger logger)
{
    private readonly object _gate = new();
    private bool _busy;

    /// <summary>Begins a commit where something is to be committed and none is under way.</summary>
    public void Begin(IEnumerable<PartitionWork> partitions)
    {
        var work = partitions.ToArray();
        var offsets = work.Select(partition => partition.ToCommit()).OfType<TopicPartitionOffset>().ToList();
        lock (_gate)
        {
            if (_busy || offsets.Count == 0)
                return;
            _busy = true;
        }
        _ = Task.Run(() => Commit(work, offsets));
    }

    /// <summary>Waits for a commit under way, then commits what is left, within the limit together.</summary>
    /// <returns>Whether everything is committed.</returns>
    public bool Finish(IReadOnlyCollection<PartitionWork> partitions, TimeSpan limit)
    {
        var started = TimeProvider.System.GetTimestamp();
        // Twice after a failure: a rebalance under way refuses a commit that the next try gets through.
        for (var attempt = 0; attempt < 3; attempt++)
        {
            if (!WaitUntilFree(started, limit))
                return false;
            Begin(partitions);
            if (!WaitUntilFree(started, limit))
                return false;
            if (partitions.All(partition => partition.ToCommit() is null))
                return true;
        }
        return false;
    }

    private bool WaitUntilFree(long started, TimeSpan limit)
    {
        lock (_gate)
        {
            while (_busy)
            {
                var left = limit - TimeProvider.System.GetElapsedTime(started);
                if (left <= TimeSpan.Zero || !Monitor.Wait(_gate, left))
                    return !_busy;
            }
            return true;
        }
    }

    private void Commit(PartitionWork[] partitions, List<TopicPartitionOffset> offsets)
    {
        try
        {
            consumer.Commit(offsets);
            foreach (var offset in offsets)
                partitions.Single(partition => partition.Partition == offset.TopicPartition).Committed(offset.Offset.Value);
        }
        catch (Exception e) when (e is KafkaException or ObjectDisposedException)
        {
            Log.CommitFailed(logger, e.Message);
        }
        finally
        {
            lock (_gate)
            {
                _busy = false;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Warning,
            "CommitFailed: {Reason}; tried again with the next commit, messages handled meanwhile may come twice after a crash",
            EventName = "CommitFailed"
        )]
        public static partial void CommitFailed(ILogger logger, string? reason);
    }
}
