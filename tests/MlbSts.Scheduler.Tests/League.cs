using System.Text;
using Microsoft.Extensions.Time.Testing;
using MlbSts.Clock;
using MlbSts.Json;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Adaptive;
using MlbSts.Scheduler.Intervals;
using MlbSts.Scheduler.Polling;
using MlbSts.StatsApi.Schedules;

namespace MlbSts.Scheduler.Tests;

/// <summary>
/// A watch list on clocks that a test moves, the league's and the real one. It owns every game, and a second's polls are at hand.
/// </summary>
internal sealed class League : IDisposable
{
    public static readonly GamePk Game = new(746139);
    public static readonly DateTimeOffset FirstPitch = new(2025, 7, 4, 23, 5, 0, TimeSpan.Zero);

    public League(
        SchedulerOptions? options = null,
        double pollsPerSecond = 100_000,
        TimeProvider? real = null,
        params IPollPolicy[] policies
    )
    {
        Options = options ?? new SchedulerOptions();
        Options.MaxPollsPerSecond = pollsPerSecond;
        var scheduler = Fixed.Options(Options);
        policies = [new ByStatePolicy(), new FixedPolicy(), new AdaptivePolicy(), .. policies];
        Intervals = new PollIntervals(Fixed.Options(new PollIntervalOptions()), scheduler, policies);
        LeagueClock = LeagueClock.AtRealTime(Clock);
        Gate = new PollGate(LeagueClock, real ?? Real);
        Owned = new OwnedGames(Gate);
        var budget = new PollBudget(scheduler, Owned, real ?? Real);
        Watch = new WatchList(scheduler, Intervals, new Deliveries(scheduler, Owned, Gate, budget, real ?? Real), LeagueClock);
        Own(0, 1);
        Real.Advance(TimeSpan.FromSeconds(1));
    }

    public SchedulerOptions Options { get; }

    public LeagueClock LeagueClock { get; }

    public FakeTimeProvider Clock { get; } = new(FirstPitch.AddHours(-6));

    public FakeTimeProvider Real { get; } = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public PollIntervals Intervals { get; }

    public PollGate Gate { get; }

    public OwnedGames Owned { get; }

    public WatchList Watch { get; }

    public GameWatch Only => Assert.Single(Watch.Snapshot());

    public static ScheduleGame Row(
        string date = "2025-07-04",
        string start = "2025-07-04T23:05:00Z",
        string status = "S",
        string more = "",
        int gamePk = 746139,
        int home = 119,
        bool isTbd = false
    )
    {
        var rows = Encoding.UTF8.GetBytes(Rows(date, RowJson(start, status, more, gamePk, home, isTbd: isTbd)));
        return Assert.Single(Schedule.Read(JsonTree.Parse(rows)).Games);
    }

    public static string Rows(string date, params string[] rows) =>
        $$"""{"totalGames":{{rows.Length}},"dates":[{"date":"{{date}}","games":[{{string.Join(',', rows)}}]}]}""";

    public static string RowJson(
        string start = "2025-07-04T23:05:00Z",
        string status = "S",
        string more = "",
        int gamePk = 746139,
        int home = 119,
        int number = 1,
        bool isTbd = false
    ) =>
        $$$"""
            {"gamePk":{{{gamePk}}},"gameDate":"{{{start}}}","gameNumber":{{{number}}}{{{more}}},
            "status":{"codedGameState":"{{{status[..1]}}}","statusCode":"{{{status}}}","detailedState":"x","startTimeTBD":{{{(
                isTbd ? "true" : "false"
            )}}}},
            "teams":{"away":{"team":{"id":140,"abbreviation":"TEX"}},"home":{"team":{"id":{{{home}}},"abbreviation":"LAD"} } } }
            """;

    public void Dispose() => Gate.Dispose();

    /// <summary>This Scheduler is given one partition of so many.</summary>
    public void Own(int partition, int count) => Owned.OnPartitionsChanged(Topics.PollResults, [partition], count);

    public IReadOnlyList<PollCommand> TakeDue() => [.. Watch.TakeDue().Select(due => due.Command)];

    public TimeSpan Interval(GameState state) => Intervals.Plan(Game, new PollObservations(state)).Interval;

    /// <summary>How long, on the league's clock, the loop may sleep, at most half a minute.</summary>
    public TimeSpan UntilNext() => Watch.UntilNext(TimeSpan.FromSeconds(30), TimeSpan.FromHours(1)).League;

    /// <summary>Polls the game now and has it answered in a state.</summary>
    public CoverageGapDetected? Poll(GameState state, Timecode? timecode = null, int? wait = null)
    {
        Watch.Ask(Game, "control", fullFeed: false);
        return Complete(Assert.Single(TakeDue()), state, timecode, wait);
    }

    public CoverageGapDetected? Complete(PollCommand command, GameState state, Timecode? timecode = null, int? wait = null) =>
        Watch.Completed(Completed(command, state, timecode, wait));

    public PollCompleted Completed(PollCommand command, GameState state, Timecode? timecode = null, int? wait = null) =>
        new(
            command.GamePk,
            command.CommandId,
            Clock.GetUtcNow(),
            state,
            state.ToString(),
            timecode,
            wait,
            AnswerShape.Diff,
            true,
            [],
            10,
            1,
            1,
            null,
            true,
            null,
            null
        );

    public PollFailed Failed(PollCommand command, double? retryAfter = null) =>
        new(command.GamePk, command.CommandId, Clock.GetUtcNow(), "server-error", "500", retryAfter);
}
