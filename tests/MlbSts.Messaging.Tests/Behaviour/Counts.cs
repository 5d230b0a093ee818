using System.Diagnostics.Metrics;

namespace MlbSts.Messaging.Tests.Behaviour;

/// <summary>Adds up an instrument of the meter for the topics of one test.</summary>
internal sealed class Counts : IDisposable
{
    private readonly MeterListener listener = new();
    private long total;

    public Counts(string instrument, string topicOrPrefix)
    {
        listener.InstrumentPublished = (published, me) =>
        {
            if (published.Meter.Name == MessagingTelemetry.Name && published.Name == instrument)
                me.EnableMeasurementEvents(published);
        };
        listener.SetMeasurementEventCallback<long>(
            (_, value, tags, _) =>
            {
                foreach (var tag in tags)
                {
                    if (tag is { Key: "topic", Value: string topic } && topic.StartsWith(topicOrPrefix, StringComparison.Ordinal))
                        Interlocked.Add(ref total, value);
                }
            }
        );
        listener.Start();
    }

    public long Total => Interlocked.Read(ref total);

    /// <summary>What a gauge says now, all its values together.</summary>
    public long Observe()
    {
        Interlocked.Exchange(ref total, 0);
        listener.RecordObservableInstruments();
        return Total;
    }

    public void Dispose() => listener.Dispose();
}
