using System.Diagnostics;
using System.Globalization;
using System.Text;
using Confluent.Kafka;

namespace MlbSts.Messaging;

/// <summary>The headers of CloudEvents 1.0 in Kafka's binary mode, and the trace context beside them.</summary>
internal static class CloudEventHeaders
{
    public const string Id = "ce_id";
    public const string Source = "ce_source";
    public const string SpecVersion = "ce_specversion";
    public const string Type = "ce_type";
    public const string Time = "ce_time";
    public const string ContentType = "content-type";
    public const string TraceParent = "traceparent";
    public const string TraceState = "tracestate";

    private const string TypePrefix = "mlbsts.";

    public static string TypeOf<T>() => TypeOf(typeof(T));

    public static string TypeOf(Type message) => TypePrefix + message.Name;

    public static Headers Create<T>(T message, string source, DateTimeOffset at)
        where T : IMessage
    {
        var headers = new Headers { { SpecVersion, "1.0"u8.ToArray() }, { ContentType, "application/json"u8.ToArray() } };
        Add(headers, Id, message.Id);
        Add(headers, Source, "/mlbsts/" + source);
        Add(headers, Type, TypeOf<T>());
        Add(headers, Time, at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } traceParent } activity)
        {
            Add(headers, TraceParent, traceParent);
            if (activity.TraceStateString is { Length: > 0 } state)
                Add(headers, TraceState, state);
        }
        return headers;
    }

    public static void Add(Headers headers, string name, string value) => headers.Add(name, Encoding.UTF8.GetBytes(value));

    public static string? Read(Headers? headers, string name) =>
        headers is not null && headers.TryGetLastBytes(name, out var value) && value is not null ? Encoding.UTF8.GetString(value) : null;
}
