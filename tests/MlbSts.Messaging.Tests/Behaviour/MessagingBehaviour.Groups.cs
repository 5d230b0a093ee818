using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MlbSts.Testing;

namespace MlbSts.Messaging.Tests.Behaviour;

/// <summary>Groups: sharing, rebalances, commits, draining, crashes.</summary>
public abstract partial class MessagingBehaviour
{
    [Fact]
    public async Task Three_members_share_the_games_and_nothing_is_lost_as_they_come_and_go()
    {
        var members = Enumerable.Range(0, 3).Select(_ => (Recorder: new Recorder(), Ownership: new Ownership())).ToArray();
        var services = new List<TestService>();
        var sent = new ConcurrentBag<string>();
        await using var sender = await TestService.StartAsync(Broker);
        using var enough = new CancellationTokenSource();
        var sending = Task.Run(() => SendUntilAsync(sender.Publisher, sent, enough.Token));
        try
        {
            foreach (var (recorder, ownership) in members)
            {
                services.Add(await TestService.StartAsync(Broker, MemberOf(recorder, ownership)));
                await services[^1].JoinedAsync();
            }
            await Eventually.HoldsAsync(() => Shares(members) is [2, 3, 3], () => string.Join(' ', Shares(members)));
            Assert.Equal(Enumerable.Range(0, 8), members.SelectMany(member => member.Ownership.Partitions).Order());
            Assert.All(members, member => Assert.Equal(8, member.Ownership.PartitionCount));
            await Eventually.HoldsAsync(() => members.All(member => !member.Recorder.Handled.IsEmpty));

            await services[0].StopAsync();
            Assert.Empty(members[0].Ownership.Partitions);
            await Eventually.HoldsAsync(() => Shares(members) is [0, 4, 4], () => string.Join(' ', Shares(members)));
        }
        finally
        {
            await enough.CancelAsync();
            await sending;
        }
        await Eventually.HoldsAsync(() =>
            !sent.Except(members.SelectMany(member => member.Recorder.Handled).Select(poll => poll.CommandId)).Any()
        );
        foreach (var service in services)
            await service.DisposeAsync();

        var ends = RawClient
            .Read(Broker, Topics.Polls, 8, sent.Count)
            .GroupBy(message => message.Partition.Value)
            .ToDictionary(group => group.Key, group => group.Max(message => message.Offset.Value) + 1);
        Assert.Equal(
            ends.OrderBy(end => end.Key),
            (await RawClient.CommittedAsync(Broker, "scraper", Topics.Polls, 8)).OrderBy(end => end.Key)
        );
    }

    [Fact]
    public async Task What_is_being_handled_ends_and_is_committed_when_the_process_stops()
    {
        using var release = new SemaphoreSlim(0);
        var cancelled = 0;
        var recorder = new Recorder(
            async (_, token) =>
            {
                using var registration = token.Register(() => Interlocked.Increment(ref cancelled));
                await release.WaitAsync(token);
            }
        );
        var service = await TestService.StartAsync(Broker, Consume(recorder, more: consumer => consumer.Concurrency(2)));
        await service.Publisher.PublishAsync(Enumerable.Range(1, 10).Select(number => Polls.Of(7, number)));
        await Eventually.HoldsAsync(() => recorder.Running == 1, service.Lines.ToString);
        var stopping = service.StopAsync();
        await Eventually.HoldsAsync(() => service.Lines.Has("Draining: scraper"));
        Assert.False(stopping.IsCompleted);
        release.Release();
        await stopping;
        await service.DisposeAsync();
        Assert.Equal("7-0001", Assert.Single(recorder.Handled).CommandId);
        Assert.Equal(0, cancelled);
        Assert.Equal(1, Assert.Single(await RawClient.CommittedAsync(Broker, "scraper", Topics.Polls, 8)).Value);

        var next = new Recorder();
        await using var again = await TestService.StartAsync(Broker, Consume(next));
        await Eventually.HoldsAsync(() => next.Handled.Count == 9, again.Lines.ToString);
        Assert.Equal(Enumerable.Range(2, 9).Select(number => Polls.Of(7, number)), next.Handled);
    }

    [Fact]
    public async Task What_does_not_end_in_time_is_cancelled_and_comes_again()
    {
        var recorder = new Recorder(
            (poll, token) => poll.GamePk.Value == 7 ? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token) : Task.CompletedTask
        );
        var service = await TestService.StartAsync(Broker, Consume(recorder), ("DrainSeconds", "1"));
        await service.Publisher.PublishAsync(Polls.Of(7, 1), CancellationToken.None);
        await Eventually.HoldsAsync(() => recorder.Running == 1, service.Lines.ToString);
        await service.DisposeAsync();
        Assert.Equal(0, recorder.Running);
        Assert.True(service.Lines.Has("DrainCutShort"));

        var next = new Recorder();
        await using var again = await TestService.StartAsync(Broker, Consume(next));
        await Eventually.HoldsAsync(() => next.Handled.Count == 1, again.Lines.ToString);
    }

    [Fact]
    public async Task A_message_whose_offset_was_not_committed_when_the_process_was_killed_is_handled_again()
    {
        await using var sender = await TestService.StartAsync(Broker);
        await sender.Publisher.PublishAsync(Enumerable.Range(1, 40).Select(game => Polls.Of(game, 1)));
        var handledByTheDead = await KilledConsumer.RunAsync(Broker, handled: 10);
        Assert.True(handledByTheDead.Count >= 10);

        var killed = TimeProvider.System.GetTimestamp();
        var recorder = new Recorder();
        await using var service = await TestService.StartAsync(Broker, Consume(recorder));
        // The group waits for the dead member's session to run out.
        await Eventually.HoldsAsync(
            () => recorder.Handled.Select(poll => poll.GamePk.Value).Distinct().Count() == 40,
            () => $"{recorder.Handled.Count}\n{service.Lines}",
            90
        );
        AssertWithinTenSeconds("all is handled by a member that was started after the kill", killed);
        Assert.Superset(handledByTheDead, recorder.Handled.Select(poll => poll.CommandId).ToHashSet());
    }

    [Fact]
    public async Task What_a_killed_member_had_comes_to_a_member_that_lives_within_ten_seconds()
    {
        var survivor = new Recorder();
        await using var service = await TestService.StartAsync(Broker, Consume(survivor));
        await service.JoinedAsync();
        using var enough = new CancellationTokenSource();
        var sending = Task.Run(() => SendUntilAsync(service.Publisher, [], enough.Token));
        var dead = await KilledConsumer.RunAsync(Broker, handled: 10);
        var killed = TimeProvider.System.GetTimestamp();
        var games = dead.Select(command => int.Parse(command.Split('-')[0], CultureInfo.InvariantCulture)).ToHashSet();
        // What was sent after the kill comes only from a partition that was taken over.
        var before = survivor.Handled.Count;
        await Eventually.HoldsAsync(
            () => games.IsSubsetOf(survivor.Handled.Skip(before).Select(poll => poll.GamePk.Value)),
            service.Lines.ToString,
            90
        );
        await enough.CancelAsync();
        await sending;
        AssertWithinTenSeconds("the games of the dead are handled by a member that lived", killed);
    }

    private static void AssertWithinTenSeconds(string what, long killed)
    {
        var took = TimeProvider.System.GetElapsedTime(killed).TotalSeconds;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took:0.0} s after kill -9 {what}"));
        Assert.True(took < 10, $"{took} s after kill -9 {what}");
    }

    private static async Task SendUntilAsync(IMessagePublisher publisher, ConcurrentBag<string> sent, CancellationToken enough)
    {
        for (var number = 1; !enough.IsCancellationRequested; number++)
        {
            await publisher.PublishAsync(Enumerable.Range(1, 40).Select(game => Polls.Of(game, number)));
            foreach (var game in Enumerable.Range(1, 40))
                sent.Add(Polls.Of(game, number).CommandId);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, CancellationToken.None);
        }
    }

    private static int[] Shares((Recorder Recorder, Ownership Ownership)[] members) =>
        [.. members.Select(member => member.Ownership.Partitions.Count).Order()];

    private static Action<IServiceCollection> MemberOf(Recorder recorder, Ownership ownership) =>
        services =>
        {
            services.AddSingleton(ownership);
            Consume(recorder, more: consumer => consumer.ListenToPartitions<Ownership>(Topics.Polls))(services);
        };

    private sealed class Ownership : IPartitionListener
    {
        private volatile IReadOnlyCollection<int> partitions = [];

        public IReadOnlyCollection<int> Partitions => partitions;

        public int PartitionCount { get; private set; }

        public void OnPartitionsChanged(string topic, IReadOnlyCollection<int> partitions, int partitionCount)
        {
            Assert.Equal(Topics.Polls, topic);
            this.partitions = partitions;
            PartitionCount = partitionCount;
        }
    }
}
