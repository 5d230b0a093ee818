using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MlbSts.Messaging.Tests;

public sealed class KafkaOptionsTests
{
    [Theory]
    [InlineData(
        "Kafka:BootstrapServers",
        "",
        "Kafka:BootstrapServers is missing: set it (or ConnectionStrings:kafka) to one or more host:port"
    )]
    [InlineData("Kafka:BootstrapServers", "broker", "Kafka:BootstrapServers is 'broker'; allowed are one or more host:port")]
    [InlineData("Kafka:BootstrapServer", "broker:9092", "Kafka:BootstrapServer is not a setting; allowed are BootstrapServers, ")]
    [InlineData("Kafka:SecurityProtocol", "TLS", "Kafka:SecurityProtocol is 'TLS'; allowed are PLAINTEXT, SSL, SASL_PLAINTEXT, SASL_SSL.")]
    [InlineData("Kafka:SecurityProtocol", "SASL_SSL", "Kafka:Username is missing: Kafka:SecurityProtocol SASL_SSL needs a user.")]
    [InlineData("Kafka:SaslMechanism", "GSSAPI", "Kafka:SaslMechanism is 'GSSAPI'; allowed are PLAIN, SCRAM-SHA-256, SCRAM-SHA-512.")]
    [InlineData("Kafka:GroupProtocol", "new", "Kafka:GroupProtocol is 'new'; allowed are auto, consumer, classic.")]
    [InlineData(
        "Kafka:CaFile",
        "/no/such/ca.pem",
        "Kafka:CaFile names '/no/such/ca.pem', which is not there; allowed is the path of a readable file."
    )]
    [InlineData("Kafka:HandlerConcurrency", "0", "Kafka:HandlerConcurrency is 0; allowed are 1 to 256.")]
    [InlineData("Kafka:MaxMessageBytes", "2000000", "Kafka:MaxMessageBytes is 2000000; allowed are 1024 to 900000.")]
    [InlineData("Kafka:MaxRetryDelayMilliseconds", "5", "Kafka:MaxRetryDelayMilliseconds is 5; allowed are 200 to 600000.")]
    [InlineData("Kafka:TopicPrefix", "a_b", "Kafka:TopicPrefix is 'a_b'; allowed are at most 60 letters, digits, dots and hyphens")]
    [InlineData("Kafka:ReplicationFactor", "0", "Kafka:ReplicationFactor is 0; allowed are -1 (the broker's default) and 1 to 9.")]
    public async Task A_bad_setting_stops_the_start_with_its_name_and_what_is_allowed(string name, string value, string expected)
    {
        using var host = Build(("Kafka:BootstrapServers", "broker:9092"), (name, value));
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_none_is_named()
    {
        using var host = Build(("Kafka:BootstrapServers", "broker:9092"), ("Kafka:MaxAttempts", "many"));
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());
        Assert.Contains("Kafka:MaxAttempts", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_is_not_in_the_message_about_two_of_them()
    {
        var file = typeof(KafkaOptionsTests).Assembly.Location;
        using var host = Build(("Kafka:BootstrapServers", "broker:9092"), ("Kafka:Password", "hush-hush"), ("Kafka:PasswordFile", file));
        var refusal = Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IOptions<KafkaOptions>>().Value);
        Assert.Contains("Kafka:Password and Kafka:PasswordFile are both set", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_servers_may_come_from_the_connection_string()
    {
        using var host = Build(("ConnectionStrings:kafka", "localhost:34567"));
        Assert.Equal("localhost:34567", host.Services.GetRequiredService<IOptions<KafkaOptions>>().Value.BootstrapServers);
    }

    [Fact]
    public void A_consumer_without_handlers_or_with_two_for_a_type_is_refused()
    {
        var services = new ServiceCollection();
        Assert.Contains(
            "handles nothing",
            Assert.Throws<ArgumentException>(() => services.AddMessageConsumer("idle", _ => { })).Message,
            StringComparison.Ordinal
        );
        var twice = Assert.Throws<ArgumentException>(() =>
            services.AddMessageConsumer(
                "busy",
                consumer => consumer.Handle<Messages.PollCommand, Behaviour.Recorder>().Handle<Messages.PollCommand, Behaviour.Recorder>()
            )
        );
        Assert.Contains("has a handler for mlbsts.PollCommand already", twice.Message, StringComparison.Ordinal);
    }

    private static IHost Build(params (string Name, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        foreach (var (name, value) in settings)
            builder.Configuration.AddInMemoryCollection([new(name, value)]);
        builder.AddMessaging("tests");
        return builder.Build();
    }
}
