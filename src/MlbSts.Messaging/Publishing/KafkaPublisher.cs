using System.Diagnostics;
using System.Text;
using Confluent.Kafka;
using Microsoft.Extensions.Options;

namespace MlbSts.Messaging.Publishing;

/// <summary>Publishes under one service's name; all publishers of a process share the producer.</summary>
internal sealed class KafkaPublisher(KafkaProducer producer, IOptions<KafkaOptions> options, string source, TimeProvider time)
    : IMessagePublisher
{
    public async Task PublishAsync<T>(T message, CancellationToken cancellationToken)
        where T : IMessage
    {
        ArgumentNullException.ThrowIfNull(message);
        var type = typeof(T).Name;
        var topic = options.Value.Prefixed(T.Topic);
        var payload = MessageJson.Write(message);
        if (payload.Length > options.Value.MaxMessageBytes)
            throw new MessagingException(
                $"A {type} of {payload.Length} bytes is larger than Kafka:MaxMessageBytes ({options.Value.MaxMessageBytes}): put the document into the object store and send its reference."
            );
        using var activity = MessagingTelemetry.IsTraced(T.Topic)
            ? MessagingTelemetry.Source.StartActivity($"publish {topic}", ActivityKind.Producer)
            : null;
        activity
            ?.SetTag("messaging.system", "kafka")
            .SetTag("messaging.destination.name", topic)
            .SetTag("messaging.message.id", message.Id);
        var started = TimeProvider.System.GetTimestamp();
        var tags = new TagList { { "topic", topic }, { "type", type } };
        try
        {
            await producer
                .SendAsync(
                    topic,
                    new Message<byte[], byte[]>
                    {
                        Key = Encoding.UTF8.GetBytes(message.Key),
                        Value = payload,
                        Headers = CloudEventHeaders.Create(message, source, time.GetUtcNow()),
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (MessagingException e)
        {
            MessagingTelemetry.PublishFailed.Add(1, tags);
            activity?.SetStatus(ActivityStatusCode.Error, e.Message);
            throw;
        }
        MessagingTelemetry.Published.Add(1, tags);
        MessagingTelemetry.DeliveryDuration.Record(TimeProvider.System.GetElapsedTime(started).TotalSeconds, tags);
    }
}
