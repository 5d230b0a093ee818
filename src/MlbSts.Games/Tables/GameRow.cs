using MlbSts.Games.Tables;

namespace MlbSts.Games.Tables;

/// <summary>One row for every game.</summary>
[Table("games", "One row for every game.", Order = "date, home_team, game_number")]
public sealed record GameRow : GameTableRow
{
    /// <summary>MLB's number of the game.</summary>
    [Column("MLB's number of the game.", StatsApi = "gamePk", Gameday = "boxscore game_pk")]
    public long? GamePk { get; init; }

    /// <summary>The season.</summary>
    [Column("The season.", StatsApi = "gameData.game.season", Gameday = "boxscore date", Retrosheet = "file name")]
    public int Season { get; init; }

    /// <summary>regular-season or post-season.</summary>
    [Column("regular-season or post-season.", StatsApi = "gameData.game.type", Gameday = "the folder's date", Retrosheet = "file name or info,gametype")]
    public string Phase { get; init; } = "";

    /// <summary>R regular season, A All-Star Game, F wild card, D division series, L league championship, W World Series.</summary>
    [Column("R regular season, A All-Star Game, F wild card, D division series, L league championship, W World Series.", StatsApi = "gameData.game.type", Retrosheet = "file name or info,gametype")]
    public string GameType { get; init; } = "";

    /// <summary>The date the game counts for.</summary>
    [Column("The date the game counts for.", StatsApi = "gameData.datetime.officialDate", Gameday = "boxscore date", Retrosheet = "info,date")]
    public DateOnly Date { get; init; }

    /// <summary>0 the only game of the day, 1 and 2 of a doubleheader.</summary>
    [Column("0 the only game of the day, 1 and 2 of a doubleheader.", StatsApi = "gameData.game.gameNumber, doubleHeader", Gameday = "boxscore game_id", Retrosheet = "info,number")]
    public int GameNumber { get; init; }

    /// <summary>First pitch as scheduled.</summary>
    [Column("First pitch as scheduled.", Unit = "UTC", StatsApi = "gameData.datetime.dateTime", Gameday = "first atbat start_tfs_zulu")]
    public DateTime? StartTime { get; init; }

    /// <summary>Start by the clock of the venue, HH:mm.</summary>
    [Column("Start by the clock of the venue, HH:mm.", StatsApi = "gameData.datetime.time, ampm", Retrosheet = "info,starttime")]
    public string? LocalStartTime { get; init; }

    /// <summary>day or night.</summary>
    [Column("day or night.", StatsApi = "gameData.datetime.dayNight", Retrosheet = "info,daynight")]
    public string? DayNight { get; init; }

    /// <summary>Home team, Retrosheet's code of that year.</summary>
    [Column("Home team, Retrosheet's code of that year.", StatsApi = "gameData.teams.home", Gameday = "home_team_code", Retrosheet = "info,hometeam")]
    public string HomeTeam { get; init; } = "";

    /// <summary>Visiting team, Retrosheet's code of that year.</summary>
    [Column("Visiting team, Retrosheet's code of that year.", StatsApi = "gameData.teams.away", Gameday = "away_team_code", Retrosheet = "info,visteam")]
    public string AwayTeam { get; init; } = "";

    /// <summary>MLB's number of the home team.</summary>
    [Column("MLB's number of the home team.", StatsApi = "gameData.teams.home.id", Gameday = "home_id", Retrosheet = "by the team table")]
    public int? HomeTeamId { get; init; }

    /// <summary>MLB's number of the visiting team.</summary>
    [Column("MLB's number of the visiting team.", StatsApi = "gameData.teams.away.id", Gameday = "away_id", Retrosheet = "by the team table")]
    public int? AwayTeamId { get; init; }

    /// <summary>Key of venues: MLB's number, or Retrosheet's park code.</summary>
    [Column("Key of venues: MLB's number, or Retrosheet's park code.", StatsApi = "gameData.venue.id", Gameday = "venue_id", Retrosheet = "info,site")]
    public string? VenueId { get; init; }

    /// <summary>final, tied, suspended, completed early or forfeited.</summary>
    [Column("final, tied, suspended, completed early or forfeited.", StatsApi = "gameData.status", Gameday = "status_ind", Retrosheet = "info,forfeit; score")]
    public string Status { get; init; } = "";

    /// <summary>Innings begun.</summary>
    [Column("Innings begun.", StatsApi = "liveData.linescore.currentInning", Gameday = "inning num", Retrosheet = "last play")]
    public int Innings { get; init; }

    /// <summary>Innings the game was to have.</summary>
    [Column("Innings the game was to have.", StatsApi = "liveData.linescore.scheduledInnings", Retrosheet = "info,innings")]
    public int? ScheduledInnings { get; init; }

    /// <summary>Runs of the visiting team.</summary>
    [Column("Runs of the visiting team.", StatsApi = "liveData.linescore.teams.away.runs", Gameday = "linescore away_team_runs", Retrosheet = "plays")]
    public int AwayScore { get; init; }

    /// <summary>Runs of the home team.</summary>
    [Column("Runs of the home team.", StatsApi = "liveData.linescore.teams.home.runs", Gameday = "linescore home_team_runs", Retrosheet = "plays")]
    public int HomeScore { get; init; }

    /// <summary>Hits of the visiting team.</summary>
    [Column("Hits of the visiting team.", StatsApi = "linescore.teams.away.hits", Gameday = "away_team_hits", Retrosheet = "plays")]
    public int? AwayHits { get; init; }

    /// <summary>Hits of the home team.</summary>
    [Column("Hits of the home team.", StatsApi = "linescore.teams.home.hits", Gameday = "home_team_hits", Retrosheet = "plays")]
    public int? HomeHits { get; init; }

    /// <summary>Errors of the visiting team.</summary>
    [Column("Errors of the visiting team.", StatsApi = "linescore.teams.away.errors", Gameday = "away_team_errors", Retrosheet = "plays")]
    public int? AwayErrors { get; init; }

    /// <summary>Errors of the home team.</summary>
    [Column("Errors of the home team.", StatsApi = "linescore.teams.home.errors", Gameday = "home_team_errors", Retrosheet = "plays")]
    public int? HomeErrors { get; init; }

    /// <summary>Runners the visiting team left on base.</summary>
    [Column("Runners the visiting team left on base.", StatsApi = "linescore.teams.away.leftOnBase", Gameday = "batting lob", Retrosheet = "plays")]
    public int? AwayLeftOnBase { get; init; }

    /// <summary>Runners the home team left on base.</summary>
    [Column("Runners the home team left on base.", StatsApi = "linescore.teams.home.leftOnBase", Gameday = "batting lob", Retrosheet = "plays")]
    public int? HomeLeftOnBase { get; init; }

    /// <summary>Paid attendance.</summary>
    [Column("Paid attendance.", Unit = "people", StatsApi = "gameData.gameInfo.attendance", Gameday = "game_info", Retrosheet = "info,attendance")]
    public int? Attendance { get; init; }

    /// <summary>Time of game.</summary>
    [Column("Time of game.", Unit = "minutes", StatsApi = "gameData.gameInfo.gameDurationMinutes", Gameday = "game_info", Retrosheet = "info,timeofgame")]
    public int? DurationMinutes { get; init; }

    /// <summary>Temperature at the start.</summary>
    [Column("Temperature at the start.", Unit = "°F", StatsApi = "gameData.weather.temp", Gameday = "game_info", Retrosheet = "info,temp")]
    public int? TemperatureF { get; init; }

    /// <summary>Wind at the start.</summary>
    [Column("Wind at the start.", Unit = "mph", StatsApi = "gameData.weather.wind", Gameday = "game_info", Retrosheet = "info,windspeed")]
    public int? WindSpeedMph { get; init; }

    /// <summary>Where the wind blows, as the source says it.</summary>
    [Column("Where the wind blows, as the source says it.", StatsApi = "gameData.weather.wind", Gameday = "game_info", Retrosheet = "info,winddir")]
    public string? WindDirection { get; init; }

    /// <summary>Sky or weather, as the source says it.</summary>
    [Column("Sky or weather, as the source says it.", StatsApi = "gameData.weather.condition", Gameday = "game_info", Retrosheet = "info,sky")]
    public string? Sky { get; init; }

    /// <summary>Precipitation, as the source says it.</summary>
    [Column("Precipitation, as the source says it.", Retrosheet = "info,precip")]
    public string? Precipitation { get; init; }

    /// <summary>Condition of the field, as the source says it.</summary>
    [Column("Condition of the field, as the source says it.", Retrosheet = "info,fieldcond")]
    public string? FieldCondition { get; init; }

    /// <summary>Whether a designated hitter bats.</summary>
    [Column("Whether a designated hitter bats.", StatsApi = "boxscore lineups", Retrosheet = "info,usedh")]
    public bool? UsesDesignatedHitter { get; init; }

    /// <summary>Umpire at home plate: name, or Retrosheet's code.</summary>
    [Column("Umpire at home plate: name, or Retrosheet's code.", StatsApi = "boxscore.officials", Retrosheet = "info,umphome")]
    public string? HomePlateUmpire { get; init; }

    /// <summary>Umpire at first base.</summary>
    [Column("Umpire at first base.", StatsApi = "boxscore.officials", Retrosheet = "info,ump1b")]
    public string? FirstBaseUmpire { get; init; }

    /// <summary>Umpire at second base.</summary>
    [Column("Umpire at second base.", StatsApi = "boxscore.officials", Retrosheet = "info,ump2b")]
    public string? SecondBaseUmpire { get; init; }

    /// <summary>Umpire at third base.</summary>
    [Column("Umpire at third base.", StatsApi = "boxscore.officials", Retrosheet = "info,ump3b")]
    public string? ThirdBaseUmpire { get; init; }

    /// <summary>The winning pitcher.</summary>
    [Column("The winning pitcher.", StatsApi = "liveData.decisions.winner", Gameday = "pitcher win", Retrosheet = "info,wp")]
    public string? WinningPitcherId { get; init; }

    /// <summary>The losing pitcher.</summary>
    [Column("The losing pitcher.", StatsApi = "liveData.decisions.loser", Gameday = "pitcher loss", Retrosheet = "info,lp")]
    public string? LosingPitcherId { get; init; }

    /// <summary>The pitcher with the save.</summary>
    [Column("The pitcher with the save.", StatsApi = "liveData.decisions.save", Gameday = "pitcher save", Retrosheet = "info,save")]
    public string? SavePitcherId { get; init; }

    /// <summary>full: play by play; deduced: worked out from newspapers; box-score: no plays.</summary>
    [Column("full: play by play; deduced: worked out from newspapers; box-score: no plays.", StatsApi = "full", Gameday = "full", Retrosheet = "extension of the file")]
    public string Account { get; init; } = "";
}
