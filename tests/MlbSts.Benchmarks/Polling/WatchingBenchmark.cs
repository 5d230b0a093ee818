using System.Globalization;
using Microsoft.Extensions.Options;
using MlbSts.Clock;
using MlbSts.Domain;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler;
using MlbSts.Scheduler.Intervals;
using MlbSts.Scheduler.Polling;

namespace MlbSts.Benchmarks.Polling;

/// <summary>
/// What a wake of the poll loop costs: every game is under way and polled each 10 s, evenly spread, so that a wake finds one due.
/// </summary>
internal static class WatchingBenchmark
{
    private const int Wakes = 2500;
    private const int WarmUp = 500;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    public static int Run(IReadOnlyList<int> counts, TextWriter output)
    {
        output.WriteLine($"{Wakes} wakes: polls sent and games looked at; median and best time, bytes; median time to take in the results");
        foreach (var games in counts)
            output.WriteLine(Measure(games));
        return 0;
    }

    private static string Measure(int games)
    {
        var clock = new SetClock();
        using var gate = new PollGate(clock, clock);
        var watch = Watch(clock, gate);
        for (var gamePk = 1; gamePk <= games; gamePk++)
        {
            watch.Restore(new GamePk(gamePk), GameState.InProgress, null);
            clock.Now += Interval / games;
        }
        foreach (var poll in watch.TakeDue())
            watch.Completed(Answer(poll.Command, clock.Now));

        var (wakes, results) = (new List<double>(), new List<double>());
        var (sent, looks, bytes) = (0, 0L, 0L);
        for (var wake = -WarmUp; wake < Wakes; wake++)
        {
            clock.Now += watch.UntilNext(Interval, Interval).League;
            var (looksBefore, bytesBefore) = (watch.Looks, GC.GetAllocatedBytesForCurrentThread());
            var started = TimeProvider.System.GetTimestamp();
            var due = watch.TakeDue();
            watch.UntilNext(Interval, Interval);
            var woken = TimeProvider.System.GetElapsedTime(started).TotalMicroseconds;
            var (looked, allocated) = (watch.Looks - looksBefore, GC.GetAllocatedBytesForCurrentThread() - bytesBefore);
            started = TimeProvider.System.GetTimestamp();
            foreach (var poll in due)
                watch.Completed(Answer(poll.Command, clock.Now));
            if (wake < 0)
                continue;
            results.Add(TimeProvider.System.GetElapsedTime(started).TotalMicroseconds);
            wakes.Add(woken);
            (sent, looks, bytes) = (sent + due.Count, looks + looked, bytes + allocated);
        }
        wakes.Sort();
        results.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  {games, 6} games {(double)sent / Wakes, 6:0.0} {(double)looks / Wakes, 6:0.0} "
                + $"{wakes[Wakes / 2], 9:0.00} us {wakes[0], 9:0.00} us {bytes / Wakes, 6} B {results[Wakes / 2], 9:0.00} us"
        );
    }

    private static WatchList Watch(SetClock clock, PollGate gate)
    {
        var options = Options.Create(new SchedulerOptions { MaxPollsPerSecond = 100_000 });
        var owned = new OwnedGames(gate);
        owned.OnPartitionsChanged(Topics.PollResults, [0], 1);
        var byState = Options.Create(new PollIntervalOptions { InProgress = Interval.TotalSeconds });
        var intervals = new PollIntervals(byState, options, [new ByStatePolicy()]);
        var deliveries = new Deliveries(options, owned, gate, new PollBudget(options, owned, clock), clock);
        return new WatchList(options, intervals, deliveries, clock);
    }

    private static PollCompleted Answer(PollCommand command, DateTimeOffset at) =>
        new(
            command.GamePk,
            command.CommandId,
            at,
            GameState.InProgress,
            "In Progress",
            null,
            null,
            AnswerShape.NoChange,
            false,
            [],
            2,
            1,
            1,
            null,
            true,
            null,
            null
        );

    /// <summary>Both clocks: it stands still until it is set.</summary>
    private sealed class SetClock : LeagueClock
    {
        public DateTimeOffset Now { get; set; } = new(2025, 7, 4, 23, 0, 0, TimeSpan.Zero);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Now.Ticks;
    }
}
