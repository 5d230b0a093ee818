using System.Globalization;
using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using MlbSts.Messaging.Publishing;

namespace MlbSts.Messaging.Consuming;

/// <summary>Why a message could not be handled.</summary>
/// <param name="Reason">One word: no-type, too-large, undecodable, unprocessable or failed.</param>
/// <param name="Details">For people.</param>
/// <param name="Exception">What the last attempt threw.</param>
/// <param name="Attempts">How often it was tried.</param>
internal sealed record DeadLetterReason(string Reason, string Details, Exception? Exception, int Attempts);

/// <summary>Files what could not be handled under <c>&lt;topic&gt;.dead-letter</c>, as it was, with the reason in its headers.</summary>
internal sealed partial class DeadLetters(KafkaProducer producer, string group, KafkaOptions options, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Tries until the broker has it or the partition is given up: a message is never dropped.</summary>
    /// <returns>Whether it is filed.</returns>
    public async Task<bool> SendAsync(ConsumeResult<byte[], byte[]> message, DeadLetterReason reason, CancellationToken draining)
    {
        var letter = new Message<byte[], byte[]>
        {
            Key = message.Message.Key,
            Value = message.Message.Value?.Length > options.MaxMessageBytes ? null! : message.Message.Value!,
            Headers = Headers(message, reason),
        };
        while (!draining.IsCancellationRequested)
        {
            try
            {
                await producer.SendAsync(Topics.DeadLetterOf(message.Topic), letter, draining).ConfigureAwait(false);
                MessagingTelemetry.DeadLettered.Add(1, new("topic", message.Topic), new("group", group), new("reason", reason.Reason));
                Log.DeadLettered(
                    logger,
                    reason.Exception,
                    message.Topic,
                    message.Partition.Value,
                    message.Offset.Value,
                    CloudEventHeaders.Read(message.Message.Headers, CloudEventHeaders.Id),
                    reason.Reason,
                    reason.Attempts,
                    reason.Details
                );
                return true;
            }
            catch (MessagingException e)
            {
                Log.DeadLetterNotWritten(logger, e, message.Topic, message.Partition.Value, message.Offset.Value, Pause.TotalSeconds);
                await Task.Delay(Pause, time, draining).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }
        return false;
    }

    private Headers Headers(ConsumeResult<byte[], byte[]> message, DeadLetterReason reason)
    {
        var headers = new Headers();
        foreach (var header in message.Message.Headers ?? [])
            headers.Add(header.Key, header.GetValueBytes());
        foreach (
            var (name, value) in new (string, string)[]
            {
                ("reason", reason.Reason),
                ("details", reason.Details.Length > 2_000 ? reason.Details[..2_000] : reason.Details),
                ("exception", reason.Exception?.GetType().FullName ?? ""),
                ("attempts", reason.Attempts.ToString(CultureInfo.InvariantCulture)),
                ("topic", message.Topic),
                ("partition", message.Partition.Value.ToString(CultureInfo.InvariantCulture)),
                ("offset", message.Offset.Value.ToString(CultureInfo.InvariantCulture)),
                ("group", group),
                ("at", time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)),
            }
        )
            CloudEventHeaders.Add(headers, "dead-letter-" + name, value);
        return headers;
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Error,
            "DeadLettered: {Topic} {Partition} {Offset} {Id}, {Reason} after {Attempts} attempts: {Details}",
            EventName = "DeadLettered"
        )]
        public static partial void DeadLettered(
            ILogger logger,
            Exception? exception,
            string topic,
            int partition,
            long offset,
            string? id,
            string reason,
            int attempts,
            string? details
        );

        [LoggerMessage(
            LogLevel.Error,
            "DeadLetterNotWritten: {Topic} {Partition} {Offset}; tried again in {Seconds} s",
            EventName = "DeadLetterNotWritten"
        )]
        public static partial void DeadLetterNotWritten(
            ILogger logger,
            Exception exception,
            string topic,
            int partition,
            long offset,
            double seconds
        );
    }
}
