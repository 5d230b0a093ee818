using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using MlbSts.Clock;
using MlbSts.ServiceDefaults.Periodic;
using MlbSts.Testing;

namespace MlbSts.ServiceDefaults.Tests.Periodic;

public sealed class PeriodicLoopTests : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    private readonly FakeTimeProvider _time = new();
    private readonly Meter _meter = new("test");
    private readonly CancellationTokenSource _stop = new();
    private readonly Histogram<double> _duration;
    private readonly SimulatedClock _league;
    private Func<CancellationToken, Task> _run = _ => Task.CompletedTask;
    private int _runs;

    public PeriodicLoopTests()
    {
        _league = new SimulatedClock(new DateTimeOffset(2025, 7, 4, 17, 0, 0, TimeSpan.Zero), 60, _time);
        _duration = _meter.CreateHistogram<double>("duration");
    }

    private PeriodicWork Work => new("sweep", RunAsync) { Every = Every, Jitter = 0 };

    public void Dispose()
    {
        _stop.Dispose();
        _meter.Dispose();
    }

    [Fact]
    public async Task It_runs_at_once_and_an_interval_after_each_run()
    {
        var running = Loop(Work).RunAsync(_stop.Token);
        await RanAsync(1);
        await PassAsync(19.9, runs: 1);
        await PassAsync(0.1, runs: 2);
        await PassAsync(20, runs: 3);
        await EndAsync(running);
    }

    [Fact]
    public async Task It_waits_for_the_first_run_where_the_start_is_no_time_for_it()
    {
        var running = Loop(Work with { AtOnce = false }).RunAsync(_stop.Token);
        await PassAsync(19.9, runs: 0);
        await PassAsync(0.1, runs: 1);
        await EndAsync(running);
    }

    [Fact]
    public async Task On_the_leagues_clock_it_runs_by_league_time_and_a_leap_is_one_run()
    {
        var running = Loop(Work with { OnLeagueClock = true, Every = TimeSpan.FromMinutes(5) }).RunAsync(_stop.Token);
        await RanAsync(1);
        await PassAsync(4.9, runs: 1);
        await PassAsync(0.1, runs: 2);
        _league.JumpTo(_league.GetUtcNow().AddHours(12));
        await PassAsync(0.001, runs: 3);
        await EndAsync(running);
    }

    [Fact]
    public async Task A_failure_is_survived_and_tried_again_later_each_time_but_not_ever_later()
    {
        _run = _ => throw new InvalidOperationException("gone");
        var running = Loop(Work with { OnLeagueClock = true, Every = TimeSpan.FromMinutes(1) }).RunAsync(_stop.Token);
        await RanAsync(1);
        var runs = 1;
        foreach (var seconds in new[] { 2, 4, 8, 10, 10 })
        {
            await PassAsync(seconds - 0.1, runs);
            await PassAsync(0.1, ++runs);
        }
        _run = _ => Task.CompletedTask;
        await PassAsync(10, runs: 7);
        await PassAsync(1.1, runs: 8); // After a success the interval counts again, a league minute in a second.
        await EndAsync(running);
    }

    [Fact]
    public async Task A_run_that_takes_long_is_never_met_by_another()
    {
        var slow = new TaskCompletionSource();
        _run = _ => slow.Task;
        var running = Loop(Work).RunAsync(_stop.Token);
        await PassAsync(3600, runs: 1);
        slow.SetResult();
        await PassAsync(20, runs: 2);
        await EndAsync(running);
    }

    [Fact]
    public async Task When_stopped_a_run_under_way_is_told_and_awaited()
    {
        var (began, ended) = (new TaskCompletionSource(), new TaskCompletionSource());
        _run = async token =>
        {
            began.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await ended.Task;
        };
        var running = Loop(Work).RunAsync(_stop.Token);
        await began.Task;
        await _stop.CancelAsync();
        await Task.Yield();
        Assert.False(running.IsCompleted);
        ended.SetResult();
        await running;
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task Its_health_tells_of_failures_and_of_their_end()
    {
        var loop = Loop(Work);
        var running = loop.RunAsync(_stop.Token);
        await RanAsync(1);
        Assert.Equal((HealthStatus.Healthy, "sweep done 0 s ago"), loop.Health);
        _run = _ => throw new InvalidOperationException("The disk is full.");
        await PassAsync(20, runs: 2);
        await PassAsync(2, runs: 3);
        Assert.Equal(HealthStatus.Healthy, loop.Health.Status);
        await PassAsync(4, runs: 4);
        Assert.Equal((HealthStatus.Degraded, "sweep done 26 s ago, failed 3 times since: The disk is full."), loop.Health);
        await PassAsync(8, runs: 5);
        for (var runs = 6; loop.SinceSuccess <= Every * 10; runs++)
            await PassAsync(10, runs);
        Assert.Equal(HealthStatus.Unhealthy, loop.Health.Status);
        _run = _ => Task.CompletedTask;
        await PassAsync(10, _runs + 1);
        Assert.Equal((HealthStatus.Healthy, "sweep done 0 s ago"), loop.Health);
        await EndAsync(running);
    }

    [Fact]
    public async Task A_run_that_does_not_end_degrades_it()
    {
        var slow = new TaskCompletionSource();
        _run = _ => slow.Task;
        var loop = Loop(Work);
        var running = loop.RunAsync(_stop.Token);
        await PassAsync(59, runs: 1);
        Assert.Equal((HealthStatus.Healthy, "sweep not done yet, 59 s after the start"), loop.Health);
        await PassAsync(3600, runs: 1);
        Assert.Equal((HealthStatus.Degraded, "sweep not done yet, 3659 s after the start, still running"), loop.Health);
        slow.SetResult();
        await Eventually.HoldsAsync(() => loop.Health.Status == HealthStatus.Healthy);
        await EndAsync(running);
    }

    [Fact]
    public async Task A_leap_of_the_league_makes_no_fault_of_work_that_was_done_a_moment_ago()
    {
        var slow = new TaskCompletionSource();
        var loop = Loop(Work with { OnLeagueClock = true });
        var running = loop.RunAsync(_stop.Token);
        await RanAsync(1);
        _run = _ => slow.Task;
        _league.JumpTo(_league.GetUtcNow().AddDays(1));
        await PassAsync(29, runs: 2);
        Assert.Equal(HealthStatus.Healthy, loop.Health.Status);
        slow.SetResult();
        await EndAsync(running);
    }

    [Fact]
    public void Waits_differ_by_chance_within_a_tenth()
    {
        var waits = Enumerable.Range(0, 200).Select(_ => new PeriodicWork("sweep", RunAsync) { Every = Every }.Spread(Every)).ToList();
        Assert.All(waits, wait => Assert.InRange(wait, Every * 0.9, Every * 1.1));
        Assert.True(waits.Max() - waits.Min() > Every * 0.1);
    }

    private PeriodicLoop Loop(PeriodicWork work) => new(work, _league, _time, _duration, NullLogger.Instance);

    private Task RunAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _runs);
        return _run(cancellationToken);
    }

    private Task RanAsync(int runs) =>
        Eventually.HoldsAsync(() => Volatile.Read(ref _runs) == runs, otherwise: () => $"It did not come to {runs} runs.");

    /// <summary>Real time passes in small steps; by its end there have been so many runs and no more.</summary>
    private async Task PassAsync(double seconds, int runs)
    {
        var left = TimeSpan.FromSeconds(seconds);
        while (left > TimeSpan.Zero)
        {
            var step =
                left < Every / 60 ? left
                : seconds > 100 ? left
                : Every / 60;
            _time.Advance(step);
            left -= step;
            await Task.Yield();
        }
        await RanAsync(runs);
    }

    private async Task EndAsync(Task running)
    {
        await _stop.CancelAsync();
        await running;
    }
}
