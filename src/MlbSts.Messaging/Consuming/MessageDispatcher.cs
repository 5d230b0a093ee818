using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics;
using System.Text.Json;
using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Polly;

namespace MlbSts.Messaging.Consuming;

/// <summary>Takes one message to its handler: decode, trace, try, try again, give up to the dead letters.</summary>
internal sealed partial class MessageDispatcher(
    string group,
    Dictionary<(string Topic, string Type), MessageRoute> routes,
    DeadLetters deadLetters,
    KafkaOptions options,
    TimeProvider time,
    ILogger logger
)
{
    // What writes to a topic may name types as it likes.
    private const int MostUnknown = 100;

    private static readonly FrozenSet<string> Known = typeof(IMessage)
        .Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IMessage)))
        .Select(CloudEventHeaders.TypeOf)
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, byte> _unknown = new(StringComparer.Ordinal);
    private readonly ResiliencePipeline _retry = RetryPolicy.Create(options, time);
    private readonly Dictionary<(string Topic, string Type), MessageRoute> _routes = routes.ToDictionary(
        route => (options.Prefixed(route.Key.Topic), route.Key.Type),
        route => route.Value
    );

    /// <returns>Whether the message is through: handled, ignored or among the dead letters. Otherwise it must come again.</returns>
    public async Task<bool> DispatchAsync(ConsumeResult<byte[], byte[]> message, CancellationToken draining, CancellationToken abandoned)
    {
        var headers = message.Message.Headers;
        if (CloudEventHeaders.Read(headers, CloudEventHeaders.Type) is not { } type)
            return await deadLetters
                .SendAsync(message, new DeadLetterReason("no-type", "The message has no ce_type header.", null, 0), draining)
                .ConfigureAwait(false);
        // Without a payload it is a tombstone of a compacted topic.
        if (!_routes.TryGetValue((message.Topic, type), out var route) || message.Message.Value is not { } payload)
        {
            MessagingTelemetry.Ignored.Add(1, new("topic", message.Topic), new("type", type), new("group", group));
            if (!Known.Contains(type) && _unknown.Count < MostUnknown && _unknown.TryAdd(type, 0))
                MessageTypeUnknown(type, message.Topic, group);
            return true;
        }
        if (payload.Length > options.MaxMessageBytes)
            return await deadLetters
                .SendAsync(
                    message,
                    new DeadLetterReason(
                        "too-large",
                        $"{payload.Length} bytes; Kafka:MaxMessageBytes is {options.MaxMessageBytes}.",
                        null,
                        0
                    ),
                    draining
                )
                .ConfigureAwait(false);
        object decoded;
        try
        {
            decoded = route.Decode(payload);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentException or FormatException)
        {
            return await deadLetters
                .SendAsync(message, new DeadLetterReason("undecodable", e.Message, e, 0), draining)
                .ConfigureAwait(false);
        }
        using var activity = route.IsTraced ? StartActivity(message, route.Type) : null;
        return await HandleAsync(message, route, decoded, draining, abandoned).ConfigureAwait(false);
    }

    private async Task<bool> HandleAsync(
        ConsumeResult<byte[], byte[]> message,
        MessageRoute route,
        object decoded,
        CancellationToken draining,
        CancellationToken abandoned
    )
    {
        var tags = new TagList
        {
            { "topic", message.Topic },
            { "type", route.Type },
            { "group", group },
        };
        var started = TimeProvider.System.GetTimestamp();
        var attempt = new Attempt(message, route, decoded, tags, abandoned);
        DeadLetterReason? failure = null;
        try
        {
            await _retry
                .ExecuteAsync(static (state, _) => state.Self.TryAsync(state.Attempt), (Self: this, Attempt: attempt), draining)
                .ConfigureAwait(false);
        }
        catch (Exception) when (draining.IsCancellationRequested)
        {
            return false;
        }
        catch (UnprocessableMessageException e)
        {
            failure = new DeadLetterReason("unprocessable", e.Message, e, attempt.Number);
        }
        catch (Exception e)
        {
            failure = new DeadLetterReason("failed", e.Message, e, attempt.Number);
        }
        tags.Add("outcome", failure?.Reason ?? "ok");
        MessagingTelemetry.HandlingDuration.Record(TimeProvider.System.GetElapsedTime(started).TotalSeconds, tags);
        if (failure is null)
        {
            MessagingTelemetry.Handled.Add(1, attempt.Tags);
            return true;
        }
        Activity.Current?.SetStatus(ActivityStatusCode.Error, failure.Details);
        return await deadLetters.SendAsync(message, failure, draining).ConfigureAwait(false);
    }

    private async ValueTask TryAsync(Attempt attempt)
    {
        attempt.Number++;
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(options.HandlerTimeoutSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, attempt.Abandoned);
        try
        {
            await attempt.Route.HandleAsync(attempt.Decoded, either.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (RetryPolicy.ShouldRetry(e, attempt.Number, options.MaxAttempts))
        {
            MessagingTelemetry.Retried.Add(1, attempt.Tags);
            Log.HandlerFailed(
                logger,
                e,
                attempt.Route.Type,
                CloudEventHeaders.Read(attempt.Message.Message.Headers, CloudEventHeaders.Id),
                attempt.Message.Topic,
                attempt.Message.Partition.Value,
                attempt.Message.Offset.Value,
                attempt.Number,
                options.MaxAttempts
            );
            throw;
        }
    }

    /// <summary>The handler runs in the trace of whoever sent the message, even where nobody records it here.</summary>
    private Activity? StartActivity(ConsumeResult<byte[], byte[]> message, string type)
    {
        var parent = CloudEventHeaders.Read(message.Message.Headers, CloudEventHeaders.TraceParent);
        var state = CloudEventHeaders.Read(message.Message.Headers, CloudEventHeaders.TraceState);
        ActivityContext.TryParse(parent, state, isRemote: true, out var context);
        var activity = MessagingTelemetry.Source.StartActivity($"handle {type}", ActivityKind.Consumer, context);
        if (activity is null && context != default)
            activity = new Activity($"handle {type}").SetParentId(context.TraceId, context.SpanId, context.TraceFlags).Start();
        return activity
            ?.SetTag("messaging.system", "kafka")
            .SetTag("messaging.destination.name", message.Topic)
            .SetTag("messaging.consumer.group.name", group)
            .SetTag("messaging.destination.partition.id", message.Partition.Value)
            .SetTag("messaging.kafka.offset", message.Offset.Value);
    }

    [LoggerMessage(
        EventName = "MessageTypeUnknown",
        Level = LogLevel.Warning,
        Message = "{Type} in {Topic} is no message that this version knows: {Group} passes over all of them, and says so once"
    )]
    private partial void MessageTypeUnknown(string type, string topic, string group);

    private sealed class Attempt(
        ConsumeResult<byte[], byte[]> message,
        MessageRoute route,
        object decoded,
        TagList tags,
        CancellationToken abandoned
    )
    {
        public ConsumeResult<byte[], byte[]> Message => message;

        public MessageRoute Route => route;

        public object Decoded => decoded;

        public TagList Tags => tags;

        public CancellationToken Abandoned => abandoned;

        public int Number { get; set; }
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Warning,
            "HandlerFailed: {Type} {Id} from {Topic} {Partition} {Offset}, attempt {Attempt} of {MaxAttempts}",
            EventName = "HandlerFailed"
        )]
        public static partial void HandlerFailed(
            ILogger logger,
            Exception exception,
            string type,
            string? id,
            string topic,
            int partition,
            long offset,
            int attempt,
            int maxAttempts
        );
    }
}
