using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MlbSts.Testing;

namespace MlbSts.Messaging.Tests.Behaviour;

/// <summary>What other clients see: headers, payload, partitions; and what the health check says.</summary>
public abstract partial class MessagingBehaviour
{
    [Fact]
    public async Task A_message_is_a_CloudEvent_in_binary_mode()
    {
        await using var service = await TestService.StartAsync(Broker);
        var before = TimeProvider.System.GetUtcNow();
        using var activity = new Activity("poll").SetIdFormat(ActivityIdFormat.W3C).Start();
        await service.Publisher.PublishAsync(Polls.Of(746139, 1), CancellationToken.None);
        var message = RawClient.Read(Broker, Topics.Polls, 8, 1).Single();
        Assert.Equal("746139", message.Message.Key);
        Assert.Equal("1.0", message.Header("ce_specversion"));
        Assert.Equal("746139-0001", message.Header("ce_id"));
        Assert.Equal("mlbsts.PollCommand", message.Header("ce_type"));
        Assert.Equal("/mlbsts/tests", message.Header("ce_source"));
        Assert.Equal("application/json", message.Header("content-type"));
        Assert.StartsWith($"00-{activity.TraceId}-", message.Header("traceparent"), StringComparison.Ordinal);
        Assert.InRange(
            DateTimeOffset.Parse(message.Header("ce_time")!, CultureInfo.InvariantCulture),
            before,
            TimeProvider.System.GetUtcNow()
        );
        Assert.Equal(
            """{"gamePk":746139,"commandId":"746139-0001","dueAt":"2026-07-04T19:00:01+00:00","expectedState":"InProgress","fullFeed":false,"reason":"interval","because":null,"proof":false}""",
            Encoding.UTF8.GetString(message.Message.Value)
        );
    }

    [Fact]
    public async Task Messages_land_in_the_partition_that_the_key_partitioner_says()
    {
        await using var service = await TestService.StartAsync(Broker);
        var games = Enumerable.Range(0, 200).Select(number => 1 + (number * 3_779)).ToArray();
        await service.Publisher.PublishAsync(games.Select(game => Polls.Of(game, 1)));
        var landed = RawClient.Read(Broker, Topics.Polls, 8, games.Length);
        Assert.All(landed, message => Assert.Equal(KeyPartitioner.PartitionOf(message.Message.Key, 8), message.Partition.Value));
        Assert.Equal(8, landed.Select(message => message.Partition.Value).Distinct().Count());
    }

    [Fact]
    public async Task The_health_check_asks_the_broker()
    {
        await using var service = await TestService.StartAsync(Broker);
        var health = service.Services.GetRequiredService<HealthCheckService>();
        await Eventually.HoldsAsync(() => service.Lines.Has("TopicsReady"), service.Lines.ToString);
        var report = await health.CheckHealthAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HealthStatus.Healthy, report.Entries["kafka"].Status);
        Assert.Equal($"1 brokers at {Broker.BootstrapServers}", report.Entries["kafka"].Description);
    }

    [Fact]
    public async Task Services_of_one_process_share_a_producer_and_speak_under_their_own_names()
    {
        await using var service = TestService.Build(
            Broker,
            builder =>
            {
                builder.AddMessaging("scheduler");
                builder.AddMessaging("scraper");
                builder.AddMessaging("scraper");
            }
        );
        await service.StartAsync();
        await service.Services.GetRequiredKeyedService<IMessagePublisher>("scheduler").PublishAsync(Polls.Of(1, 1), CancellationToken.None);
        await service.Services.GetRequiredKeyedService<IMessagePublisher>("scraper").PublishAsync(Polls.Of(1, 2), CancellationToken.None);
        await service.Publisher.PublishAsync(Polls.Of(1, 3), CancellationToken.None);
        Assert.Equal(
            ["/mlbsts/scheduler", "/mlbsts/scraper", "/mlbsts/" + System.Reflection.Assembly.GetEntryAssembly()!.GetName().Name],
            RawClient.Read(Broker, Topics.Polls, 8, 3).Select(message => message.Header("ce_source"))
        );
        await Eventually.HoldsAsync(() => service.Lines.Has("TopicsReady"));
        Assert.Equal(1, service.Lines.Count("TopicsReady"));
    }
}
