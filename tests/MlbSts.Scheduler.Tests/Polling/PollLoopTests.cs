using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Polling;
using MlbSts.ServiceDefaults.Reporting;

namespace MlbSts.Scheduler.Tests.Polling;

public sealed class PollLoopTests : IDisposable
{
    private readonly League _league = new(new SchedulerOptions { MaxPollsPerSecond = 1000 });
    private readonly RecordingPublisher _publisher = new();
    private readonly PollGate _gate;
    private readonly OwnedGames _owned;
    private readonly PollLoop _loop;

    public PollLoopTests()
    {
        _gate = new PollGate(_league.Clock);
        _owned = new OwnedGames(_gate);
        var budget = new PollBudget(Fixed.Options(_league.Options), _owned);
        _loop = new PollLoop(_league.Watch, _owned, budget, _gate, _publisher, new ServiceIdentity("scheduler"), _league.Clock, NullLogger<PollLoop>.Instance);
        _league.Watch.Schedule(League.Row(gamePk: 1));
        _league.Watch.Schedule(League.Row(gamePk: 2));
        _league.Clock.SetUtcNow(League.FirstPitch);
    }

    public void Dispose()
    {
        _loop.Dispose();
        _gate.Dispose();
    }

    [Fact]
    public async Task Only_owned_games_are_polled_and_how_late_is_told()
    {
        var mine = KeyPartitioner.PartitionOf("1", 8);
        Assert.NotEqual(mine, KeyPartitioner.PartitionOf("2", 8));
        _owned.OnPartitionsChanged(Topics.PollResults, [mine], 8);
        await _loop.StartAsync(default);
        await Eventually.HoldsAsync(() => _publisher.Of<PollTiming>().Count > 0);
        _gate.Signal();
        await _loop.StopAsync(default);
        Assert.Equal(1, Assert.Single(_publisher.Of<PollCommand>()).GamePk.Value);
        Assert.Equal(TimeSpan.FromHours(1).TotalMilliseconds, Assert.Single(_publisher.Of<PollTiming>()).LateMilliseconds);
    }

    [Fact]
    public async Task While_paused_nothing_is_polled()
    {
        _owned.OnPartitionsChanged(Topics.PollResults, [0], 1);
        _gate.Pause();
        await _loop.StartAsync(default);
        _gate.Signal();
        Assert.True(_gate.IsPaused);
        await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, default);
        Assert.Empty(_publisher.All);
        _gate.Resume();
        await Eventually.HoldsAsync(() => _publisher.Of<PollCommand>().Count == 2);
        await _loop.StopAsync(default);
    }

    [Fact]
    public async Task What_the_broker_does_not_take_is_sent_when_it_is_back()
    {
        var refused = 0;
        _publisher.Refuses = message => message is PollCommand && Interlocked.Increment(ref refused) <= 2;
        _owned.OnPartitionsChanged(Topics.PollResults, [0], 1);
        await _loop.StartAsync(default);
        await Eventually.HoldsAsync(() => _publisher.Of<PollCommand>().Count == 2);
        await _loop.StopAsync(default);
        Assert.Equal([1, 2], _publisher.Of<PollCommand>().Select(poll => poll.GamePk.Value).Order());
    }
}
