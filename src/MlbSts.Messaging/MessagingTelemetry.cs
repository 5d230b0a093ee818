using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MlbSts.Messaging;

/// <summary>The names under which messaging can be observed.</summary>
public static class MessagingTelemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "MlbSts.Messaging";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly ConcurrentDictionary<(string Group, string Topic, int Partition), long> Lags = new();

    internal static readonly Counter<long> Published = Meter.CreateCounter<long>(
        "mlbsts.messaging.published",
        "{message}",
        "Messages the broker acknowledged."
    );
    internal static readonly Counter<long> PublishFailed = Meter.CreateCounter<long>(
        "mlbsts.messaging.publish.failed",
        "{message}",
        "Messages the broker did not take."
    );
    internal static readonly Counter<long> Handled = Meter.CreateCounter<long>(
        "mlbsts.messaging.handled",
        "{message}",
        "Messages a handler finished."
    );
    internal static readonly Counter<long> Ignored = Meter.CreateCounter<long>(
        "mlbsts.messaging.ignored",
        "{message}",
        "Messages of a type the consumer has no handler for."
    );
    internal static readonly Counter<long> Retried = Meter.CreateCounter<long>(
        "mlbsts.messaging.retried",
        "{attempt}",
        "Attempts that failed and were made again."
    );
    internal static readonly Counter<long> DeadLettered = Meter.CreateCounter<long>(
        "mlbsts.messaging.dead_lettered",
        "{message}",
        "Messages that could not be handled."
    );
    internal static readonly Counter<long> Rebuilt = Meter.CreateCounter<long>(
        "mlbsts.messaging.consumer.rebuilt",
        "{consumer}",
        "Consumers built anew after an error."
    );
    internal static readonly Histogram<double> HandlingDuration = Meter.CreateHistogram<double>(
        "mlbsts.messaging.handling.duration",
        "s",
        "From the first attempt to the end of the last."
    );
    internal static readonly Histogram<double> DeliveryDuration = Meter.CreateHistogram<double>(
        "mlbsts.messaging.delivery.duration",
        "s",
        "From publish to the broker's acknowledgement."
    );

    static MessagingTelemetry() =>
        Meter.CreateObservableGauge(
            "mlbsts.messaging.consumer.lag",
            ObserveLags,
            "{message}",
            "Messages of a partition not handled yet, by the broker's own count."
        );

    /// <summary>Reports of the services about themselves are no step of any game's way: spans of them would bury the others.</summary>
    internal static bool IsTraced(string topic) => topic != Topics.Metrics;

    internal static void SetLag(string group, string topic, int partition, long lag) => Lags[(group, topic, partition)] = lag;

    internal static void ForgetLag(string group, string topic, int partition) => Lags.TryRemove((group, topic, partition), out _);

    private static IEnumerable<Measurement<long>> ObserveLags() =>
        Lags.Select(lag => new Measurement<long>(
            lag.Value,
            new("group", lag.Key.Group),
            new("topic", lag.Key.Topic),
            new("partition", lag.Key.Partition)
        ));
}
