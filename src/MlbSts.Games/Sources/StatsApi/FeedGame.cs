using System.Globalization;
using MlbSts.Domain;
using MlbSts.Games.Tables;
using MlbSts.Json;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.Games.Sources.StatsApi;

/// <summary>The row of <c>games</c> of a feed.</summary>
internal static class FeedGame
{
    // The letter behind the state of a final game: without one it ended as games do.
    private static readonly Dictionary<char, string> Endings = new() { ['T'] = "tied", ['W'] = "tied" };

    public static GameRow Row(FeedView feed, FoundGame game)
    {
        var data = feed.Root["gameData"];
        var live = feed.Root["liveData"];
        var box = live?["boxscore"];
        var (speed, direction) = MlbText.Wind(data?["weather"]?["wind"]?.AsString());
        var umpires = Umpires(box);
        var totals = live?["linescore"]?["teams"];
        return new GameRow
        {
            GameId = game.Key.ToString(),
            GamePk = feed.GamePk?.Value,
            Season = game.Season,
            Phase = game.Phase.Folder(),
            GameType = feed.GameType ?? "",
            Date = game.Key.Date,
            GameNumber = game.Key.Number,
            StartTime = feed.ScheduledStart?.UtcDateTime,
            LocalStartTime = LocalTime(data?["datetime"]),
            DayNight = data?["datetime"]?["dayNight"]?.AsString(),
            HomeTeam = game.Key.HomeTeam,
            AwayTeam = TeamNames.Retro(feed.Away.Id, game.Season, feed.Away.Abbreviation),
            HomeTeamId = feed.Home.Id,
            AwayTeamId = feed.Away.Id,
            VenueId = feed.VenueId?.ToString(CultureInfo.InvariantCulture),
            Status = Status(feed.Status),
            Innings = feed.Inning ?? feed.Innings.Count,
            ScheduledInnings = live?["linescore"]?["scheduledInnings"]?.AsInt(),
            AwayScore = feed.Away.Line.Runs ?? feed.LastPlay?.AwayScore ?? 0,
            HomeScore = feed.Home.Line.Runs ?? feed.LastPlay?.HomeScore ?? 0,
            AwayHits = feed.Away.Line.Hits,
            HomeHits = feed.Home.Line.Hits,
            AwayErrors = feed.Away.Line.Errors,
            HomeErrors = feed.Home.Line.Errors,
            AwayLeftOnBase = totals?["away"]?["leftOnBase"]?.AsInt(),
            HomeLeftOnBase = totals?["home"]?["leftOnBase"]?.AsInt(),
            Attendance = data?["gameInfo"]?["attendance"]?.AsInt(),
            DurationMinutes = data?["gameInfo"]?["gameDurationMinutes"]?.AsInt(),
            TemperatureF = data?["weather"]?["temp"]?.AsInt(),
            WindSpeedMph = speed,
            WindDirection = direction,
            Sky = data?["weather"]?["condition"]?.AsString(),
            UsesDesignatedHitter = FeedLineups.UsesDesignatedHitter(box),
            HomePlateUmpire = umpires.GetValueOrDefault("Home Plate"),
            FirstBaseUmpire = umpires.GetValueOrDefault("First Base"),
            SecondBaseUmpire = umpires.GetValueOrDefault("Second Base"),
            ThirdBaseUmpire = umpires.GetValueOrDefault("Third Base"),
            WinningPitcherId = Decision(live, "winner"),
            LosingPitcherId = Decision(live, "loser"),
            SavePitcherId = Decision(live, "save"),
            // Feeds of long ago have a boxscore and no plays.
            Account = feed.Plays.Count > 0 ? "full" : "box-score",
        };
    }

    private static string Status(GameStatus status)
    {
        if (status.State == GameState.Forfeited)
            return "forfeited";
        var reason = status.StatusCode.Length > 1 ? status.StatusCode[1] : ' ';
        return reason == ' ' ? "final" : Endings.GetValueOrDefault(reason, "completed early");
    }

    private static Dictionary<string, string> Umpires(JsonTree? box)
    {
        var umpires = new Dictionary<string, string>();
        foreach (var official in box?["officials"]?.Items ?? [])
        {
            if (official["officialType"]?.AsString() is { } place && official["official"]?["fullName"]?.AsString() is { } umpire)
                umpires[place] = umpire;
        }
        return umpires;
    }

    private static string? Decision(JsonTree? live, string which) => live?["decisions"]?[which]?["id"]?.AsString();

    private static string? LocalTime(JsonTree? datetime) =>
        MlbText.Clock($"{datetime?["time"]?.AsString()} {datetime?["ampm"]?.AsString()}");
}
