using Confluent.Kafka;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using MlbSts.Messaging.Consuming;
using MlbSts.Messaging.Messages;
using MlbSts.Messaging.Tests.Behaviour;
using MlbSts.Testing;

namespace MlbSts.Messaging.Tests;

/// <summary>Faults that only the embedded cluster can be told to have.</summary>
public sealed class FaultTests : IAsyncDisposable
{
    private const short Produce = 0;
    private const short Fetch = 1;
    private const short ConsumerGroupHeartbeat = 68;
    private readonly TestBroker broker = TestBroker.StartEmbedded();

    public ValueTask DisposeAsync() => broker.DisposeAsync();

    [Fact]
    public async Task Messages_published_while_the_broker_is_gone_arrive_when_it_is_back()
    {
        var recorder = new Recorder();
        await using var service = await TestService.StartAsync(broker, MessagingBehaviour.Consume(recorder));
        await service.Publisher.PublishAsync(Polls.Of(7, 1), CancellationToken.None);
        await Eventually.HoldsAsync(() => recorder.Handled.Count == 1, service.Lines.ToString);
        broker.Embedded.SetReachable(false);
        var publishing = service.Publisher.PublishAsync(Enumerable.Range(2, 20).Select(number => Polls.Of(7, number)));
        await Eventually.HoldsAsync(() => service.Lines.Has("ProducerError"), service.Lines.ToString);
        Assert.False(publishing.IsCompleted);
        broker.Embedded.SetReachable(true);
        await publishing;
        await Eventually.HoldsAsync(() => recorder.Handled.Count >= 21, service.Lines.ToString);
        Assert.Equal(Enumerable.Range(1, 21).Select(number => Polls.Of(7, number)), recorder.Handled.Distinct());
    }

    [Fact]
    public async Task Publishing_fails_and_says_why_when_the_broker_stays_away()
    {
        await using var service = await TestService.StartAsync(broker, null, ("DeliveryTimeoutSeconds", "6"));
        await service.Publisher.PublishAsync(Polls.Of(7, 1), CancellationToken.None);
        broker.Embedded.SetReachable(false);
        var failure = await Assert.ThrowsAsync<MessagingException>(() =>
            service.Publisher.PublishAsync(Polls.Of(7, 2), CancellationToken.None)
        );
        Assert.Contains("sts.polls was not delivered: Local: Message timed out", failure.Message, StringComparison.Ordinal);
        Assert.Contains(broker.BootstrapServers, failure.Message, StringComparison.Ordinal);
        var health = await service
            .Services.GetRequiredService<HealthCheckService>()
            .CheckHealthAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HealthStatus.Unhealthy, health.Entries["kafka"].Status);
    }

    [Fact]
    public async Task A_producer_with_a_fatal_error_is_built_anew_and_goes_on()
    {
        await using var service = await TestService.StartAsync(broker);
        await service.Publisher.PublishAsync(Polls.Of(7, 1), CancellationToken.None);
        broker.Embedded.Fail(Produce, ErrorCode.OutOfOrderSequenceNumber);
        await Assert.ThrowsAsync<MessagingException>(() => service.Publisher.PublishAsync(Polls.Of(7, 2), CancellationToken.None));
        Assert.True(service.Lines.Has("ProducerBroken"), service.Lines.ToString());
        await service.Publisher.PublishAsync(Polls.Of(7, 3), CancellationToken.None);
        Assert.Equal(["7-0001", "7-0003"], RawClient.Read(broker, Topics.Polls, 8, 2).Select(message => message.Header("ce_id")));
    }

    [Fact]
    public async Task A_consumer_with_a_fatal_error_is_built_anew_and_goes_on()
    {
        var recorder = new Recorder();
        await using var service = await TestService.StartAsync(broker, MessagingBehaviour.Consume(recorder));
        await service.Publisher.PublishAsync(Polls.Of(7, 1), CancellationToken.None);
        await Eventually.HoldsAsync(() => recorder.Handled.Count == 1, service.Lines.ToString);
        broker.Embedded.Fail(ConsumerGroupHeartbeat, ErrorCode.InvalidRequest);
        await Eventually.HoldsAsync(() => service.Lines.Has("ConsumerBroken: scraper"), service.Lines.ToString);
        await service.Publisher.PublishAsync(Polls.Of(7, 2), CancellationToken.None);
        await Eventually.HoldsAsync(() => recorder.Handled.Contains(Polls.Of(7, 2)), service.Lines.ToString);
    }

    [Fact]
    public async Task A_consumer_that_gets_nothing_of_what_waits_is_told_of_and_built_anew()
    {
        var recorder = new Recorder();
        await using var service = await TestService.StartAsync(broker, MessagingBehaviour.Consume(recorder), ("DeafAfterSeconds", "2"));
        await service.JoinedAsync();
        await Eventually.HoldsAsync(() => Consumers(service) is { Status: HealthStatus.Healthy }, service.Lines.ToString);
        // Errors that the client passes over in silence, as a client does that lost its way (librdkafka #5586).
        broker.Embedded.Fail(Fetch, [.. Enumerable.Repeat(ErrorCode.OffsetNotAvailable, 10_000)]);
        using var lag = new Counts("mlbsts.messaging.consumer.lag", broker.Prefix);
        foreach (var round in Enumerable.Range(0, 2))
        {
            await service.Publisher.PublishAsync(Polls.Of(7, 1 + round), CancellationToken.None);
            await Eventually.HoldsAsync(() => service.Lines.Count("ConsumerBroken: scraper") > round, service.Lines.ToString);
            var health = Consumers(service);
            Assert.Equal(HealthStatus.Unhealthy, health.Status);
            Assert.Contains($"scraper gets nothing from {broker.Prefix}sts.polls", health.Description, StringComparison.Ordinal);
            await Eventually.HoldsAsync(() => lag.Observe() == 1 + round, service.Lines.ToString);
        }
        broker.Embedded.FailNoMore(Fetch);
        await Eventually.HoldsAsync(() => recorder.Handled.Distinct().Count() == 2, service.Lines.ToString);
        await Eventually.HoldsAsync(() => Consumers(service) is { Status: HealthStatus.Healthy }, service.Lines.ToString);
        await Eventually.HoldsAsync(() => lag.Observe() == 0, service.Lines.ToString);
    }

    [Fact]
    public async Task A_consumer_that_has_not_joined_yet_is_not_healthy_and_one_that_is_left_without_a_partition_is()
    {
        broker.Embedded.Fail(ConsumerGroupHeartbeat, [.. Enumerable.Repeat(ErrorCode.GroupLoadInProgress, 10)]);
        await using var first = await TestService.StartAsync(broker, OneOfControl);
        await Eventually.HoldsAsync(() => first.Lines.Has("ConsumerStarted"), first.Lines.ToString);
        Assert.Equal(
            (HealthStatus.Unhealthy, "commands is not in its group: what is sent to it waits"),
            (Consumers(first).Status, Consumers(first).Description)
        );
        await Eventually.HoldsAsync(() => Consumers(first) is { Status: HealthStatus.Healthy }, first.Lines.ToString);
        await using var second = await TestService.StartAsync(broker, OneOfControl, ("DeafAfterSeconds", "2"));
        await Eventually.HoldsAsync(() => Consumers(second) is { Status: HealthStatus.Healthy }, second.Lines.ToString);

        static void OneOfControl(IServiceCollection services) =>
            services.AddMessageConsumer("commands", consumer => consumer.Handle<PollingPaused, NoCommands>());
    }

    [Fact]
    public async Task What_is_being_handled_when_partitions_are_lost_is_cancelled_not_committed_and_comes_again()
    {
        var cancelled = 0;
        var recorder = new Recorder(
            async (_, token) =>
            {
                if (Volatile.Read(ref cancelled) > 0)
                    return;
                using var registration = token.Register(() => Interlocked.Increment(ref cancelled));
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            }
        );
        await using var service = await TestService.StartAsync(broker, MessagingBehaviour.Consume(recorder));
        await service.Publisher.PublishAsync(Polls.Of(7, 1), CancellationToken.None);
        await Eventually.HoldsAsync(() => recorder.Running == 1, service.Lines.ToString);
        broker.Embedded.Fail(ConsumerGroupHeartbeat, ErrorCode.FencedMemberEpoch);
        await Eventually.HoldsAsync(() => recorder.Handled.Count == 1, service.Lines.ToString);
        Assert.True(service.Lines.Has("PartitionsLost: scraper"));
        Assert.Equal(1, cancelled);
        Assert.Equal(2, recorder.Seen.Count);
    }

    /// <summary>What the check says, which asks nobody.</summary>
    private static HealthCheckResult Consumers(TestService service)
    {
        var answer = new ConsumersHealthCheck(service.Services.GetServices<IHostedService>()).CheckHealthAsync(new HealthCheckContext());
        Assert.True(answer.IsCompletedSuccessfully);
#pragma warning disable RS0030 // Completed already.
        return answer.Result;
#pragma warning restore RS0030
    }

    private sealed class NoCommands : IMessageHandler<PollingPaused>
    {
        public Task HandleAsync(PollingPaused message, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    [Fact]
    public async Task A_service_starts_without_a_broker_says_what_it_waits_for_and_stops_when_asked()
    {
        broker.Embedded.SetReachable(false);
        var recorder = new Recorder();
        await using var service = await TestService.StartAsync(broker, MessagingBehaviour.Consume(recorder));
        await Eventually.HoldsAsync(() => service.Lines.Has($"TopicsNotReady: {broker.BootstrapServers}"), service.Lines.ToString, 30);
        Assert.False(service.Lines.Has("ConsumerStarted"));
        broker.Embedded.SetReachable(true);
        await Eventually.HoldsAsync(() => service.Lines.Has("ConsumerStarted"), service.Lines.ToString, 30);
        await service.Publisher.PublishAsync(Polls.Of(7, 1), CancellationToken.None);
        await Eventually.HoldsAsync(() => recorder.Handled.Count == 1, service.Lines.ToString);
    }
}
