using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Gameday;

/// <summary>The row of <c>games</c> of a boxscore.</summary>
internal static partial class GamedayGame
{
    public static GameRow Row(IReadOnlyDictionary<GamedayKind, XElement> files, FoundGame game, GamedayPeople people)
    {
        var box = files[GamedayKind.BoxScore];
        var line = files.GetValueOrDefault(GamedayKind.LineScore);
        var score = box.Element("linescore") ?? new XElement("linescore");
        var info = Information(box.Element("game_info")?.Value ?? "");
        var (wind, direction) = MlbText.Wind(info.GetValueOrDefault("Wind"));
        var weather = info.GetValueOrDefault("Weather")?.Split(',', 2, StringSplitOptions.TrimEntries) ?? [];
        var umpires = Umpires(files.GetValueOrDefault(GamedayKind.Players), info.GetValueOrDefault("Umpires"));
        var pitchers = box.Elements("pitching").Elements("pitcher").ToList();
        return new GameRow
        {
            GameId = game.Key.ToString(),
            GamePk = game.GamePk?.Value,
            Season = game.Season,
            Phase = Domain.SeasonPhases.Folder(game.Phase),
            GameType = line?.Text("game_type") ?? "R",
            Date = game.Key.Date,
            GameNumber = game.Key.Number,
            StartTime = files.GetValueOrDefault(GamedayKind.Innings)?.Descendants("atbat").FirstOrDefault()?.Moment("start_tfs_zulu"),
            LocalStartTime = MlbText.Clock($"{line?.Text("home_time")} {line?.Text("home_ampm")}"),
            HomeTeam = game.Key.HomeTeam,
            AwayTeam = TeamNames.Retro(box.Number("away_id"), game.Season, box.Text("away_team_code")),
            HomeTeamId = box.Number("home_id"),
            AwayTeamId = box.Number("away_id"),
            VenueId = box.Text("venue_id"),
            Status = "final",
            Innings = score.Elements("inning_line_score").Select(inning => inning.Number("inning") ?? 0).DefaultIfEmpty().Max(),
            ScheduledInnings = line?.Number("scheduled_innings"),
            AwayScore = score.Number("away_team_runs") ?? 0,
            HomeScore = score.Number("home_team_runs") ?? 0,
            AwayHits = score.Number("away_team_hits"),
            HomeHits = score.Number("home_team_hits"),
            AwayErrors = score.Number("away_team_errors"),
            HomeErrors = score.Number("home_team_errors"),
            AwayLeftOnBase = LeftOnBase(box, "away"),
            HomeLeftOnBase = LeftOnBase(box, "home"),
            Attendance = Digits(info.GetValueOrDefault("Att")),
            DurationMinutes = Minutes(info.GetValueOrDefault("T")),
            TemperatureF = Digits(weather.FirstOrDefault()),
            WindSpeedMph = wind,
            WindDirection = direction,
            Sky = weather.ElementAtOrDefault(1)?.TrimEnd('.'),
            UsesDesignatedHitter = box.Elements("batting").Elements("batter").Any(batter => GamedayPeople.Positions(batter).Contains(10)),
            HomePlateUmpire = umpires.GetValueOrDefault("home"),
            FirstBaseUmpire = umpires.GetValueOrDefault("first"),
            SecondBaseUmpire = umpires.GetValueOrDefault("second"),
            ThirdBaseUmpire = umpires.GetValueOrDefault("third"),
            WinningPitcherId = pitchers.FirstOrDefault(pitcher => pitcher.Text("win") == "true")?.Text("id"),
            LosingPitcherId = pitchers.FirstOrDefault(pitcher => pitcher.Text("loss") == "true")?.Text("id"),
            SavePitcherId = pitchers.FirstOrDefault(pitcher => pitcher.Text("save") == "true")?.Text("id"),
            Account = "full",
        };
    }

    // The text has HTML in it: <b>Weather</b>: 47 degrees, sunny.<br/>
    private static Dictionary<string, string> Information(string text) =>
        Entry()
            .Matches(text)
            .GroupBy(entry => entry.Groups[1].Value)
            .ToDictionary(entries => entries.Key, entries => Tag().Replace(entries.First().Groups[2].Value, "").Trim());

    private static Dictionary<string, string> Umpires(XElement? players, string? text)
    {
        var named =
            players
                ?.Elements("umpires")
                .Elements("umpire")
                .Where(umpire => umpire.Text("position") is not null && umpire.Text("name") is not null)
                .GroupBy(umpire => umpire.Text("position")!)
                .ToDictionary(umpires => umpires.Key, umpires => umpires.First().Text("name")!)
            ?? [];
        foreach (var (mark, place) in new[] { ("HP", "home"), ("1B", "first"), ("2B", "second"), ("3B", "third") })
        {
            if (
                text is not null
                && Regex.Match(text, $@"\b{mark}: ([^:]+?)\.(?= \w\w:|\s*$)", RegexOptions.None, TimeSpan.FromSeconds(1))
                    is { Success: true } found
            )
                named.TryAdd(place, found.Groups[1].Value);
        }
        return named;
    }

    // "Team LOB" stands in the text of the batting section; its own figure counts every batter's runners again.
    private static int? LeftOnBase(XElement box, string side)
    {
        var text = box.Elements("batting").FirstOrDefault(batting => batting.Text("team_flag") == side)?.Element("text_data")?.Value;
        return text is not null && TeamLeftOnBase().Match(text) is { Success: true } found
            ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture)
            : null;
    }

    private static int? Digits(string? text) =>
        int.TryParse(string.Concat((text ?? "").Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Minutes(string? text) =>
        TimeSpan.TryParseExact(text is null ? null : Time().Match(text).Value, @"h\:mm", CultureInfo.InvariantCulture, out var time)
            ? (int)time.TotalMinutes
            : null;

    [GeneratedRegex(@"<b>\s*([^<]+?)\s*</b>\s*:(.*?)<br\s*/?>", RegexOptions.Singleline)]
    private static partial Regex Entry();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"Team LOB</b>:\s*(\d{1,3})")]
    private static partial Regex TeamLeftOnBase();

    [GeneratedRegex(@"\d:\d\d")]
    private static partial Regex Time();
}
