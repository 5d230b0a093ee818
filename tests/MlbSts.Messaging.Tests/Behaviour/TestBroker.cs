using MlbSts.Messaging.Embedded;

namespace MlbSts.Messaging.Tests.Behaviour;

/// <summary>A broker for one test class: its topics carry a prefix of their own on a shared one.</summary>
public sealed class TestBroker : IDisposable
{
    private readonly EmbeddedKafka? embedded;

    private TestBroker(EmbeddedKafka? embedded, Dictionary<string, string?> settings)
    {
        this.embedded = embedded;
        Settings = settings;
    }

    public IReadOnlyDictionary<string, string?> Settings { get; }

    public string BootstrapServers => Settings["Kafka:BootstrapServers"]!;

    public string Prefix => Settings["Kafka:TopicPrefix"]!;

    public static TestBroker StartEmbedded()
    {
        var prefix = NewPrefix();
        var kafka = new EmbeddedKafka(prefix);
        return new TestBroker(kafka, With(prefix, kafka.Settings));
    }

    public static TestBroker Real(string bootstrapServers) => new(null, With(NewPrefix(), new Dictionary<string, string?> { ["Kafka:BootstrapServers"] = bootstrapServers }));

    public void Dispose() => embedded?.Dispose();

    private static Dictionary<string, string?> With(string prefix, IReadOnlyDictionary<string, string?> settings) => new(settings)
    {
        ["Kafka:TopicPrefix"] = prefix,
        ["Kafka:CommitIntervalMilliseconds"] = "100",
        ["Kafka:RetryDelayMilliseconds"] = "10",
        ["Kafka:MaxAttempts"] = "3",
    };

    private static string NewPrefix() => string.Concat("t", Guid.NewGuid().ToString("N").AsSpan(0, 9), ".");
}
