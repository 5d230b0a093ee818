using MlbSts.Json;
using MlbSts.Simulator.Feeds;
using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.League;

/// <summary>A row of the schedule: one game on one date. A postponed game has two.</summary>
internal sealed class ScheduledGame
{
    private static readonly TimeSpan BeforeFirstPitch = TimeSpan.FromMinutes(35);

    // An hourly poll after the final must still see it.
    private static readonly TimeSpan AfterLastState = TimeSpan.FromMinutes(65);

    private static readonly TimeSpan FeedIsFar = TimeSpan.FromHours(8);
    private static readonly TimeSpan ShortestWindow = TimeSpan.FromMinutes(40);

    private IReadOnlyList<StateMark>? _marks;

    public required int GamePk { get; init; }

    public required DateOnly Date { get; init; }

    public required DateTimeOffset FirstPitch { get; init; }

    public required TeamRef Away { get; init; }

    public required TeamRef Home { get; init; }

    public required JsonTree Venue { get; init; }

    public required string GameType { get; init; }

    public required string Season { get; init; }

    public required string DoubleHeader { get; init; }

    public required int GameNumber { get; init; }

    public required string DayNight { get; init; }

    public int ScheduledInnings { get; init; } = 9;

    /// <summary>The states of the game, made when they are first asked for.</summary>
    public required Func<GameTimeline> Timeline { get; init; }

    /// <summary>The date it was postponed to.</summary>
    public (DateOnly Date, DateTimeOffset FirstPitch)? PostponedTo { get; init; }

    /// <summary>The date it was postponed from, and when that became known.</summary>
    public (DateOnly Date, DateTimeOffset FirstPitch, DateTimeOffset Known)? PostponedFrom { get; init; }

    /// <summary>The clock does not leap while a game is in its window.</summary>
    public DateTimeOffset WindowStart => FirstPitch - BeforeFirstPitch;

    /// <summary>After the last state; a game that never begins is waited for a while all the same.</summary>
    public DateTimeOffset WindowEnd => Later(Marks[^1].Moment + AfterLastState, WindowStart + ShortestWindow);

    /// <summary>The states that belong to this row: those of the other row come before or after.</summary>
    public IReadOnlyList<StateMark> Marks => _marks ??= OwnMarks();

    /// <summary>Whether the schedule has the row: a new date is known once the game has been postponed.</summary>
    public bool IsKnown(DateTimeOffset now) => PostponedFrom is not { } from || now >= from.Known;

    /// <summary>The row's state at a moment; scheduled before its first one.</summary>
    public StateMark At(DateTimeOffset now)
    {
        // A game of a far date needs no feed yet; one that is replayed has it anyway.
        if (now < FirstPitch - FeedIsFar)
            return new StateMark(now, FeedStatus.Scheduled, null, null);
        var marks = Marks;
        var index = marks.Count - 1;
        while (index >= 0 && marks[index].Moment > now)
            index--;
        return index < 0 ? new StateMark(now, FeedStatus.Scheduled, null, null) : marks[index];
    }

    private IReadOnlyList<StateMark> OwnMarks()
    {
        var marks = Timeline().Marks;
        return PostponedTo is not null ? [.. marks.Take(marks.ToList().FindIndex(mark => mark.Status.Coded == "D") + 1)]
            : PostponedFrom is { } from ? [.. marks.Where(mark => mark.Moment > from.Known)]
            : marks;
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
