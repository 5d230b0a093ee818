using MlbSts.Games.Tables;
using MlbSts.Json;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.Games.Sources.StatsApi;

/// <summary>Where and between whom: rows of <c>teams</c>, <c>venues</c> and <c>line_scores</c>.</summary>
internal static class FeedPlaces
{
    private static readonly Dictionary<int, string> Leagues = new() { [103] = "A", [104] = "N" };

    public static void Add(FeedView feed, GameTables tables)
    {
        var data = feed.Root["gameData"];
        tables.Teams.Add(Team(data?["teams"]?["away"], tables.Game.AwayTeam, tables.Game.Season));
        tables.Teams.Add(Team(data?["teams"]?["home"], tables.Game.HomeTeam, tables.Game.Season));
        if (tables.Game.VenueId is { } venueId)
            tables.Venues.Add(Venue(data?["venue"], venueId, tables.Game.Season));
        foreach (var inning in feed.Root["liveData"]?["linescore"]?["innings"]?.Items ?? [])
        {
            AddHalf(inning, "away", tables.Game.AwayTeam, tables);
            AddHalf(inning, "home", tables.Game.HomeTeam, tables);
        }
    }

    // A half-inning that was not played has no runs.
    private static void AddHalf(JsonTree inning, string side, string team, GameTables tables)
    {
        if (inning["num"]?.AsInt() is not { } number || inning[side] is not { } half || half["runs"]?.AsInt() is not { } runs)
            return;
        tables.LineScores.Add(
            new LineScoreRow
            {
                GameId = tables.Game.GameId,
                Team = team,
                IsHome = side == "home",
                Inning = number,
                Runs = runs,
                Hits = half["hits"]?.AsInt(),
                Errors = half["errors"]?.AsInt(),
                LeftOnBase = half["leftOnBase"]?.AsInt(),
            }
        );
    }

    private static TeamRow Team(JsonTree? team, string code, int season) =>
        new()
        {
            Team = code,
            Season = season,
            MlbId = team?["id"]?.AsInt(),
            Abbreviation = team?["abbreviation"]?.AsString(),
            League =
                team?["league"]?["id"]?.AsInt() is { } league && Leagues.TryGetValue(league, out var letter)
                    ? letter
                    : team?["league"]?["name"]?.AsString(),
            City = team?["locationName"]?.AsString(),
            Nickname = team?["teamName"]?.AsString(),
            FullName = team?["name"]?.AsString(),
        };

    private static VenueRow Venue(JsonTree? venue, string id, int season)
    {
        var location = venue?["location"];
        var field = venue?["fieldInfo"];
        return new()
        {
            VenueId = id,
            Season = season,
            Name = venue?["name"]?.AsString(),
            City = location?["city"]?.AsString(),
            State = location?["stateAbbrev"]?.AsString(),
            Country = location?["country"]?.AsString(),
            Latitude = location?["defaultCoordinates"]?["latitude"]?.AsDouble(),
            Longitude = location?["defaultCoordinates"]?["longitude"]?.AsDouble(),
            ElevationFt = location?["elevation"]?.AsInt(),
            Capacity = field?["capacity"]?.AsInt(),
            Surface = field?["turfType"]?.AsString(),
            Roof = field?["roofType"]?.AsString(),
        };
    }
}
