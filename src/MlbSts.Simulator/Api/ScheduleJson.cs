using MlbSts.Json;
using MlbSts.Simulator.Feeds;
using MlbSts.Simulator.Games;
using MlbSts.Simulator.League;

namespace MlbSts.Simulator.Api;

/// <summary>The document of <c>/api/v1/schedule</c>.</summary>
internal static class ScheduleJson
{
    /// <summary>Which date it is in the league: a night game after midnight UTC belongs to the evening before.</summary>
    public static DateOnly LeagueDate(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime.AddHours(-10));

    /// <summary>The rows as of a moment.</summary>
    /// <param name="rows">The rows, in their order.</param>
    /// <param name="now">The moment.</param>
    /// <param name="strange">A status to give the first row in place of its own.</param>
    public static JsonTree Of(IEnumerable<ScheduledGame> rows, DateTimeOffset now, FeedStatus? strange)
    {
        var dates = rows.GroupBy(row => row.Date)
            .Select((date, place) => Date(date.Key, [.. date], now, place == 0 ? strange : null))
            .ToArray();
        var (games, inProgress) = (dates.Sum(date => date.Games), dates.Sum(date => date.InProgress));
        return JsonPart.Object(
            ("copyright", "Simulated data. No real game, no real player."),
            ("totalItems", games),
            ("totalEvents", 0),
            ("totalGames", games),
            ("totalGamesInProgress", inProgress),
            ("dates", JsonTree.Array(dates.Select(date => date.Json)))
        );
    }

    private static (JsonTree Json, int Games, int InProgress) Date(
        DateOnly date,
        ScheduledGame[] rows,
        DateTimeOffset now,
        FeedStatus? strange
    )
    {
        var marks = Array.ConvertAll(rows, row => row.At(now));
        var inProgress = marks.Count(mark => mark.Status.Coded is "I" or "M" or "N");
        return (
            JsonPart.Object(
                ("date", Moments.Date(date)),
                ("totalItems", rows.Length),
                ("totalEvents", 0),
                ("totalGames", rows.Length),
                ("totalGamesInProgress", inProgress),
                (
                    "games",
                    JsonTree.Array(
                        rows.Select((row, i) => Row(row, i == 0 && strange is not null ? marks[i] with { Status = strange } : marks[i]))
                    )
                ),
                ("events", JsonPart.EmptyArray)
            ),
            rows.Length,
            inProgress
        );
    }

    private static JsonTree Row(ScheduledGame row, StateMark mark)
    {
        var isPostponed = mark.Status.Coded == "D" && row.PostponedTo is not null;
        List<(string, JsonPart)> members =
        [
            ("gamePk", row.GamePk),
            ("link", $"/api/v1.1/game/{row.GamePk}/feed/live"),
            ("gameType", row.GameType),
            ("season", row.Season),
            ("gameDate", Moments.Short(row.FirstPitch)),
            // The postponed row's official date is the new one already, as in the real schedule.
            ("officialDate", Moments.Date(isPostponed ? row.PostponedTo!.Value.Date : row.Date)),
        ];
        if (isPostponed)
            members.AddRange([
                ("rescheduleDate", Moments.Short(row.PostponedTo!.Value.FirstPitch)),
                ("rescheduleGameDate", Moments.Date(row.PostponedTo.Value.Date)),
            ]);
        if (row.PostponedFrom is { } from)
            members.AddRange([("rescheduledFrom", Moments.Short(from.FirstPitch)), ("rescheduledFromDate", Moments.Date(from.Date))]);
        var isOver = mark.Status.Coded == "F";
        members.AddRange([
            ("status", GameDataJson.Status(mark.Status)),
            (
                "teams",
                JsonPart.Object(
                    ("away", Team(row.Away, mark.AwayScore, mark.HomeScore, isOver)),
                    ("home", Team(row.Home, mark.HomeScore, mark.AwayScore, isOver))
                )
            ),
            ("venue", row.Venue),
            ("content", JsonPart.Object(("link", $"/api/v1/game/{row.GamePk}/content"))),
            .. isOver ? [("isTie", mark.AwayScore == mark.HomeScore)] : Array.Empty<(string, JsonPart)>(),
            ("gameNumber", row.GameNumber),
            ("publicFacing", true),
            ("doubleHeader", row.DoubleHeader),
            ("gamedayType", "P"),
            ("tiebreaker", "N"),
            ("calendarEventID", $"14-{row.GamePk}-{Moments.Date(row.Date)}"),
            ("seasonDisplay", row.Season),
            ("dayNight", row.DayNight),
            ("scheduledInnings", row.ScheduledInnings),
            ("reverseHomeAwayStatus", false),
            ("inningBreakLength", 120),
            ("gamesInSeries", 3),
            ("seriesGameNumber", 1),
            ("seriesDescription", "Regular Season"),
            ("recordSource", "S"),
            ("ifNecessary", "N"),
            ("ifNecessaryDescription", "Normal Game"),
        ]);
        return JsonPart.Object([.. members]);
    }

    private static JsonTree Team(TeamRef team, int? score, int? other, bool isOver) =>
        JsonPart.Object([
            ("leagueRecord", team.Record),
            .. score is { } runs ? [("score", runs)] : Array.Empty<(string, JsonPart)>(),
            ("team", team.Team),
            .. isOver ? [("isWinner", score > other)] : Array.Empty<(string, JsonPart)>(),
            ("splitSquad", false),
            ("seriesNumber", 28),
        ]);
}
