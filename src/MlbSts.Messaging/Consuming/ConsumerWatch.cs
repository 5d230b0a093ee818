using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Microsoft.Extensions.Logging;
using MlbSts.Messaging.Publishing;

namespace MlbSts.Messaging.Consuming;

/// <summary>
/// Holds what a consumer got against what the broker has, over other connections than the consumer's own. A client that lost its way
/// (librdkafka #5586) keeps its partitions, gets nothing and says nothing: only that shows it.
/// </summary>
internal sealed partial class ConsumerWatch(ConsumerPlan plan, KafkaOptions options, KafkaProducer producer, ILogger logger)
{
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestLook = 3 * RequestTimeout;

    /// <summary>A group that has no partition for a member does not always say so.</summary>
    private static readonly TimeSpan PatienceForPartitions = TimeSpan.FromSeconds(10);

    private readonly Dictionary<TopicPartition, Progress> _progress = [];
    private readonly object _idle = new();
    private long _began = TimeProvider.System.GetTimestamp();
    private bool _busy;
    private volatile bool _hasNoPartition;
    private volatile string? _deaf;
    private volatile string? _trouble;

    /// <summary>From one look to the next.</summary>
    public TimeSpan Interval { get; } = TimeSpan.FromSeconds(Math.Min(5, options.DeafAfterSeconds / 3.0));

    /// <summary>The group answers, and has left no partition to this member.</summary>
    public bool HasNoPartition => _hasNoPartition;

    /// <summary>Why this client must be built anew.</summary>
    public string? Deaf => _deaf;

    /// <summary>What was wrong at the last look that found something wrong, until one finds all well: a new client changes nothing in it.</summary>
    public string? Trouble => _trouble;

    /// <summary>Another client begins.</summary>
    public void Restart()
    {
        lock (_progress)
            _progress.Clear();
        _began = TimeProvider.System.GetTimestamp();
        (_deaf, _hasNoPartition) = (null, false);
    }

    /// <summary>Begins a look at these partitions where none is under way: with the broker gone one can take long.</summary>
    public void Begin(IEnumerable<PartitionWork> owned)
    {
        lock (_idle)
        {
            if (_busy)
                return;
            _busy = true;
        }
        var partitions = owned.ToArray();
        _ = Task.Run(() => LookAsync(partitions));
    }

    /// <summary>Waits for a look under way: it must not outlive the connections that it uses.</summary>
    public void Finish()
    {
        lock (_idle)
        {
            while (_busy && Monitor.Wait(_idle, LongestLook)) { }
        }
    }

    private async Task LookAsync(PartitionWork[] owned)
    {
        var began = _began;
        try
        {
            using var admin = new DependentAdminClientBuilder(producer.Handle).Build();
            if (owned.Length == 0)
            {
                if (TimeProvider.System.GetElapsedTime(began) <= PatienceForPartitions)
                    return;
                await CommittedAsync(admin, [new TopicPartition(options.Prefixed(plan.Topics.First()), 0)]).ConfigureAwait(false);
                (_hasNoPartition, _trouble) = (true, null);
                return;
            }
            var ends = await OffsetsAsync(admin, owned.Select(work => work.Partition), OffsetSpec.Latest()).ConfigureAwait(false);
            await BeginAsync(admin, owned, ends).ConfigureAwait(false);
            if (began == _began)
                await CompareAsync(admin, owned, ends).ConfigureAwait(false);
        }
        catch (Exception e) when (e is KafkaException or ObjectDisposedException)
        {
            // The health check kafka tells of a broker that does not answer. What it did not answer says nothing about the consumer.
            Log.ProgressUnknown(logger, plan.GroupId, e.Message);
            lock (_progress)
            {
                foreach (var progress in _progress.Values)
                    progress.Behind = null;
            }
        }
        finally
        {
            lock (_idle)
            {
                _busy = false;
                Monitor.PulseAll(_idle);
            }
        }
    }

    /// <summary>Where the partitions begin that nothing came from yet.</summary>
    private async Task BeginAsync(IAdminClient admin, PartitionWork[] owned, Dictionary<TopicPartition, long> ends)
    {
        TopicPartition[] unknown;
        lock (_progress)
        {
            foreach (var gone in _progress.Keys.Except(owned.Select(work => work.Partition)).ToList())
                _progress.Remove(gone);
            unknown = [.. owned.Select(work => work.Partition).Where(partition => !_progress.ContainsKey(partition))];
        }
        if (unknown.Length == 0)
            return;
        var committed = await CommittedAsync(admin, unknown).ConfigureAwait(false);
        lock (_progress)
        {
            foreach (var partition in unknown)
                _progress[partition] = new Progress(
                    committed.TryGetValue(partition, out var offset) ? offset
                    : plan.Start == StartPosition.Latest ? ends.GetValueOrDefault(partition)
                    : 0
                );
        }
    }

    private async Task CompareAsync(IAdminClient admin, PartitionWork[] owned, Dictionary<TopicPartition, long> ends)
    {
        var silent = new List<TopicPartition>();
        lock (_progress)
        {
            foreach (var work in owned)
            {
                if (!_progress.TryGetValue(work.Partition, out var progress) || !ends.TryGetValue(work.Partition, out var end))
                    continue;
                var lag = Math.Max(0, end - (work.Next ?? progress.Position));
                MessagingTelemetry.SetLag(plan.GroupId, work.Partition.Topic, work.Partition.Partition.Value, lag);
                if (progress.Follow(work, end) > TimeSpan.FromSeconds(options.DeafAfterSeconds))
                    silent.Add(work.Partition);
            }
        }
        if (silent.Count > 0)
        {
            // What is too old is deleted, and an offset before that is none behind which something waits.
            var starts = await OffsetsAsync(admin, silent, OffsetSpec.Earliest()).ConfigureAwait(false);
            silent.RemoveAll(partition => starts.TryGetValue(partition, out var start) && start >= ends[partition]);
        }
        if (silent.Count > 0)
        {
            _trouble = $"gets nothing from {string.Join(", ", silent)} though messages wait there";
            _deaf = _trouble;
            return;
        }
        lock (_progress)
        {
            if (_progress.Values.All(progress => progress.Behind is null))
                _trouble = null;
        }
    }

    private static async Task<Dictionary<TopicPartition, long>> OffsetsAsync(
        IAdminClient admin,
        IEnumerable<TopicPartition> partitions,
        OffsetSpec which
    )
    {
        var found = await admin
            .ListOffsetsAsync(
                partitions.Select(partition => new TopicPartitionOffsetSpec { TopicPartition = partition, OffsetSpec = which }),
                new ListOffsetsOptions { RequestTimeout = RequestTimeout }
            )
            .ConfigureAwait(false);
        return found.ResultInfos.ToDictionary(
            result => result.TopicPartitionOffsetError.TopicPartition,
            result => result.TopicPartitionOffsetError.Offset.Value
        );
    }

    private async Task<Dictionary<TopicPartition, long>> CommittedAsync(IAdminClient admin, IEnumerable<TopicPartition> partitions)
    {
        var found = await admin
            .ListConsumerGroupOffsetsAsync(
                [new ConsumerGroupTopicPartitions(options.Prefixed(plan.GroupId), [.. partitions])],
                new ListConsumerGroupOffsetsOptions { RequestTimeout = RequestTimeout }
            )
            .ConfigureAwait(false);
        return found
            .SelectMany(group => group.Partitions)
            .Where(partition => !partition.Offset.IsSpecial)
            .ToDictionary(partition => partition.TopicPartition, partition => partition.Offset.Value);
    }

    /// <summary>How far a partition got by the last look.</summary>
    private sealed class Progress(long start)
    {
        public long Position { get; private set; } = start;

        /// <summary>When a look first found messages behind this position, where they still wait.</summary>
        public long? Behind { get; set; }

        /// <returns>How long nothing has come though something waits.</returns>
        public TimeSpan Follow(PartitionWork work, long end)
        {
            var position = work.Fetched ?? Position;
            if (position != Position || position >= end || work.Paused)
                Behind = null;
            Position = position;
            if (position >= end || work.Paused)
                return TimeSpan.Zero;
            Behind ??= TimeProvider.System.GetTimestamp();
            return TimeProvider.System.GetElapsedTime(Behind.Value);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "ProgressUnknown: {Group} {Reason}", EventName = "ProgressUnknown")]
        public static partial void ProgressUnknown(ILogger logger, string group, string? reason);
    }
}
