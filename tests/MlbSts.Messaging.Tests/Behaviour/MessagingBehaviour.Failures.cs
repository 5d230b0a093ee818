using System.Globalization;
using System.Text;
using MlbSts.Testing;

namespace MlbSts.Messaging.Tests.Behaviour;

/// <summary>What cannot be handled.</summary>
public abstract partial class MessagingBehaviour
{
    [Fact]
    public async Task A_poison_message_goes_to_the_dead_letters_with_the_reason_and_the_next_of_its_key_is_handled()
    {
        var recorder = new Recorder(
            (poll, _) => poll.CommandId == "7-0002" ? throw new InvalidOperationException("the feed is on fire") : Task.CompletedTask
        );
        await using var service = await TestService.StartAsync(Broker, Consume(recorder));
        await service.Publisher.PublishAsync(Enumerable.Range(1, 5).Select(number => Polls.Of(7, number)));
        await Eventually.HoldsAsync(() => recorder.Handled.Count >= 4, service.Lines.ToString);
        Assert.Equal(["7-0001", "7-0003", "7-0004", "7-0005"], recorder.Handled.Select(poll => poll.CommandId));
        Assert.Equal(3, recorder.Seen.Count(poll => poll.CommandId == "7-0002"));

        var original = RawClient.Read(Broker, Topics.Polls, 8, 5).Single(message => message.Header("ce_id") == "7-0002");
        var letter = RawClient.Read(Broker, Topics.DeadLetterOf(Topics.Polls), 1, 1).Single();
        Assert.Equal(original.Message.Key, letter.Message.Key);
        Assert.Equal(original.Message.Value, letter.Message.Value);
        Assert.Equal("mlbsts.PollCommand", letter.Header("ce_type"));
        Assert.Equal("7-0002", letter.Header("ce_id"));
        Assert.Equal("failed", letter.Header("dead-letter-reason"));
        Assert.Equal("the feed is on fire", letter.Header("dead-letter-details"));
        Assert.Equal("System.InvalidOperationException", letter.Header("dead-letter-exception"));
        Assert.Equal("3", letter.Header("dead-letter-attempts"));
        Assert.Equal(Broker.Prefix + Topics.Polls, letter.Header("dead-letter-topic"));
        Assert.Equal(original.Partition.Value.ToString(CultureInfo.InvariantCulture), letter.Header("dead-letter-partition"));
        Assert.Equal(original.Offset.Value.ToString(CultureInfo.InvariantCulture), letter.Header("dead-letter-offset"));
        Assert.Equal("scraper", letter.Header("dead-letter-group"));
    }

    [Fact]
    public async Task What_fails_once_is_tried_again_and_then_counts_as_handled()
    {
        using var retried = new Counts("mlbsts.messaging.retried", Broker.Prefix);
        var failures = 0;
        var recorder = new Recorder(
            (_, _) => Interlocked.Increment(ref failures) <= 2 ? throw new TimeoutException("the store is slow") : Task.CompletedTask
        );
        await using var service = await TestService.StartAsync(Broker, Consume(recorder));
        await service.Publisher.PublishAsync(Polls.Of(7, 1), CancellationToken.None);
        await Eventually.HoldsAsync(() => recorder.Handled.Count == 1, service.Lines.ToString);
        Assert.Equal(2, retried.Total);
    }

    [Fact]
    public async Task What_is_no_message_goes_straight_to_the_dead_letters_and_the_rest_is_handled()
    {
        var recorder = new Recorder(
            (poll, _) => poll.CommandId == "7-0001" ? throw new UnprocessableMessageException("game 7 does not exist") : Task.CompletedTask
        );
        await using var service = await TestService.StartAsync(Broker, Consume(recorder), ("MaxMessageBytes", "2048"));
        var type = ("ce_type", "mlbsts.PollCommand");
        await service.Publisher.PublishAsync(Polls.Of(7, 1), CancellationToken.None);
        await RawClient.SendAsync(Broker, Topics.Polls, "7", "{\"gamePk\": 7, \"commandId\""u8.ToArray(), type);
        await RawClient.SendAsync(Broker, Topics.Polls, "7", "{\"gamePk\": 7}"u8.ToArray(), type);
        await RawClient.SendAsync(Broker, Topics.Polls, null, "[]"u8.ToArray());
        await RawClient.SendAsync(Broker, Topics.Polls, "7", Encoding.UTF8.GetBytes(new string(' ', 3_000)), type);
        await service.Publisher.PublishAsync(Polls.Of(7, 2), CancellationToken.None);
        await Eventually.HoldsAsync(() => !recorder.Handled.IsEmpty, service.Lines.ToString);
        Assert.Equal("7-0002", Assert.Single(recorder.Handled).CommandId);

        var letters = RawClient.Read(Broker, Topics.DeadLetterOf(Topics.Polls), 1, 5);
        Assert.Equal(
            ["no-type", "too-large", "undecodable", "undecodable", "unprocessable"],
            letters.Select(letter => letter.Header("dead-letter-reason")).Order()
        );
        Assert.Contains(
            letters,
            letter =>
                letter.Header("dead-letter-details")!.Contains("game 7 does not exist", StringComparison.Ordinal)
                && letter.Header("dead-letter-attempts") == "1"
        );
        Assert.Null(letters.Single(letter => letter.Header("dead-letter-reason") == "too-large").Message.Value);
    }

    [Fact]
    public async Task A_type_nobody_handles_is_passed_over_and_counted_and_one_that_is_unknown_named_once()
    {
        using var ignored = new Counts("mlbsts.messaging.ignored", Broker.Prefix);
        var recorder = new Recorder();
        await using var service = await TestService.StartAsync(Broker, Consume(recorder));
        await RawClient.SendAsync(Broker, Topics.Polls, "7", "{}"u8.ToArray(), ("ce_type", "mlbsts.PollCommandOfTheFuture"));
        await RawClient.SendAsync(Broker, Topics.Polls, "7", "{}"u8.ToArray(), ("ce_type", "mlbsts.PollCommandOfTheFuture"));
        await RawClient.SendAsync(Broker, Topics.Polls, "7", "{}"u8.ToArray(), ("ce_type", "mlbsts.PollCompleted"));
        await RawClient.SendAsync(Broker, Topics.Polls, "7", null, ("ce_type", "mlbsts.PollCommand"));
        await service.Publisher.PublishAsync(Polls.Of(7, 1), CancellationToken.None);
        await Eventually.HoldsAsync(() => recorder.Handled.Count == 1 && ignored.Total == 4, service.Lines.ToString);
        Assert.Equal(1, service.Lines.Count("mlbsts.PollCommandOfTheFuture"));
        Assert.False(service.Lines.Has("mlbsts.PollCompleted"));
    }

    [Fact]
    public async Task A_message_too_large_is_refused_before_it_is_sent()
    {
        await using var service = await TestService.StartAsync(Broker, null, ("MaxMessageBytes", "1024"));
        var refusal = await Assert.ThrowsAsync<MessagingException>(() =>
            service.Publisher.PublishAsync(Polls.Of(7, 1) with { Reason = new string('x', 2_000) }, CancellationToken.None)
        );
        Assert.Contains("Kafka:MaxMessageBytes (1024)", refusal.Message, StringComparison.Ordinal);
    }
}
