using System.Globalization;
using MlbSts.Clock;
using MlbSts.Domain;
using MlbSts.Simulator.Faults;
using MlbSts.Simulator.League;

namespace MlbSts.Simulator.Api;

/// <summary>The schedule, and which games have changed since a moment.</summary>
internal sealed class ScheduleEndpoints(ISeason season, SimulatedClock clock, FaultDealer faults)
{
    private const int LongestRange = 400;
    private const int MajorLeagues = 1;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/schedule", Schedule);
        routes.MapGet("/api/v1/game/changes", Changes);
    }

    private IResult Schedule(
        HttpContext context,
        string? date,
        string? startDate,
        string? endDate,
        string? gamePk,
        string? gamePks,
        string? gameTypes,
        string? gameType,
        int? sportId
    )
    {
        var fault = context.Dealt();
        var now = clock.GetUtcNow();
        if (fault.Kind == FaultKind.StaleAnswer)
        {
            faults.Count(FaultKind.StaleAnswer);
            now -= TimeSpan.FromMinutes(10 + fault.Way(50));
        }
        if (new[] { date, startDate, endDate }.FirstOrDefault(text => text is not null && ApiAnswers.Date(text) is null) is { } wrong)
            return ApiAnswers.Error(StatusCodes.Status400BadRequest, 11, $"'{wrong}' is no date such as 2025-07-04", now);
        var from = ApiAnswers.Date(date ?? startDate) ?? ScheduleJson.LeagueDate(now);
        var to = ApiAnswers.Date(date ?? endDate) ?? from;
        if (to < from || to.DayNumber - from.DayNumber > LongestRange)
            return ApiAnswers.Error(
                StatusCodes.Status400BadRequest,
                11,
                $"The range of dates is at most {LongestRange} days, from the earlier to the later",
                now
            );
        HashSet<int>? wanted = null;
        foreach (var text in (gamePk ?? gamePks)?.Split(',') ?? [])
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return ApiAnswers.Error(StatusCodes.Status400BadRequest, 11, $"'{text}' is not a gamePk", now);
            (wanted ??= []).Add(number);
        }
        var types = (gameTypes ?? gameType)?.Split(',');
        var rows = Enumerable
            .Range(0, to.DayNumber - from.DayNumber + 1)
            .SelectMany(day => season.On(from.AddDays(day)))
            .Where(row =>
                row.IsKnown(now)
                && sportId is null or MajorLeagues
                && (wanted is null || wanted.Contains(row.GamePk))
                && (types is null || types.Contains(row.GameType))
            );
        if (fault.Kind == FaultKind.UnknownStatus)
            faults.Count(FaultKind.UnknownStatus);
        return ApiAnswers.Json(ScheduleJson.Of(rows, now, fault.Kind == FaultKind.UnknownStatus ? SpoiledAnswers.Status(fault) : null));
    }

    private IResult Changes(string? updatedSince)
    {
        var now = clock.GetUtcNow();
        if (
            !DateTimeOffset.TryParse(updatedSince, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since)
            || !BaseballYears.Contain(since.UtcDateTime.Year)
        )
            return ApiAnswers.Error(StatusCodes.Status400BadRequest, 11, "updatedSince is a moment such as 2025-07-04T17:05:00Z", now);
        var today = ScheduleJson.LeagueDate(now);
        // A feed changes from the day of its game on at the earliest, and a day or two later at the latest.
        var rows = season
            .Dates.SkipWhile(date => date < ScheduleJson.LeagueDate(since).AddDays(-3))
            .TakeWhile(date => date <= today.AddDays(1))
            .SelectMany(season.On)
            .Where(row => row.IsKnown(now) && row.Marks.Any(mark => mark.Moment > since && mark.Moment <= now));
        return ApiAnswers.Json(ScheduleJson.Of(rows, now, null));
    }
}
