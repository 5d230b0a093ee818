using System.Globalization;
using MlbSts.Domain;
using MlbSts.Messaging.Messages;
using MlbSts.StatsApi.Schedules;

namespace MlbSts.Monitor.Boards;

/// <summary>One game as the board shows it.</summary>
public sealed record GameRow
{
    /// <summary>The game.</summary>
    public required GamePk GamePk { get; init; }

    /// <summary>The two teams; the gamePk until they are known.</summary>
    public string Name
    {
        get => field ?? GamePk.ToString();
        init;
    }

    /// <summary>The league's day it stands on.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Its scheduled start.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The day it was not played on, and the new one, where it was postponed.</summary>
    public Postponement? Postponed { get; init; }

    /// <summary>The state heard last.</summary>
    public GameState State { get; init; }

    /// <summary>The API's text for it.</summary>
    public string DetailedState { get; init; } = "";

    /// <summary>Where the game stands.</summary>
    public Situation? Situation { get; init; }

    /// <summary>Runs of visitors and hosts, once it has begun.</summary>
    public string Score { get; init; } = "";

    /// <summary>The document's timecode.</summary>
    public Timecode? Timecode { get; init; }

    /// <summary>Good polls.</summary>
    public int Polls { get; init; }

    /// <summary>Polls that brought a change.</summary>
    public int Changes { get; init; }

    /// <summary>Polls that brought nothing.</summary>
    public int Failures { get; init; }

    /// <summary>When it was last polled with success, on the league's clock.</summary>
    public DateTimeOffset? LastPoll { get; init; }

    /// <summary>What validation said last.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>What waits for a person: the reasons, in order.</summary>
    public string? Review { get; init; }

    /// <summary>The phase it is filed under, once it is.</summary>
    public SeasonPhase? FiledUnder { get; init; }

    /// <summary>Which filing it is: 2 and more are corrections.</summary>
    public int Revision { get; init; }

    /// <summary>The state in the words of every view.</summary>
    public string StateText => GameWords.Of(State);

    /// <summary>How every view colours the state.</summary>
    public Tone StateTone => GameWords.ToneOf(State);

    /// <summary>The half-inning, or when it begins.</summary>
    public string InningText => GameWords.Inning(this);

    /// <summary>Where it is filed, or why it is not.</summary>
    public string FiledText => GameWords.Filed(this);

    /// <summary>The row with what a poll brought.</summary>
    internal GameRow WithPoll(PollCompleted poll)
    {
        var moment = poll.Timecode?.Moment ?? poll.CompletedAt;
        var row = this with
        {
            State = poll.State,
            DetailedState = poll.DetailedState,
            Situation = poll.Situation ?? Situation,
            Timecode = poll.Timecode ?? Timecode,
            Date = Date ?? LeagueDay.Of(moment),
            Polls = Polls + 1,
            Changes = Changes + (poll.Changed ? 1 : 0),
            LastPoll = poll.CompletedAt,
        };
        if (poll.Situation is not { } now)
            return row;
        return row with { Name = $"{now.AwayTeam} @ {now.HomeTeam}", Score = now.Inning > 0 ? ScoreOf(now.AwayRuns, now.HomeRuns) : Score };
    }

    /// <summary>The row with what the schedule says; of two rows of a game the later one counts.</summary>
    internal GameRow WithSchedule(ScheduleGame listed)
    {
        var row = this with
        {
            Postponed =
                listed.State == GameState.Postponed ? new Postponement(listed.Date, listed.GameDate, listed.MovedTo)
                : Postponed?.From == listed.Date ? null
                : Postponed,
        };
        if (Start is not null && listed.Date < Date)
            return row;
        return row with
        {
            Name = Situation is null ? $"{listed.Away.Label} @ {listed.Home.Label}" : Name,
            Date = listed.Date,
            Start = listed.GameDate ?? Start ?? new DateTimeOffset(listed.Date, new TimeOnly(23, 5), TimeSpan.Zero),
            State = LastPoll is null ? listed.State : State,
        };
    }

    /// <summary>
    /// The row as it stands on a day: that it was not played is what the day it was postponed from says, whatever its new day does.
    /// </summary>
    internal GameRow On(DateOnly day) =>
        Postponed is { } postponed && postponed.From == day && (Date != day || !State.IsFinal())
            ? this with
            {
                Date = day,
                Start = postponed.Start ?? Start,
                State = GameState.Postponed,
                DetailedState = "",
                Situation = null,
                Score = "",
            }
            : this;

    /// <summary>The row with what <c>game.json</c> says of the game; where it stands is what was heard, if anything was.</summary>
    internal GameRow WithFile(FiledRow file) =>
        WithDocument(file.State, file.Timecode) with
        {
            Name = Situation is null ? file.Name : Name,
            Date = Date ?? file.Date,
            Score = Score.Length == 0 ? file.Score : Score,
            FiledUnder = file.Phase,
            Revision = file.Revision,
        };

    /// <summary>The row with what a validation report says.</summary>
    internal GameRow WithReport(GameValidated report) =>
        WithDocument(report.State, report.Timecode) with
        {
            Verdict = report.Verdict,
            Date = Date ?? (report.Timecode is { } timecode ? LeagueDay.Of(timecode.Moment) : null),
        };

    /// <summary>Runs as every view writes them.</summary>
    internal static string ScoreOf(int away, int home) => string.Create(CultureInfo.InvariantCulture, $"{away} : {home}");

    private GameRow WithDocument(GameState state, Timecode? timecode) =>
        LastPoll is null && (Timecode is null || timecode >= Timecode)
            ? this with
            {
                State = state,
                Timecode = timecode ?? Timecode,
            }
            : this;
}
