using MlbSts.Clock;

namespace MlbSts.Simulator.League;

/// <summary>Lets the clock leap over the hours in which no game is on.</summary>
internal sealed partial class LeagueDriver(ISeason season, SimulatedClock clock, ILogger<LeagueDriver> logger)
{
    public static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Lead = TimeSpan.FromSeconds(10);

    /// <summary>A look whether there is something to leap over.</summary>
    public Task LeapAsync(CancellationToken cancellationToken)
    {
        Leap();
        return Task.CompletedTask;
    }

    /// <summary>Leaps if there is nothing to wait for and the clock is not held.</summary>
    internal void Leap()
    {
        if (clock.Speed == 0)
            return;
        var now = clock.GetUtcNow();
        if (NextStart(season, now) is not { } next || next - Lead <= now)
            return;
        Log.ClockLeaps(logger, now, next);
        clock.JumpTo(next - Lead);
        season.Forget(DateOnly.FromDateTime(next.UtcDateTime).AddDays(-2));
    }

    /// <summary>When the next game begins to matter; <see langword="null"/> while one does already, or when all are over.</summary>
    internal static DateTimeOffset? NextStart(ISeason season, DateTimeOffset now)
    {
        // Games of a date end on the next date in UTC at the latest, a delayed one on the one after that.
        foreach (var date in season.Dates.SkipWhile(date => date.AddDays(3) < DateOnly.FromDateTime(now.UtcDateTime)))
        {
            var rows = season.On(date);
            if (rows.Any(row => row.WindowStart - Lead <= now && now < row.WindowEnd))
                return null;
            var ahead = rows.Where(row => row.WindowStart > now).ToArray();
            if (ahead.Length > 0)
                return ahead.Min(row => row.WindowStart);
        }
        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "ClockLeaps: no game from {Now:u} to {Next:u}", EventName = "ClockLeaps")]
        public static partial void ClockLeaps(ILogger logger, DateTimeOffset now, DateTimeOffset next);
    }
}
