using Microsoft.Extensions.Time.Testing;
using MlbSts.Clock;

namespace MlbSts.Clock.Tests;

public class SimulatedClockTests
{
    private static readonly DateTimeOffset Start = new(2025, 7, 4, 17, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _real = new();

    private SimulatedClock Clock(double speed = 60) => new(Start, speed, _real);

    [Fact]
    public void League_time_runs_faster()
    {
        var clock = Clock();
        var begin = clock.GetTimestamp();
        _real.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(Start.AddMinutes(10), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromMinutes(10), clock.GetElapsedTime(begin));
    }

    [Fact]
    public async Task A_delay_is_in_league_time()
    {
        var clock = Clock();
        var delay = Task.Delay(TimeSpan.FromMinutes(5), clock, CancellationToken.None);
        _real.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(delay.IsCompleted);
        _real.Advance(TimeSpan.FromSeconds(0.2));
        await delay.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_leap_fires_the_timers_it_passes_and_no_others()
    {
        var clock = Clock();
        var passed = Task.Delay(TimeSpan.FromHours(5), clock, CancellationToken.None);
        var ahead = Task.Delay(TimeSpan.FromHours(7), clock, CancellationToken.None);
        clock.JumpTo(Start.AddHours(6));
        _real.Advance(TimeSpan.FromMilliseconds(1));
        await passed.WaitAsync(TimeSpan.FromSeconds(5));
        Assert.False(ahead.IsCompleted);
        _real.Advance(TimeSpan.FromMinutes(1));
        await ahead.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_periodic_timer_ticks_in_league_time_and_once_for_a_leap()
    {
        var clock = Clock();
        var ticks = 0;
        using var timer = clock.CreateTimer(_ => ticks++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        for (var i = 0; i < 10; i++)
            _real.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(10, ticks);
        clock.JumpTo(Start.AddHours(12));
        _real.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(11, ticks);
        _real.Advance(TimeSpan.FromSeconds(1.1));
        Assert.Equal(12, ticks);
    }

    [Fact]
    public async Task A_leap_back_leaves_a_timer_the_time_it_had_to_wait()
    {
        var clock = Clock();
        var before = clock.GetTimestamp();
        var delay = Task.Delay(TimeSpan.FromMinutes(1), clock, CancellationToken.None);
        clock.JumpTo(Start.AddHours(-3));
        Assert.Equal(Start.AddHours(-3), clock.GetUtcNow());
        Assert.True(clock.GetTimestamp() >= before);
        _real.Advance(TimeSpan.FromSeconds(1.1));
        await delay.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_change_of_speed_sets_timers_anew_without_a_leap()
    {
        var clock = Clock(speed: 1);
        var delay = Task.Delay(TimeSpan.FromHours(1), clock, CancellationToken.None);
        clock.SetSpeed(3600);
        Assert.Equal(Start, clock.GetUtcNow());
        _real.Advance(TimeSpan.FromSeconds(1.1));
        await delay.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_stopped_or_disposed_timer_does_not_fire()
    {
        var clock = Clock();
        var fired = 0;
        var stopped = clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        Assert.True(stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        var disposed = clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        disposed.Dispose();
        clock.JumpTo(Start.AddDays(1));
        _real.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, fired);
        Assert.False(disposed.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
        stopped.Dispose();
    }

    [Fact]
    public async Task A_delay_in_real_time_underneath_is_as_long_as_the_speed_says()
    {
        var clock = new SimulatedClock(Start, 1000);
        var begin = TimeProvider.System.GetTimestamp();
        await Task.Delay(TimeSpan.FromSeconds(200), clock, CancellationToken.None);
        Assert.InRange(TimeProvider.System.GetElapsedTime(begin).TotalMilliseconds, 199, 2000);
        Assert.True(clock.GetUtcNow() >= Start.AddSeconds(200));
    }

    [Fact]
    public async Task A_held_clock_stands_until_it_gets_a_speed_and_its_timers_with_it()
    {
        var clock = Clock(speed: 0);
        var delay = Task.Delay(TimeSpan.FromMinutes(1), clock, CancellationToken.None);
        var passed = Task.Delay(TimeSpan.Zero, clock, CancellationToken.None);
        _real.Advance(TimeSpan.FromDays(1));
        Assert.Equal((Start, 0), (clock.GetUtcNow(), clock.Speed));
        Assert.False(delay.IsCompleted);
        await passed.WaitAsync(TimeSpan.FromSeconds(5));
        clock.SetSpeed(60);
        Assert.Equal(Start, clock.GetUtcNow());
        _real.Advance(TimeSpan.FromSeconds(1.1));
        await delay.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(100_001)]
    [InlineData(double.NaN)]
    public void A_speed_that_makes_no_sense_is_refused(double speed) => Assert.Throws<ArgumentOutOfRangeException>(() => Clock(speed));
}
