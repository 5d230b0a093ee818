namespace MlbSts.Domain;

/// <summary>The league's day.</summary>
public static class LeagueDay
{
    private static readonly TimeSpan Turn = TimeSpan.FromHours(8);

    /// <summary>The date games are played on: the day turns at 08:00 UTC, after the last game of the west coast.</summary>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime((moment.ToUniversalTime() - Turn).DateTime);

    /// <summary>When the day is over.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) + Turn;
}
