using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MlbSts.Messaging.Connection;

namespace MlbSts.Messaging.Publishing;

/// <summary>The process's one idempotent producer. Built on first use, and anew after a fatal error.</summary>
internal sealed partial class KafkaProducer(
    IOptions<KafkaOptions> options,
    ProcessIdentity identity,
    TimeProvider time,
    ILogger<KafkaProducer> logger
) : IDisposable
{
    private static readonly TimeSpan LongestQuestion = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _room = new(options.Value.MaxInFlight, options.Value.MaxInFlight);
    private IProducer<byte[], byte[]>? _producer;
    private bool _disposed;
    private volatile bool _broken;
    private volatile string? _lastError;
    private volatile bool _causeKnown;

    /// <summary>For the clients that share this one's connections.</summary>
    public Handle Handle => Current().Handle;

    /// <summary>What went wrong last on the way to the brokers; forgotten when a message gets through.</summary>
    public string? LastError => _lastError;

    /// <summary>Sends and waits for the acknowledgement.</summary>
    /// <exception cref="MessagingException">The broker did not take it.</exception>
    public async Task<TopicPartitionOffset> SendAsync(string topic, Message<byte[], byte[]> message, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken).ConfigureAwait(false);
        var delivered = new TaskCompletionSource<TopicPartitionOffset>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            Current()
                .Produce(
                    topic,
                    message,
                    report =>
                    {
                        // The room is given back by the report, not by the waiting caller, who may have been cancelled.
                        _room.Release();
                        Complete(delivered, topic, report);
                    }
                );
        }
        catch (Exception e)
        {
            _room.Release();
            if (e is KafkaException kafka)
                throw Failure(topic, kafka);
            throw;
        }
        return await delivered.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
            _producer?.Flush(TimeSpan.FromSeconds(5));
            _producer?.Dispose();
            _room.Dispose();
        }
    }

    private void Complete(TaskCompletionSource<TopicPartitionOffset> delivered, string topic, DeliveryReport<byte[], byte[]> report)
    {
        if (report.Error.IsError)
        {
            delivered.TrySetException(Failure(topic, new KafkaException(report.Error)));
            return;
        }
        _lastError = null;
        _causeKnown = false;
        delivered.TrySetResult(report.TopicPartitionOffset);
    }

    private MessagingException Failure(string topic, KafkaException cause)
    {
        var hint =
            _lastError is { } last && last != cause.Error.Reason
                ? $" The last thing heard of the brokers {options.Value.BootstrapServers}: {last}"
                : "";
        return new MessagingException($"A message for {topic} was not delivered: {cause.Error.Reason}.{hint}", cause);
    }

    private IProducer<byte[], byte[]> Current()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_producer is not null && !_broken)
                return _producer;
            if (_producer is { } old)
                _ = RetireAsync(old);
            _broken = false;
            return _producer = new ProducerBuilder<byte[], byte[]>(ClientSettings.Producer(options.Value, identity.ClientId))
                .SetErrorHandler((_, error) => OnError(error))
                .SetLogHandler((_, line) => ClientSettings.Log(logger, line))
                .Build();
        }
    }

    /// <summary>Disposing would forget what the broken producer still holds: until that is reported, callers wait for it.</summary>
    private async Task RetireAsync(IProducer<byte[], byte[]> old)
    {
        try
        {
            await Task.Run(() => old.Flush(TimeSpan.FromSeconds(options.Value.DeliveryTimeoutSeconds + 5))).ConfigureAwait(false);
        }
        catch (KafkaException e)
        {
            Log.ProducerRetired(logger, e.Error.Reason);
        }
        // Who asked something over its connections may still wait for the answer.
        await Task.Delay(LongestQuestion, time, CancellationToken.None).ConfigureAwait(false);
        old.Dispose();
    }

    private void OnError(Error error)
    {
        var explained = Explain(error);
        // A refused password or certificate is followed by "disconnected" and "all brokers are down", which name no cause: the cause stays.
        if (error.IsFatal || explained != error.Reason || !_causeKnown)
        {
            _lastError = explained;
            _causeKnown = explained != error.Reason;
        }
        if (error.IsFatal)
        {
            _broken = true;
            Log.ProducerBroken(logger, error.Code, error.Reason);
            return;
        }
        Log.ProducerError(logger, error.Code, explained);
    }

    /// <summary>An error with what to do about it, where that is known.</summary>
    internal static string Explain(Error error) =>
        error.Code switch
        {
            ErrorCode.Local_Authentication or ErrorCode.SaslAuthenticationFailed =>
                $"{error.Reason} (check Kafka:Username, Kafka:Password or Kafka:PasswordFile, and Kafka:SaslMechanism)",
            ErrorCode.Local_Ssl => $"{error.Reason} (check Kafka:CaFile and Kafka:SecurityProtocol)",
            _ => error.Reason,
        };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "ProducerRetired: {Reason}", EventName = "ProducerRetired")]
        public static partial void ProducerRetired(ILogger logger, string? reason);

        [LoggerMessage(
            LogLevel.Error,
            "ProducerBroken: {Code} {Reason}; it is built anew for the next message",
            EventName = "ProducerBroken"
        )]
        public static partial void ProducerBroken(ILogger logger, ErrorCode code, string? reason);

        [LoggerMessage(LogLevel.Warning, "ProducerError: {Code} {Reason}", EventName = "ProducerError")]
        public static partial void ProducerError(ILogger logger, ErrorCode code, string? reason);
    }
}
