using System.Globalization;
using MlbSts.Clock;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Simulator.Clubs;
using MlbSts.Simulator.Feeds;

namespace MlbSts.Simulator.Api;

/// <summary>What changes slowly: teams, venues, seasons.</summary>
internal sealed class ReferenceEndpoints(SimulatedClock clock)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/api/v1/teams",
            (int? sportId, int? teamId) =>
                Of("teams", ClubTable.All.Where(club => sportId is null or 1 && (teamId is null || club.Id == teamId)).Select(Team))
        );
        routes.MapGet("/api/v1/teams/{id:int}", (int id) => One("teams", ClubTable.All.Where(club => club.Id == id).Select(Team)));
        routes.MapGet(
            "/api/v1/venues",
            (int? venueIds) => Of("venues", ClubTable.All.Where(club => venueIds is null || club.VenueId == venueIds).Select(Venue))
        );
        routes.MapGet("/api/v1/venues/{id:int}", (int id) => One("venues", ClubTable.All.Where(club => club.VenueId == id).Select(Venue)));
        routes.MapGet(
            "/api/v1/seasons",
            (string? season) =>
                season is null ? Seasons(clock.GetUtcNow().Year)
                : int.TryParse(season, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? Seasons(year)
                : ApiAnswers.Error(StatusCodes.Status400BadRequest, 11, "season is a year such as 2025", clock.GetUtcNow())
        );
        routes.MapGet("/api/v1/seasons/{year:int}", (int year) => Seasons(year));
    }

    private static IResult Of(string name, IEnumerable<JsonTree> items) =>
        ApiAnswers.Json(JsonPart.Object(("copyright", "Simulated data. No real game, no real player."), (name, JsonTree.Array(items))));

    private IResult One(string name, IEnumerable<JsonTree> items) =>
        items.ToArray() is { Length: > 0 } found ? Of(name, found) : ApiAnswers.NotFound(clock.GetUtcNow());

    private IResult Seasons(int year) => One("seasons", BaseballYears.Contain(year) ? [Season(year)] : []);

    private static JsonTree Team(Club club) =>
        JsonPart.Object(
            ("allStarStatus", "N"),
            ("id", club.Id),
            ("name", club.Name),
            ("link", club.Link),
            ("venue", JsonPart.Object(("id", club.VenueId), ("name", club.VenueName), ("link", $"/api/v1/venues/{club.VenueId}"))),
            ("teamCode", club.FileCode),
            ("fileCode", club.FileCode),
            ("abbreviation", club.Abbreviation),
            ("teamName", club.TeamName),
            ("locationName", club.Location),
            ("league", JsonPart.Object(("id", club.LeagueId), ("name", club.LeagueName), ("link", $"/api/v1/league/{club.LeagueId}"))),
            (
                "division",
                JsonPart.Object(("id", club.DivisionId), ("name", club.DivisionName), ("link", $"/api/v1/divisions/{club.DivisionId}"))
            ),
            ("sport", JsonPart.Object(("id", 1), ("link", "/api/v1/sports/1"), ("name", "Major League Baseball"))),
            ("shortName", club.Location),
            ("franchiseName", club.Location),
            ("clubName", club.TeamName),
            ("active", true)
        );

    private static JsonTree Venue(Club club) =>
        JsonPart.Object(("id", club.VenueId), ("name", club.VenueName), ("link", $"/api/v1/venues/{club.VenueId}"), ("active", true));

    /// <summary>A season's dates as they usually fall.</summary>
    private static JsonTree Season(int year)
    {
        string On(int month, int day) => Moments.Date(new DateOnly(year, month, day));
        return JsonPart.Object(
            ("seasonId", $"{year}"),
            ("hasWildcard", true),
            ("preSeasonStartDate", On(1, 1)),
            ("preSeasonEndDate", On(2, 19)),
            ("seasonStartDate", On(2, 20)),
            ("springStartDate", On(2, 20)),
            ("springEndDate", On(3, 25)),
            ("regularSeasonStartDate", On(3, 27)),
            ("lastDate1stHalf", On(7, 13)),
            ("allStarDate", On(7, 15)),
            ("firstDate2ndHalf", On(7, 18)),
            ("regularSeasonEndDate", On(9, 28)),
            ("postSeasonStartDate", On(9, 30)),
            ("postSeasonEndDate", On(11, 1)),
            ("seasonEndDate", On(11, 1)),
            ("offseasonStartDate", On(11, 2)),
            ("offSeasonEndDate", On(12, 31)),
            ("seasonLevelGamedayType", "P"),
            ("gameLevelGamedayType", "P")
        );
    }
}
