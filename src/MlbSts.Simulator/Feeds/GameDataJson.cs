using MlbSts.Json;
using MlbSts.Simulator.Clubs;
using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.Feeds;

/// <summary>The feed's <c>gameData</c>.</summary>
internal static class GameDataJson
{
    private const int GamesBefore = 86;
    private const int UmpireId = 9_900_000;

    public static JsonTree Of(Matchup matchup)
    {
        var (away, home) = (matchup.Away, matchup.Home);
        return JsonPart.Object(
            ("game", Game(matchup)),
            ("datetime", DateTime(matchup)),
            ("status", Status(FeedStatus.Scheduled)),
            (
                "teams",
                JsonPart.Object(
                    ("away", JsonPart.Packed(Team(away, matchup.Date.Year))),
                    ("home", JsonPart.Packed(Team(home, matchup.Date.Year)))
                )
            ),
            (
                "players",
                JsonPart.Packed(
                    JsonTree.Object(
                        away.All.Concat(home.All).Select(player => KeyValuePair.Create($"ID{player.Id}", Person(player, matchup.Date)))
                    )
                )
            ),
            ("venue", JsonPart.Packed(Venue(home.Club, matchup.Date.Year))),
            ("officialVenue", JsonPart.Object(("id", home.Club.VenueId), ("link", $"/api/v1/venues/{home.Club.VenueId}"))),
            ("weather", JsonPart.Empty),
            ("gameInfo", JsonPart.Empty),
            ("review", Review(null, null)),
            (
                "flags",
                JsonPart.Object(
                    ("noHitter", false),
                    ("perfectGame", false),
                    ("awayTeamNoHitter", false),
                    ("awayTeamPerfectGame", false),
                    ("homeTeamNoHitter", false),
                    ("homeTeamPerfectGame", false)
                )
            ),
            ("alerts", JsonPart.EmptyArray),
            (
                "probablePitchers",
                JsonPart.Object(("away", FeedNames.Person(Starter(away, matchup))), ("home", FeedNames.Person(Starter(home, matchup))))
            )
        );
    }

    public static JsonTree Game(Matchup matchup) =>
        JsonPart.Object(
            ("pk", matchup.GamePk),
            ("type", "R"),
            ("doubleHeader", matchup.DoubleHeader),
            ("id", $"{matchup.Date:yyyy'/'MM'/'dd}/{matchup.Away.Club.FileCode}mlb-{matchup.Home.Club.FileCode}mlb-{matchup.GameNumber}"),
            ("gamedayType", "P"),
            ("tiebreaker", "N"),
            ("gameNumber", matchup.GameNumber),
            ("calendarEventID", $"14-{matchup.GamePk}-{Moments.Date(matchup.Date)}"),
            ("season", $"{matchup.Date.Year}"),
            ("seasonDisplay", $"{matchup.Date.Year}")
        );

    public static JsonTree DateTime(Matchup matchup)
    {
        var local = matchup.FirstPitch.ToOffset(TimeSpan.FromHours(matchup.Home.Club.SummerOffset));
        return JsonPart.Object(
            ("dateTime", Moments.Short(matchup.FirstPitch)),
            ("originalDate", Moments.Date(DateOnly.FromDateTime((matchup.PostponedFrom ?? matchup.FirstPitch).AddHours(-5).DateTime))),
            ("officialDate", Moments.Date(matchup.Date)),
            ("dayNight", local.Hour < 17 ? "day" : "night"),
            ("time", $"{(local.Hour + 11) % 12 + 1}:{local.Minute:00}"),
            ("ampm", local.Hour < 12 ? "AM" : "PM")
        );
    }

    public static JsonTree Status(FeedStatus status) =>
        JsonPart.Object([
            ("abstractGameState", status.Abstract),
            ("codedGameState", status.Coded),
            ("detailedState", status.Detailed),
            ("statusCode", status.Code),
            ("startTimeTBD", false),
            .. status.Reason is null ? Array.Empty<(string, JsonPart)>() : [("reason", status.Reason)],
            ("abstractGameCode", status.AbstractCode),
        ]);

    /// <summary>Challenges used, where one was made.</summary>
    public static JsonTree Review(int? challengedBy, Matchup? matchup)
    {
        JsonTree Of(bool used) => JsonPart.Object(("used", used ? 1 : 0), ("remaining", 1));
        return JsonPart.Object(
            ("hasChallenges", challengedBy is not null),
            ("away", Of(challengedBy == matchup?.Away.Club.Id && challengedBy is not null)),
            ("home", Of(challengedBy == matchup?.Home.Club.Id && challengedBy is not null))
        );
    }

    public static JsonTree Weather(Matchup matchup)
    {
        var random = SeededRandom.For(matchup.Seed, matchup.GamePk, 7);
        return JsonPart.Object(
            ("condition", random.Pick(["Sunny", "Partly Cloudy", "Clear", "Overcast"])),
            ("temp", $"{random.Next(66, 93)}"),
            ("wind", $"{random.Next(2, 14)} mph, {random.Pick(["Out To CF", "In From LF", "L To R", "R To L"])}")
        );
    }

    public static int Attendance(Matchup matchup) => SeededRandom.For(matchup.Seed, matchup.GamePk, 8).Next(14_000, 44_000);

    public static JsonTree Official(int number, string name) =>
        JsonPart.Object(("id", UmpireId + number), ("fullName", name), ("link", $"/api/v1/people/{UmpireId + number}"));

    /// <summary>A club's record before the simulated days.</summary>
    public static JsonTree LeagueRecord(Roster roster) =>
        JsonPart.Object(
            ("wins", roster.Wins),
            ("losses", GamesBefore - roster.Wins),
            ("ties", 0),
            ("pct", Rates.Average(roster.Wins, GamesBefore))
        );

    public static Player Starter(Roster roster, Matchup matchup) => roster.Starters[matchup.Starter % roster.Starters.Count];

    private static JsonTree Team(Roster roster, int season)
    {
        var club = roster.Club;
        return JsonPart.Object(
            ("allStarStatus", "N"),
            ("id", club.Id),
            ("name", club.Name),
            ("link", club.Link),
            ("season", season),
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
            (
                "record",
                JsonPart.Object(
                    ("gamesPlayed", GamesBefore),
                    ("wildCardGamesBack", "-"),
                    ("leagueGamesBack", "-"),
                    ("divisionGamesBack", "-"),
                    ("leagueRecord", LeagueRecord(roster)),
                    ("wins", roster.Wins),
                    ("losses", GamesBefore - roster.Wins),
                    ("winningPercentage", Rates.Average(roster.Wins, GamesBefore))
                )
            ),
            ("franchiseName", club.Location),
            ("clubName", club.TeamName),
            ("active", true)
        );
    }

    private static JsonTree Person(Player player, DateOnly on)
    {
        var age = on.Year - player.BirthDate.Year - (on.DayOfYear < player.BirthDate.DayOfYear ? 1 : 0);
        var last = $"{player.LastName}, {player.FirstName[0]}";
        return JsonPart.Object(
            ("id", player.Id),
            ("fullName", player.FullName),
            ("link", player.Link),
            ("firstName", player.FirstName),
            ("lastName", player.LastName),
            ("primaryNumber", player.Number),
            ("birthDate", Moments.Date(player.BirthDate)),
            ("currentAge", age),
            ("active", true),
            ("primaryPosition", FeedNames.Place(player.Position)),
            ("useName", player.FirstName),
            ("boxscoreName", last),
            ("isPlayer", true),
            ("isVerified", true),
            ("batSide", JsonPart.Object(("code", $"{player.Bats}"), ("description", Hand(player.Bats)))),
            ("pitchHand", JsonPart.Object(("code", $"{player.Throws}"), ("description", Hand(player.Throws)))),
            ("nameFirstLast", player.FullName),
            ("lastFirstName", $"{player.LastName}, {player.FirstName}"),
            ("lastInitName", last),
            ("strikeZoneTop", 3.4),
            ("strikeZoneBottom", 1.6)
        );
    }

    private static JsonTree Venue(Club club, int season) =>
        JsonPart.Object(
            ("id", club.VenueId),
            ("name", club.VenueName),
            ("link", $"/api/v1/venues/{club.VenueId}"),
            ("location", JsonPart.Object(("city", club.Location))),
            ("timeZone", JsonPart.Object(("offset", club.SummerOffset), ("offsetAtGameTime", club.SummerOffset))),
            ("active", true),
            ("season", $"{season}")
        );

    private static string Hand(char hand) =>
        hand switch
        {
            'L' => "Left",
            'R' => "Right",
            _ => "Switch",
        };
}
