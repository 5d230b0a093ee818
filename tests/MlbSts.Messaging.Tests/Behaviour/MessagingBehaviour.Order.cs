using System.Collections.Concurrent;
using System.Diagnostics;
using MlbSts.Messaging.Messages;
using MlbSts.Testing;

namespace MlbSts.Messaging.Tests.Behaviour;

/// <summary>Order, concurrency, back pressure, duplicates, trace context.</summary>
public abstract partial class MessagingBehaviour
{
    [Fact]
    public async Task Messages_of_one_key_are_handled_in_order_and_side_by_side_with_others()
    {
        var recorder = new Recorder(
            async (poll, token) => await Task.Delay(TimeSpan.FromMilliseconds(poll.GamePk.Value % 3), TimeProvider.System, token)
        );
        await using var service = await TestService.StartAsync(Broker, Consume(recorder));
        await service.Publisher.PublishAsync(
            from number in Enumerable.Range(0, 20)
            from game in Enumerable.Range(1, 40)
            select Polls.Of(game, number)
        );
        await Eventually.HoldsAsync(() => recorder.Handled.Count >= 800, () => $"{recorder.Handled.Count}\n{service.Lines}");
        foreach (var game in recorder.Handled.GroupBy(poll => poll.GamePk))
            Assert.Equal(
                Enumerable.Range(0, 20).Select(number => Polls.Of(game.Key.Value, number).CommandId),
                game.Select(poll => poll.CommandId)
            );
        Assert.InRange(recorder.MostRunning, 2, 8);
    }

    [Fact]
    public async Task A_handler_slower_than_the_topic_loses_nothing_and_keeps_the_order()
    {
        var recorder = new Recorder((_, token) => Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, token));
        await using var service = await TestService.StartAsync(
            Broker,
            Consume(recorder, more: consumer => consumer.Concurrency(3)),
            ("MaxQueuedPerPartition", "4")
        );
        await service.Publisher.PublishAsync(
            from number in Enumerable.Range(0, 30)
            from game in Enumerable.Range(1, 10)
            select Polls.Of(game, number)
        );
        await Eventually.HoldsAsync(() => recorder.Handled.Count >= 300, () => $"{recorder.Handled.Count}\n{service.Lines}", 30);
        foreach (var game in recorder.Handled.GroupBy(poll => poll.GamePk))
            Assert.Equal(Enumerable.Range(0, 30).Select(number => Polls.Of(game.Key.Value, number)), game);
        Assert.InRange(recorder.MostRunning, 1, 3);
    }

    [Fact]
    public async Task A_message_sent_twice_is_seen_twice_with_the_same_id()
    {
        var recorder = new Recorder();
        await using var service = await TestService.StartAsync(Broker, Consume(recorder));
        await service.Publisher.PublishAsync(Polls.Of(7, 1), CancellationToken.None);
        await service.Publisher.PublishAsync(Polls.Of(7, 1), CancellationToken.None);
        await Eventually.HoldsAsync(() => recorder.Handled.Count >= 2, service.Lines.ToString);
        var filed = new Dictionary<string, PollCommand>();
        foreach (var poll in recorder.Handled)
            filed[((IMessage)poll).Id] = poll;
        Assert.Equal("7-0001", Assert.Single(filed).Key);
    }

    [Fact]
    public async Task A_handler_runs_in_the_trace_of_the_sender()
    {
        var seen = new TaskCompletionSource<ActivityTraceId>(TaskCreationOptions.RunContinuationsAsynchronously);
        var recorder = new Recorder(
            (_, _) =>
            {
                seen.TrySetResult(Activity.Current?.TraceId ?? default);
                return Task.CompletedTask;
            }
        );
        await using var service = await TestService.StartAsync(Broker, Consume(recorder));
        using var activity = new Activity("a poll is due").Start();
        await service.Publisher.PublishAsync(Polls.Of(7, 1), CancellationToken.None);
        Assert.Equal(activity.TraceId, await seen.Task.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System));
    }

    [Fact]
    public async Task Reports_of_the_services_about_themselves_are_not_traced()
    {
        var names = new ConcurrentBag<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == MessagingTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity => names.Add(activity.OperationName),
        };
        ActivitySource.AddActivityListener(listener);
        await using var service = await TestService.StartAsync(Broker);
        await service.Publisher.PublishAsync(Polls.Of(7, 1), CancellationToken.None);
        await service.Publisher.PublishAsync(new ApiResponse("scraper", "r-1", "feed", "ok", 20, 1000), CancellationToken.None);
        Assert.Contains(
            names,
            name => name.StartsWith("publish ", StringComparison.Ordinal) && name.EndsWith(Topics.Polls, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(names, name => name.EndsWith(Topics.Metrics, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_group_that_starts_from_latest_hears_only_what_comes_then()
    {
        await using var sender = await TestService.StartAsync(Broker);
        await sender.Publisher.PublishAsync(Enumerable.Range(1, 50).Select(game => Polls.Of(game, 1)));
        var recorder = new Recorder();
        await using var service = await TestService.StartAsync(
            Broker,
            Consume(recorder, more: consumer => consumer.StartFrom(StartPosition.Latest))
        );
        await service.JoinedAsync();
        // Until the first fetch has found each partition's end, a message sent now may still count as old: send until one is heard.
        for (var number = 2; recorder.Handled.IsEmpty && number < 200; number++)
        {
            await sender.Publisher.PublishAsync(Polls.Of(1, number), CancellationToken.None);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
        Assert.NotEmpty(recorder.Handled);
        Assert.All(recorder.Handled, poll => Assert.NotEqual(Polls.Of(poll.GamePk.Value, 1), poll));
    }
}
