using MlbSts.Domain;
using MlbSts.StatsApi.Schedules;

namespace MlbSts.Scheduler.Polling;

/// <summary>When nothing is expected of a game, so that it is not polled at its interval.</summary>
/// <param name="lead">A game is worth its first poll so long before its start.</param>
internal sealed class GameRests(TimeSpan lead)
{
    private static readonly TimeOnly UsualStart = new(23, 5);

    // A game of a day that is over, which was not played and stands there all the same.
    private static readonly TimeSpan Overdue = TimeSpan.FromHours(6);
    private static readonly TimeSpan LongSuspended = TimeSpan.FromDays(1);

    /// <summary>
    /// Where nothing is expected of a game at its interval: until when it rests, which may be until the schedule says something new of it.
    /// </summary>
    public (DateTimeOffset? Until, string Why)? Rest(WatchedGame game, DateTimeOffset now, TimeSpan interval)
    {
        var first = First(game, now);
        var isDayOver = LeagueDay.Of(now) > game.Date;
        return game.State switch
        {
            _ when game.IsVanished && !game.State.IsUnderWay() && !game.State.IsFinal() => (null, "gone from the schedule"),
            GameState.Scheduled when first > now + interval => (
                first,
                game.IsStartKnown ? "the lead time before its start" : "its start is not known"
            ),
            GameState.Scheduled when isDayOver => (now + Overdue, "its day is over, and it was not played"),
            GameState.Postponed or GameState.Cancelled when isDayOver => first > now ? (first, "its new date") : (null, "settled"),
            GameState.Suspended when isDayOver => (first > now ? first : now + LongSuspended, "suspended"),
            _ => null,
        };
    }

    /// <summary>When a game is worth its first poll: some time before its start; at the end of its day where only the day is known.</summary>
    public DateTimeOffset First(WatchedGame game, DateTimeOffset now) =>
        Later(now, game.IsStartKnown ? game.Start - lead : LeagueDay.EndOf(game.Date));

    /// <summary>
    /// The row of a date before the game's own tells why the game stands on two: it was moved on, or it began there and was adjourned. A
    /// game that was moved to an earlier day has not begun.
    /// </summary>
    public static bool IsFormer(ScheduleGame row, GameState state) =>
        row.MovedTo > row.Date
        || row.State is GameState.Postponed or GameState.Suspended or GameState.Cancelled
        || state != GameState.Scheduled && row.State is not (GameState.Scheduled or GameState.PreGame or GameState.WarmUp);

    /// <summary>Where only the day is known.</summary>
    public static DateTimeOffset UsualStartOf(DateOnly date) => new(date, UsualStart, TimeSpan.Zero);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
