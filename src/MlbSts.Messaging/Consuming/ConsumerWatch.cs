using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using MlbSts.Messaging.Connection;

namespace MlbSts.Messaging.Consuming;

/// <summary>
/// Holds what a consumer got against what the broker has, over other connections than the consumer's own. A client that lost its way
/// (librdkafka #5586) keeps its partitions, gets nothing and says nothing: only that shows it.
/// </summary>
/// <remarks>
/// It asks as a consumer that joins no group, not as an admin client: librdkafka ends the process (an assertion of its admin requests)
/// when a broker is lost at the wrong moment.
/// </remarks>
internal sealed partial class ConsumerWatch(ConsumerPlan plan, KafkaOptions options, string clientId, ILogger logger) : IDisposable
{
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestLook = 3 * RequestTimeout;

    /// <summary>A group that has no partition for a member does not always say so.</summary>
    private static readonly TimeSpan PatienceForPartitions = TimeSpan.FromSeconds(10);

    private readonly Dictionary<TopicPartition, Progress> _progress = [];
    private readonly object _idle = new();
    private IConsumer<Ignore, Ignore>? _probe;
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
        _ = Task.Run(() => Look(partitions));
    }

    /// <summary>Waits for a look under way: it must not outlive the connections that it uses.</summary>
    public void Finish()
    {
        lock (_idle)
        {
            while (_busy && Monitor.Wait(_idle, LongestLook)) { }
        }
    }

    /// <summary>Ends its connections; no look is under way any more.</summary>
    public void Dispose()
    {
        Finish();
        _probe?.Dispose();
    }

    private void Look(PartitionWork[] owned)
    {
        var began = _began;
        try
        {
            _probe ??= Probe();
            if (owned.Length == 0)
            {
                if (TimeProvider.System.GetElapsedTime(began) <= PatienceForPartitions)
                    return;
                _probe.Committed([new TopicPartition(options.Prefixed(plan.Topics.First()), 0)], RequestTimeout);
                (_hasNoPartition, _trouble) = (true, null);
                return;
            }
            var offsets = owned.ToDictionary(work => work.Partition, work => _probe.QueryWatermarkOffsets(work.Partition, RequestTimeout));
            Begin(_probe, owned, offsets);
            if (began == _began)
                Compare(owned, offsets);
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

    private IConsumer<Ignore, Ignore> Probe() =>
        new ConsumerBuilder<Ignore, Ignore>(ClientSettings.Probe(options, clientId, plan.GroupId))
            .SetErrorHandler((_, _) => { })
            .SetLogHandler((_, line) => ClientSettings.Log(logger, line))
            .Build();

    /// <summary>Where the partitions begin that nothing came from yet.</summary>
    private void Begin(IConsumer<Ignore, Ignore> probe, PartitionWork[] owned, Dictionary<TopicPartition, WatermarkOffsets> offsets)
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
        var committed = probe.Committed(unknown, RequestTimeout);
        lock (_progress)
        {
            foreach (var partition in committed)
                _progress[partition.TopicPartition] = new Progress(
                    !partition.Offset.IsSpecial ? partition.Offset.Value
                    : plan.Start == StartPosition.Latest ? offsets[partition.TopicPartition].High.Value
                    : 0
                );
        }
    }

    private void Compare(PartitionWork[] owned, Dictionary<TopicPartition, WatermarkOffsets> offsets)
    {
        var silent = new List<TopicPartition>();
        lock (_progress)
        {
            foreach (var work in owned)
            {
                if (!_progress.TryGetValue(work.Partition, out var progress))
                    continue;
                var (start, end) = (offsets[work.Partition].Low.Value, offsets[work.Partition].High.Value);
                var lag = Math.Max(0, end - (work.Next ?? progress.Position));
                MessagingTelemetry.SetLag(plan.GroupId, work.Partition.Topic, work.Partition.Partition.Value, lag);
                // What is too old is deleted, and an offset before that is none behind which something waits.
                if (progress.Follow(work, end) > TimeSpan.FromSeconds(options.DeafAfterSeconds) && start < end)
                    silent.Add(work.Partition);
            }
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
