using Microsoft.Extensions.Time.Testing;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Polling;
using MlbSts.StatsApi.Documents;
using MlbSts.StatsApi.Schedules;

namespace MlbSts.Scheduler.Tests;

/// <summary>A watch list on clocks that a test moves: the league's, and the real one as a value.</summary>
internal sealed class League
{
    public static readonly GamePk Game = new(746139);
    public static readonly DateTimeOffset FirstPitch = new(2025, 7, 4, 23, 5, 0, TimeSpan.Zero);

    public League(SchedulerOptions? options = null)
    {
        Options = options ?? new SchedulerOptions();
        Intervals = new PollIntervals(Fixed.Options(new PollIntervalOptions()), Fixed.Options(Options));
        Watch = new WatchList(Fixed.Options(Options), Intervals, Clock);
    }

    public SchedulerOptions Options { get; }

    public FakeTimeProvider Clock { get; } = new(FirstPitch.AddHours(-6));

    public DateTimeOffset Real { get; set; } = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public PollIntervals Intervals { get; }

    public WatchList Watch { get; }

    public GameWatch Only => Assert.Single(Watch.Snapshot());

    public static ScheduleGame Row(string date = "2025-07-04", string start = "2025-07-04T23:05:00Z", string status = "S", string more = "", int gamePk = 746139, int home = 119) =>
        Assert.Single(Schedule.Read(JsonTree.Parse(System.Text.Encoding.UTF8.GetBytes(Rows(date, RowJson(start, status, more, gamePk, home))))).Games);

    public static string Rows(string date, params string[] rows) => $$"""{"totalGames":{{rows.Length}},"dates":[{"date":"{{date}}","games":[{{string.Join(',', rows)}}]}]}""";

    public static string RowJson(string start = "2025-07-04T23:05:00Z", string status = "S", string more = "", int gamePk = 746139, int home = 119, int number = 1) =>
        $$$"""
        {"gamePk":{{{gamePk}}},"gameDate":"{{{start}}}","gameNumber":{{{number}}}{{{more}}},"status":{"codedGameState":"{{{status[..1]}}}","statusCode":"{{{status}}}","detailedState":"x"},
        "teams":{"away":{"team":{"id":140,"abbreviation":"TEX"}},"home":{"team":{"id":{{{home}}},"abbreviation":"LAD"} } } }
        """;

    public IReadOnlyList<PollCommand> TakeDue(int most = 100, Func<GamePk, bool>? isOwned = null) =>
        [.. Watch.TakeDue(Real, most, isOwned ?? (_ => true)).Select(due => due.Command)];

    /// <summary>Polls the game now and has it answered in a state.</summary>
    public CoverageGapDetected? Poll(GameState state, Timecode? timecode = null, int? wait = null)
    {
        Watch.Ask(Game, "control", fullFeed: false);
        return Complete(Assert.Single(TakeDue()), state, timecode, wait);
    }

    public CoverageGapDetected? Complete(PollCommand command, GameState state, Timecode? timecode = null, int? wait = null) => Watch.Completed(Completed(command, state, timecode, wait));

    public PollCompleted Completed(PollCommand command, GameState state, Timecode? timecode = null, int? wait = null) => new(
        command.GamePk, command.CommandId, Clock.GetUtcNow(), state, state.ToString(), timecode, wait, AnswerShape.Diff, true, [], 10, 1, 1, null, true, null, null);

    public PollFailed Failed(PollCommand command, double? retryAfter = null) => new(command.GamePk, command.CommandId, Clock.GetUtcNow(), "server-error", "500", retryAfter);
}
