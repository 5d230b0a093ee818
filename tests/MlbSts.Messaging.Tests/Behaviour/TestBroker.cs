using Confluent.Kafka;
using MlbSts.Messaging.Embedded;
using MlbSts.Testing;

namespace MlbSts.Messaging.Tests.Behaviour;

/// <summary>A broker for one test class: its topics carry a prefix of their own on a shared one.</summary>
public sealed class TestBroker : IAsyncDisposable
{
    private readonly EmbeddedKafka? embedded;
    private readonly bool shared;

    private TestBroker(EmbeddedKafka? embedded, Dictionary<string, string?> settings, bool shared = false)
    {
        this.embedded = embedded;
        this.shared = shared;
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
    public static TestBroker Shared(string bootstrapServers, string prefix, string groupProtocol) =>
        new(
            null,
            With(
                prefix,
                new Dictionary<string, string?>
                {
                    ["Kafka:BootstrapServers"] = bootstrapServers,
                    ["Kafka:FetchWaitMilliseconds"] = "20",
                    ["Kafka:GroupProtocol"] = groupProtocol,
                }
            ),
            shared: true
        );

    /// <summary>
    /// Ends the embedded cluster, or deletes the test's topics from the real one: thousands of partitions would slow its restart.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        embedded?.Dispose();
        if (embedded is not null || shared)
            return;
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = TestServers.Kafka }).Build();
        var topics = admin
            .GetMetadata(TimeSpan.FromSeconds(10))
            .Topics.Select(topic => topic.Topic)
            .Where(topic => topic.StartsWith(Prefix, StringComparison.Ordinal))
            .ToArray();
        if (topics.Length > 0)
            await admin.DeleteTopicsAsync(topics);
    }

    private static Dictionary<string, string?> With(string prefix, IReadOnlyDictionary<string, string?> settings) =>
        new(settings)
        {
            ["Kafka:TopicPrefix"] = prefix,
            ["Kafka:CommitIntervalMilliseconds"] = "100",
            ["Kafka:RetryDelayMilliseconds"] = "10",
            ["Kafka:MaxAttempts"] = "3",
        };

    private static string NewPrefix() => string.Concat("t", Guid.NewGuid().ToString("N").AsSpan(0, 9), ".");
}
