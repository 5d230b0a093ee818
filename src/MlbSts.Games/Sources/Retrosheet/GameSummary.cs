using MlbSts.Domain;
using MlbSts.Games.Tables;
using MlbSts.Games.Vocabulary;
using MlbSts.Retrosheet.BoxScores;
using MlbSts.Retrosheet.Files;
using MlbSts.Retrosheet.Games;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>The row of <c>games</c>.</summary>
internal static class GameSummary
{
    private const int RegulationInnings = 9;

    // No spectators were let in that season. In any other one, attendance 0 says that it is not known or counted with the other game of
    // the day.
    private const int SeasonWithoutSpectators = 2020;

    /// <summary>The row.</summary>
    public static GameRow Row(string gameId, FoundGame found, GamePlace place, Game game, BoxScore box, GameInfo info, string[] teams)
    {
        var innings = InningsOf(game);
        var scheduled = info.Number("innings"u8, 0) ?? RegulationInnings;
        return new GameRow
        {
            GameId = gameId,
            Season = found.Season,
            Phase = found.Phase.Folder(),
            GameType = place.GameType,
            Date = found.Key.Date,
            GameNumber = found.Key.Number,
            LocalStartTime = info.Clock("starttime"u8),
            DayNight = info.Text("daynight"u8),
            HomeTeam = teams[1],
            AwayTeam = teams[0],
            HomeTeamId = TeamCodes.OfRetro(teams[1], found.Season)?.MlbId,
            AwayTeamId = TeamCodes.OfRetro(teams[0], found.Season)?.MlbId,
            VenueId = info.Text("site"u8),
            Status = StatusOf(game, info, innings, scheduled),
            Innings = innings,
            ScheduledInnings = scheduled,
            AwayScore = game.Score(0),
            HomeScore = game.Score(1),
            AwayHits = box.Team(0).Batting.Hits,
            HomeHits = box.Team(1).Batting.Hits,
            AwayErrors = box.Team(0).Errors,
            HomeErrors = box.Team(1).Errors,
            AwayLeftOnBase = box.Team(0).LeftOnBase,
            HomeLeftOnBase = box.Team(1).LeftOnBase,
            Attendance = info.Number("attendance"u8, found.Season == SeasonWithoutSpectators ? -1 : 0),
            DurationMinutes = info.Number("timeofgame"u8, 0),
            TemperatureF = info.Number("temp"u8, 0),
            WindSpeedMph = info.Number("windspeed"u8, -1),
            WindDirection = info.Text("winddir"u8),
            Sky = info.Text("sky"u8),
            Precipitation = info.Text("precip"u8),
            FieldCondition = info.Text("fieldcond"u8),
            UsesDesignatedHitter = info.Flag("usedh"u8),
            HomePlateUmpire = info.Text("umphome"u8),
            FirstBaseUmpire = info.Text("ump1b"u8),
            SecondBaseUmpire = info.Text("ump2b"u8),
            ThirdBaseUmpire = info.Text("ump3b"u8),
            WinningPitcherId = info.Text("wp"u8),
            LosingPitcherId = info.Text("lp"u8),
            SavePitcherId = info.Text("save"u8),
            Account = place.File.Event!.Kind == EventFileKind.Deduced ? "deduced" : "full",
        };
    }

    private static int InningsOf(Game game)
    {
        var innings = 0;
        foreach (var play in game.Events)
            innings = Math.Max(innings, play.Inning);
        return innings;
    }

    private static string StatusOf(Game game, GameInfo info, int innings, int scheduled)
    {
        if (info.Text("forfeit"u8) is not null)
            return "forfeited";
        if (game.Score(0) == game.Score(1))
            return "tied";
        return innings < scheduled ? "completed early" : "final";
    }
}
