using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Polling;
using MlbSts.ServiceDefaults.Reporting;
using MlbSts.Testing;

namespace MlbSts.Scheduler.Tests.Polling;

public sealed class PollLoopTests : IDisposable
{
    private readonly League _league = new(pollsPerSecond: 1000, real: TimeProvider.System);
    private readonly RecordingPublisher _publisher = new();
    private readonly PollLoop _loop;

    public PollLoopTests()
    {
        _league.Owned.OnPartitionsChanged(Topics.PollResults, [], 1);
        _loop = new PollLoop(
            _league.Watch,
            _league.Gate,
            _publisher,
            new ServiceIdentity("scheduler"),
            _league.LeagueClock,
            TimeProvider.System,
            NullLogger<PollLoop>.Instance
        );
        _league.Watch.Schedule(League.Row(gamePk: 1));
        _league.Watch.Schedule(League.Row(gamePk: 2));
        _league.Clock.SetUtcNow(League.FirstPitch);
    }

    public void Dispose()
    {
        _loop.Dispose();
        _league.Dispose();
    }

    [Fact]
    public async Task Only_owned_games_are_polled_and_how_late_is_told()
    {
        var mine = KeyPartitioner.PartitionOf("1", 8);
        Assert.NotEqual(mine, KeyPartitioner.PartitionOf("2", 8));
        _league.Owned.OnPartitionsChanged(Topics.PollResults, [mine], 8);
        await _loop.StartAsync(default);
        await Eventually.HoldsAsync(() => _publisher.Of<PollTiming>().Count > 0);
        _league.Gate.Signal();
        await _loop.StopAsync(default);
        Assert.Equal(1, Assert.Single(_publisher.Of<PollCommand>()).GamePk.Value);
        Assert.Equal(TimeSpan.FromHours(1).TotalMilliseconds, Assert.Single(_publisher.Of<PollTiming>()).LateMilliseconds);
    }

    [Fact]
    public async Task While_paused_nothing_is_polled()
    {
        _league.Owned.OnPartitionsChanged(Topics.PollResults, [0], 1);
        _league.Gate.Pause();
        await _loop.StartAsync(default);
        _league.Gate.Signal();
        Assert.True(_league.Gate.IsPaused);
        await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, default);
        Assert.Empty(_publisher.All);
        _league.Gate.Resume();
        await Eventually.HoldsAsync(() => _publisher.Of<PollCommand>().Count == 2);
        await _loop.StopAsync(default);
    }

    [Fact]
    public async Task What_the_broker_does_not_take_is_sent_when_it_is_back()
    {
        var refused = 0;
        _publisher.Refuses = message => message is PollCommand && Interlocked.Increment(ref refused) <= 2;
        _league.Owned.OnPartitionsChanged(Topics.PollResults, [0], 1);
        await _loop.StartAsync(default);
        await Eventually.HoldsAsync(() => _publisher.Of<PollCommand>().Count == 2);
        await _loop.StopAsync(default);
        Assert.Equal([1, 2], _publisher.Of<PollCommand>().Select(poll => poll.GamePk.Value).Order());
    }
}
