using MlbSts.Domain;

namespace MlbSts.StatsApi.Schedules;

/// <summary>
/// A row of the schedule. The same gamePk stands on two dates when a game was postponed or suspended: a row is known by
/// (<paramref name="GamePk"/>, <paramref name="Date"/>), a game by its gamePk alone.
/// </summary>
/// <param name="GamePk">The game.</param>
/// <param name="Date"><c>dates[].date</c>: the day it is listed under.</param>
/// <param name="GameDate">The scheduled start, UTC; a placeholder while <paramref name="StartTimeTbd"/>.</param>
/// <param name="OfficialDate">The day it counts for; a postponed row can already name the new day. Missing in old schedules.</param>
/// <param name="Status">The status; it says Final on both rows of a suspended game.</param>
/// <param name="GameType">One letter.</param>
/// <param name="Season">The year.</param>
/// <param name="Away">The visitors.</param>
/// <param name="Home">The hosts.</param>
/// <param name="DoubleHeader"><c>N</c>, <c>Y</c> (straight) or <c>S</c> (split).</param>
/// <param name="GameNumber">1, or 2 for the second game of a doubleheader.</param>
/// <param name="StartTimeTbd">The start is not known yet, and the time given is a placeholder.</param>
/// <param name="RescheduleDate">On a postponed row: the new start.</param>
/// <param name="RescheduleGameDate">On a postponed row: the new day. Missing in old schedules.</param>
/// <param name="RescheduledFrom">On the new row: the start it had.</param>
/// <param name="RescheduledFromDate">On the new row: the day it had.</param>
/// <param name="ResumeDate">On a suspended row: when it goes on.</param>
/// <param name="ResumeGameDate">On a suspended row: the day it goes on.</param>
/// <param name="ResumedFrom">On the second row: when it had begun.</param>
/// <param name="ResumedFromDate">On the second row: the day it had begun.</param>
/// <param name="VenueId">The ballpark's number.</param>
/// <param name="VenueName">The ballpark.</param>
public sealed record ScheduleGame(
    GamePk GamePk,
    DateOnly Date,
    DateTimeOffset? GameDate,
    DateOnly? OfficialDate,
    GameStatus Status,
    string? GameType,
    int? Season,
    ScheduleTeam Away,
    ScheduleTeam Home,
    string? DoubleHeader,
    int? GameNumber,
    bool StartTimeTbd,
    DateTimeOffset? RescheduleDate,
    DateOnly? RescheduleGameDate,
    DateTimeOffset? RescheduledFrom,
    DateOnly? RescheduledFromDate,
    DateTimeOffset? ResumeDate,
    DateOnly? ResumeGameDate,
    DateTimeOffset? ResumedFrom,
    DateOnly? ResumedFromDate,
    int? VenueId,
    string? VenueName
)
{
    /// <summary>What the status codes mean.</summary>
    public GameState State => Status.State;

    /// <summary>
    /// The day the game was moved or adjourned to, by whichever of the four members says it; <see langword="null"/> where it stays.
    /// </summary>
    /// <remarks>A start given without its day is in UTC: the day of a night game is then one too late.</remarks>
    public DateOnly? MovedTo => RescheduleGameDate ?? ToDay(RescheduleDate) ?? ResumeGameDate ?? ToDay(ResumeDate);

    private static DateOnly? ToDay(DateTimeOffset? moment) => moment is { } known ? DateOnly.FromDateTime(known.UtcDateTime) : null;
}
