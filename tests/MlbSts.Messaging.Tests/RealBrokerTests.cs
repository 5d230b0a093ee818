using System.Diagnostics;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using MlbSts.Messaging.Tests.Behaviour;
using MlbSts.Testing;

namespace MlbSts.Messaging.Tests;

/// <summary>What only a real broker has: a process that can be killed, TLS and SCRAM, topics made by clients.</summary>
[Collection("the real broker itself")]
public sealed class RealBrokerTests
{
    [Fact]
    public async Task A_broker_killed_and_started_again_costs_time_but_no_message()
    {
        await using var broker = TestBroker.Real(TestServers.Kafka);
        var control = TestServers.Required("MLBSTS_TEST_KAFKA_CONTROL", "a command that kills and restarts the broker of a folder");
        var folder = TestServers.Required("MLBSTS_TEST_KAFKA_DIR", "that broker's folder");
        var recorder = new Recorder();
        await using var service = await TestService.StartAsync(
            broker,
            MessagingBehaviour.Consume(recorder),
            ("DeliveryTimeoutSeconds", "120")
        );
        await service.Publisher.PublishAsync(Enumerable.Range(1, 40).Select(game => Polls.Of(game, 1)));
        await Eventually.HoldsAsync(() => recorder.Handled.Count >= 40, service.Lines.ToString, 30);

        await RunAsync(control, "kill", folder);
        var publishing = service.Publisher.PublishAsync(Enumerable.Range(1, 40).Select(game => Polls.Of(game, 2)));
        await Eventually.HoldsAsync(() => service.Lines.Has("ProducerError"), service.Lines.ToString);
        await RunAsync(control, "restart", folder);
        await publishing;
        await service.Publisher.PublishAsync(Enumerable.Range(1, 40).Select(game => Polls.Of(game, 3)));

        await Eventually.HoldsAsync(
            () => recorder.Handled.Distinct().Count() == 120,
            () => $"{recorder.Handled.Distinct().Count()}\n{service.Lines}",
            90
        );
        foreach (var game in recorder.Handled.Distinct().GroupBy(poll => poll.GamePk))
            Assert.Equal(Enumerable.Range(1, 3).Select(number => Polls.Of(game.Key.Value, number)), game);
    }

    [Fact]
    public async Task A_round_over_TLS_with_a_SCRAM_user_whose_password_lies_in_a_file()
    {
        var servers = TestServers.Required("MLBSTS_TEST_KAFKA_TLS", "the host:port of its TLS listener");
        var passwordFile = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(passwordFile, TestServers.Required("MLBSTS_TEST_KAFKA_PASSWORD", "its user's password") + "\n");
            var recorder = new Recorder();
            await using var broker = Secured(servers, ("PasswordFile", passwordFile));
            await using var service = await TestService.StartAsync(broker, MessagingBehaviour.Consume(recorder));
            await service.Publisher.PublishAsync(Polls.Of(7, 1), CancellationToken.None);
            await Eventually.HoldsAsync(() => recorder.Handled.Count == 1, service.Lines.ToString, 30);
        }
        finally
        {
            File.Delete(passwordFile);
        }
    }

    [Fact]
    public async Task A_wrong_password_is_named_as_such_and_not_printed()
    {
        var servers = TestServers.Required("MLBSTS_TEST_KAFKA_TLS", "the host:port of its TLS listener");
        await using var service = await TestService.StartAsync(
            Secured(servers, ("Password", "not-the-password")),
            null,
            ("DeliveryTimeoutSeconds", "20")
        );
        var failure = await Assert.ThrowsAsync<MessagingException>(() =>
            service.Publisher.PublishAsync(Polls.Of(7, 1), CancellationToken.None)
        );
        Assert.Contains("check Kafka:Username, Kafka:Password", failure.Message, StringComparison.Ordinal);
        await Eventually.HoldsAsync(() => service.Lines.Has("TopicsNotReady"), service.Lines.ToString, 30);
        Assert.DoesNotContain("not-the-password", failure + service.Lines.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_topics_are_created_and_too_few_partitions_become_enough()
    {
        await using var broker = TestBroker.Real(TestServers.Kafka);
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = broker.BootstrapServers }).Build();
        var (polls, schedule, states) = (broker.Prefix + Topics.Polls, broker.Prefix + Topics.Schedule, broker.Prefix + Topics.GameStates);
        await admin.CreateTopicsAsync([
            new TopicSpecification { Name = polls, NumPartitions = 2 },
            new TopicSpecification { Name = schedule, NumPartitions = 3 },
        ]);
        await using (var service = await TestService.StartAsync(broker))
            await Eventually.HoldsAsync(() => service.Lines.Has("TopicsReady: 16"), service.Lines.ToString, 30);

        await using var again = await TestService.StartAsync(broker);
        await Eventually.HoldsAsync(() => again.Lines.Has("TopicsReady: 16"), again.Lines.ToString, 30);
        Assert.True(again.Lines.Has($"TopicHasMorePartitions: {schedule} has 3"));
        Assert.True(again.Lines.Has($"TopicSettingDiffers: {polls} retention.ms is 604800000, 21600000 is meant"));
        Assert.False(again.Lines.Has("TopicHasFewerPartitions"));

        var partitions = admin
            .GetMetadata(TimeSpan.FromSeconds(10))
            .Topics.ToDictionary(topic => topic.Topic, topic => topic.Partitions.Count);
        Assert.All(
            Topics.All.Where(topic => topic.Name != Topics.Schedule),
            topic => Assert.Equal(topic.Partitions, partitions[broker.Prefix + topic.Name])
        );
        Assert.All(Topics.All, topic => Assert.Equal(1, partitions[broker.Prefix + Topics.DeadLetterOf(topic.Name)]));
        var settings = (await admin.DescribeConfigsAsync([new ConfigResource { Name = states, Type = ResourceType.Topic }]))
            .Single()
            .Entries;
        Assert.Equal("compact", settings["cleanup.policy"].Value);
    }

    [Fact]
    public async Task Missing_topics_are_named_where_creating_them_is_not_allowed()
    {
        await using var broker = TestBroker.Real(TestServers.Kafka);
        await using var service = await TestService.StartAsync(broker, null, ("CreateTopics", "false"));
        await Eventually.HoldsAsync(() => service.Lines.Has("TopicsNotReady"), service.Lines.ToString, 30);
        Assert.True(service.Lines.Has($"{broker.Prefix}{Topics.Control}, {broker.Prefix}{Topics.Control}.dead-letter"));
    }

    [Fact]
    public async Task The_classic_group_protocol_works_too()
    {
        var recorder = new Recorder();
        await using var broker = TestBroker.Real(TestServers.Kafka);
        await using var service = await TestService.StartAsync(broker, MessagingBehaviour.Consume(recorder), ("GroupProtocol", "classic"));
        await service.Publisher.PublishAsync(Enumerable.Range(1, 20).Select(game => Polls.Of(game, 1)));
        await Eventually.HoldsAsync(() => recorder.Handled.Count == 20, service.Lines.ToString, 30);
    }

    [Fact]
    public async Task Groups_speak_the_new_protocol_where_the_broker_lets_their_sessions_be_short_and_the_classic_one_elsewhere()
    {
        await using var broker = TestBroker.Real(TestServers.Kafka);
        await using var service = await TestService.StartAsync(broker, MessagingBehaviour.Consume(new Recorder()));
        await service.JoinedAsync();
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = broker.BootstrapServers }).Build();
        var group = new ConfigResource { Name = broker.Prefix + "scraper", Type = ResourceType.Group };
        var timeout = (await admin.DescribeConfigsAsync([group])).Single().Entries["consumer.session.timeout.ms"].Value;
        var isShort = timeout == "6000";
        Assert.Equal(isShort, service.Lines.Has($"SessionsShortened: a dead member of {group.Name} is missed after 6 s"));
        Assert.Equal(!isShort, service.Lines.Has("ClassicGroups: the broker does not let the groups' sessions be short"));

        await using var again = await TestService.StartAsync(
            broker,
            MessagingBehaviour.Consume(new Recorder()),
            ("GroupProtocol", "consumer")
        );
        await again.JoinedAsync();
        Assert.Equal(!isShort, again.Lines.Has("LongSessions: a dead member may be missed late"));
        Assert.False(again.Lines.Has("SessionsShortened"));
    }

    private static TestBroker Secured(string servers, (string Name, string Value) password) =>
        TestBroker.Real(
            servers,
            ("SecurityProtocol", "SASL_SSL"),
            ("SaslMechanism", "SCRAM-SHA-512"),
            ("CaFile", TestServers.Required("MLBSTS_TEST_KAFKA_CA", "the PEM file of its authority")),
            ("Username", TestServers.Required("MLBSTS_TEST_KAFKA_USER", "a user of it")),
            password
        );

    private static async Task RunAsync(string control, string verb, string folder)
    {
        var words = control.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // The broker outlives the command and would hold its pipes open: its output goes to the shell's null device.
        var start = new ProcessStartInfo("/bin/sh");
        foreach (var argument in (string[])["-c", "\"$@\" >/dev/null 2>&1", "sh", .. words, verb, folder])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
