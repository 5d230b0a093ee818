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

    public EmbeddedKafka Embedded => embedded ?? throw new InvalidOperationException("This is a real broker.");

    public string BootstrapServers => Settings["Kafka:BootstrapServers"]!;

    public string Prefix => Settings["Kafka:TopicPrefix"]!;

    public static TestBroker StartEmbedded()
    {
        var prefix = NewPrefix();
        var kafka = new EmbeddedKafka(prefix);
        return new TestBroker(kafka, With(prefix, kafka.Settings));
    }

    public static TestBroker Real(string bootstrapServers, params (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string?> { ["Kafka:BootstrapServers"] = bootstrapServers };
        foreach (var setting in more)
            settings["Kafka:" + setting.Name] = setting.Value;
        return new TestBroker(null, With(NewPrefix(), settings));
    }

    /// <summary>A broker and prefix that another process uses too.</summary>
    public static TestBroker Shared(string bootstrapServers, string prefix) => new(null, With(prefix, new Dictionary<string, string?> { ["Kafka:BootstrapServers"] = bootstrapServers, ["Kafka:FetchWaitMilliseconds"] = "20" }));

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
