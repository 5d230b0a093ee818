using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using MlbSts.Messaging.Connection;
using MlbSts.Messaging.Publishing;

namespace MlbSts.Messaging.Consuming;

/// <summary>
/// One Kafka consumer from subscription to close, on a thread of its own: librdkafka's poll blocks, and calls back about rebalances on that
/// thread. A fatal error ends the session with an exception; the service then begins another.
/// </summary>
internal sealed partial class ConsumerSession
{
    private static readonly TimeSpan PollTime = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ShortPollTime = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan CommitLimit = TimeSpan.FromSeconds(5);

    private readonly ConsumerPlan _plan;
    private readonly KafkaOptions _options;
    private readonly PartitionOwnership _ownership;
    private static readonly TimeSpan Repetition = TimeSpan.FromSeconds(10);
    private readonly ConsumerWatch _watch;
    private readonly ILogger _logger;
    private readonly IConsumer<byte[], byte[]> _consumer;
    private readonly OffsetCommitter _committer;
    private readonly Lanes _lanes;
    private readonly Dictionary<TopicPartition, PartitionWork> _owned = [];
    private long _lastCommit = TimeProvider.System.GetTimestamp();
    private long _lastLook = TimeProvider.System.GetTimestamp();
    private int _paused;
    private volatile Error? _fatal;
    private ErrorCode? _toldCode;
    private long _toldAt;
    private volatile bool _joined;

    public ConsumerSession(
        ConsumerPlan plan,
        KafkaOptions options,
        string clientId,
        GroupProtocol protocol,
        MessageDispatcher dispatcher,
        PartitionOwnership ownership,
        ConsumerWatch watch,
        ILogger logger
    )
    {
        _watch = watch;
        _plan = plan;
        _options = options;
        _ownership = ownership;
        _logger = logger;
        _consumer = new ConsumerBuilder<byte[], byte[]>(
            ClientSettings.Consumer(options, clientId, plan.GroupId, plan.Start == StartPosition.Latest, protocol)
        )
            .SetPartitionsAssignedHandler((_, partitions) => OnAssigned(partitions))
            .SetPartitionsRevokedHandler((_, partitions) => OnRevoked(partitions))
            .SetPartitionsLostHandler((_, partitions) => OnLost(partitions))
            .SetErrorHandler((_, error) => OnError(error))
            .SetLogHandler((_, line) => ClientSettings.Log(logger, line))
            .Build();
        _committer = new OffsetCommitter(_consumer, logger);
        _lanes = new Lanes(plan.Concurrency ?? options.HandlerConcurrency, dispatcher, logger);
    }

    /// <summary>Set once the group has given this consumer its partitions, even if none.</summary>
    public bool Joined => _joined || _watch.HasNoPartition;

    /// <summary>Consumes until stopped, then drains, commits and leaves the group.</summary>
    /// <exception cref="KafkaException">The client is broken and must be built anew.</exception>
    /// <exception cref="MessagingException">The client is deaf and must be built anew.</exception>
    public void Run(CancellationToken stopping)
    {
        try
        {
            _consumer.Subscribe(_plan.Topics.Select(_options.Prefixed));
            while (!stopping.IsCancellationRequested)
            {
                if (_fatal is { } error)
                    throw new KafkaException(error);
                if (_watch.Deaf is { } deaf)
                    throw new MessagingException($"The consumer {_plan.GroupId} {deaf}.");
                if (Poll() is { Message: not null } message)
                    Accept(message);
                ResumeWhatHasRoom();
                CommitWhenDue();
                LookWhenDue();
            }
        }
        finally
        {
            End();
        }
    }

    private ConsumeResult<byte[], byte[]>? Poll()
    {
        try
        {
            return _consumer.Consume(_paused > 0 ? ShortPollTime : PollTime);
        }
        catch (ConsumeException e) when (!e.Error.IsFatal)
        {
            Log.ConsumeFailed(_logger, _plan.GroupId, e.Error.Code, KafkaProducer.Explain(e.Error));
            return null;
        }
    }

    private void Accept(ConsumeResult<byte[], byte[]> message)
    {
        if (!_owned.TryGetValue(message.TopicPartition, out var work))
            return;
        _lanes.Add(work.Add(message));
        if (work.Paused || work.Count < _options.MaxQueuedPerPartition)
            return;
        _consumer.Pause([work.Partition]);
        work.Paused = true;
        _paused++;
    }

    private void ResumeWhatHasRoom()
    {
        if (_paused == 0)
            return;
        foreach (var work in _owned.Values)
        {
            if (!work.Paused || work.Count > _options.MaxQueuedPerPartition / 2)
                continue;
            _consumer.Resume([work.Partition]);
            work.Paused = false;
            _paused--;
        }
    }

    private void CommitWhenDue()
    {
        if (TimeProvider.System.GetElapsedTime(_lastCommit).TotalMilliseconds < _options.CommitIntervalMilliseconds)
            return;
        _lastCommit = TimeProvider.System.GetTimestamp();
        _committer.Begin(_owned.Values);
    }

    private void LookWhenDue()
    {
        if (TimeProvider.System.GetElapsedTime(_lastLook) < _watch.Interval)
            return;
        _lastLook = TimeProvider.System.GetTimestamp();
        _watch.Begin(_owned.Values);
    }

    private void OnAssigned(List<TopicPartition> partitions)
    {
        _joined = true;
        foreach (var partition in partitions)
            _owned[partition] = new PartitionWork(partition);
        Log.PartitionsAssigned(_logger, _plan.GroupId, partitions, _owned.Count);
        _ownership.Tell(_consumer.Handle, _owned.Keys);
    }

    private void OnRevoked(List<TopicPartitionOffset> partitions)
    {
        var work = Take(partitions.Select(partition => partition.TopicPartition));
        // When the session ends it has given up everything before the client says so.
        if (work.Count == 0)
            return;
        Log.PartitionsRevoked(_logger, _plan.GroupId, work.Select(one => one.Partition), _owned.Count);
        GiveUp(work);
    }

    private void OnLost(List<TopicPartitionOffset> partitions)
    {
        var work = Take(partitions.Select(partition => partition.TopicPartition));
        // The group has put it out; it joins again.
        _joined = false;
        Log.PartitionsLost(_logger, _plan.GroupId, work.Select(one => one.Partition), _owned.Count);
        _ownership.Tell(_consumer.Handle, _owned.Keys);
        foreach (var one in work)
        {
            one.Release();
            one.Abandon();
            one.Dispose();
        }
    }

    /// <summary>
    /// Ends work on partitions in order: no new owner-only work, nothing more started, what runs ends, what is done is committed.
    /// </summary>
    private void GiveUp(List<PartitionWork> work)
    {
        _ownership.Tell(_consumer.Handle, _owned.Keys);
        foreach (var one in work)
            one.Release();
        Log.Draining(_logger, _plan.GroupId, work.Count, work.Sum(one => one.Count));
        var started = TimeProvider.System.GetTimestamp();
        var limit = TimeSpan.FromSeconds(_options.DrainSeconds);
        foreach (var one in work)
        {
            if (!one.Drain(limit - TimeProvider.System.GetElapsedTime(started)))
                Log.DrainCutShort(_logger, _plan.GroupId, one.Partition, _options.DrainSeconds);
        }
        if (!_committer.Finish(work, CommitLimit))
            Log.CommitUnfinished(_logger, _plan.GroupId, work.Select(one => one.Partition));
        foreach (var one in work)
            one.Dispose();
    }

    private List<PartitionWork> Take(IEnumerable<TopicPartition> partitions)
    {
        var taken = new List<PartitionWork>();
        foreach (var partition in partitions)
        {
            if (!_owned.Remove(partition, out var work))
                continue;
            taken.Add(work);
            _paused -= work.Paused ? 1 : 0;
            MessagingTelemetry.ForgetLag(_plan.GroupId, partition.Topic, partition.Partition.Value);
        }
        return taken;
    }

    private void OnError(Error error)
    {
        if (error.IsFatal)
            _fatal = error;
        // A broker that is gone is told again with each try to reach it, twenty a second.
        if (error.Code == _toldCode && !error.IsFatal && TimeProvider.System.GetElapsedTime(_toldAt) < Repetition)
            return;
        (_toldCode, _toldAt) = (error.Code, TimeProvider.System.GetTimestamp());
        Log.ConsumerError(_logger, _plan.GroupId, error.Code, KafkaProducer.Explain(error));
    }

    private void End()
    {
        try
        {
            GiveUp(Take([.. _owned.Keys]));
            _watch.Finish();
            _consumer.Close();
        }
        catch (KafkaException e)
        {
            Log.CloseFailed(_logger, _plan.GroupId, e.Error.Reason);
        }
        finally
        {
            _lanes.Complete();
            _consumer.Dispose();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "ConsumeFailed: {Group} {Code} {Reason}", EventName = "ConsumeFailed")]
        public static partial void ConsumeFailed(ILogger logger, string group, ErrorCode code, string? reason);

        [LoggerMessage(LogLevel.Information, "PartitionsAssigned: {Group} {Added}, now {Owned}", EventName = "PartitionsAssigned")]
        public static partial void PartitionsAssigned(ILogger logger, string group, IEnumerable<TopicPartition> added, int owned);

        [LoggerMessage(LogLevel.Information, "PartitionsRevoked: {Group} {Removed}, now {Owned}", EventName = "PartitionsRevoked")]
        public static partial void PartitionsRevoked(ILogger logger, string group, IEnumerable<TopicPartition> removed, int owned);

        [LoggerMessage(
            LogLevel.Warning,
            "PartitionsLost: {Group} {Removed}, now {Owned}; what was being handled is abandoned and not committed",
            EventName = "PartitionsLost"
        )]
        public static partial void PartitionsLost(ILogger logger, string group, IEnumerable<TopicPartition> removed, int owned);

        [LoggerMessage(
            LogLevel.Information,
            "Draining: {Group} {Partitions} partitions, {Messages} messages in memory",
            EventName = "Draining"
        )]
        public static partial void Draining(ILogger logger, string group, int partitions, int messages);

        [LoggerMessage(
            LogLevel.Warning,
            "DrainCutShort: {Group} {Partition} after {Seconds} s; its messages come again",
            EventName = "DrainCutShort"
        )]
        public static partial void DrainCutShort(ILogger logger, string group, TopicPartition partition, double seconds);

        [LoggerMessage(
            LogLevel.Warning,
            "CommitUnfinished: {Group} {Partitions}; messages handled since the last commit come again",
            EventName = "CommitUnfinished"
        )]
        public static partial void CommitUnfinished(ILogger logger, string group, IEnumerable<TopicPartition> partitions);

        [LoggerMessage(LogLevel.Warning, "ConsumerError: {Group} {Code} {Reason}", EventName = "ConsumerError")]
        public static partial void ConsumerError(ILogger logger, string group, ErrorCode code, string? reason);

        [LoggerMessage(LogLevel.Warning, "CloseFailed: {Group} {Reason}", EventName = "CloseFailed")]
        public static partial void CloseFailed(ILogger logger, string group, string? reason);
    }
}
