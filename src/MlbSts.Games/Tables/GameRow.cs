namespace MlbSts.Games.Tables;

/// <summary>One row for every game.</summary>
[Table("games", Order = "date, home_team, game_number")]
public sealed record GameRow : GameTableRow
{
    /// <summary>MLB's number of the game.</summary>
    [Column]
    public long? GamePk { get; init; }

    /// <summary>The season.</summary>
    [Column]
    public int Season { get; init; }

    /// <summary>regular-season or post-season.</summary>
    [Column]
    public string Phase { get; init; } = "";

    /// <summary>R regular season, A All-Star Game, F wild card, D division series, L league championship, W World Series.</summary>
    [Column]
    public string GameType { get; init; } = "";

    /// <summary>The date the game counts for.</summary>
    [Column]
    public DateOnly Date { get; init; }

    /// <summary>0 the only game of the day, 1 and 2 of a doubleheader.</summary>
    [Column]
    public int GameNumber { get; init; }

    /// <summary>First pitch as scheduled.</summary>
    [Column(Unit = "UTC")]
    public DateTime? StartTime { get; init; }

    /// <summary>Start by the clock of the venue, HH:mm.</summary>
    [Column]
    public string? LocalStartTime { get; init; }

    /// <summary>day or night.</summary>
    [Column]
    public string? DayNight { get; init; }

    /// <summary>Home team, Retrosheet's code of that year.</summary>
    [Column]
    public string HomeTeam { get; init; } = "";

    /// <summary>Visiting team, Retrosheet's code of that year.</summary>
    [Column]
    public string AwayTeam { get; init; } = "";

    /// <summary>MLB's number of the home team.</summary>
    [Column]
    public int? HomeTeamId { get; init; }

    /// <summary>MLB's number of the visiting team.</summary>
    [Column]
    public int? AwayTeamId { get; init; }

    /// <summary>Key of venues: MLB's number, or Retrosheet's park code.</summary>
    [Column]
    public string? VenueId { get; init; }

    /// <summary>final, tied, suspended, completed early or forfeited.</summary>
    [Column]
    public string Status { get; init; } = "";

    /// <summary>Innings begun.</summary>
    [Column]
    public int Innings { get; init; }

    /// <summary>Innings the game was to have.</summary>
    [Column]
    public int? ScheduledInnings { get; init; }

    /// <summary>Runs of the visiting team.</summary>
    [Column]
    public int AwayScore { get; init; }

    /// <summary>Runs of the home team.</summary>
    [Column]
    public int HomeScore { get; init; }

    /// <summary>Hits of the visiting team.</summary>
    [Column]
    public int? AwayHits { get; init; }

    /// <summary>Hits of the home team.</summary>
    [Column]
    public int? HomeHits { get; init; }

    /// <summary>Errors of the visiting team.</summary>
    [Column]
    public int? AwayErrors { get; init; }

    /// <summary>Errors of the home team.</summary>
    [Column]
    public int? HomeErrors { get; init; }

    /// <summary>Runners the visiting team left on base.</summary>
    [Column]
    public int? AwayLeftOnBase { get; init; }

    /// <summary>Runners the home team left on base.</summary>
    [Column]
    public int? HomeLeftOnBase { get; init; }

    /// <summary>Paid attendance.</summary>
    [Column(Unit = "people")]
    public int? Attendance { get; init; }

    /// <summary>Time of game.</summary>
    [Column(Unit = "minutes")]
    public int? DurationMinutes { get; init; }

    /// <summary>Temperature at the start.</summary>
    [Column(Unit = "°F")]
    public int? TemperatureF { get; init; }

    /// <summary>Wind at the start.</summary>
    [Column(Unit = "mph")]
    public int? WindSpeedMph { get; init; }

    /// <summary>Where the wind blows, as the source says it.</summary>
    [Column]
    public string? WindDirection { get; init; }

    /// <summary>Sky or weather, as the source says it.</summary>
    [Column]
    public string? Sky { get; init; }

    /// <summary>Precipitation, as the source says it.</summary>
    [Column]
    public string? Precipitation { get; init; }

    /// <summary>Condition of the field, as the source says it.</summary>
    [Column]
    public string? FieldCondition { get; init; }

    /// <summary>Whether a designated hitter bats.</summary>
    [Column]
    public bool? UsesDesignatedHitter { get; init; }

    /// <summary>Umpire at home plate: name, or Retrosheet's code.</summary>
    [Column]
    public string? HomePlateUmpire { get; init; }

    /// <summary>Umpire at first base.</summary>
    [Column]
    public string? FirstBaseUmpire { get; init; }

    /// <summary>Umpire at second base.</summary>
    [Column]
    public string? SecondBaseUmpire { get; init; }

    /// <summary>Umpire at third base.</summary>
    [Column]
    public string? ThirdBaseUmpire { get; init; }

    /// <summary>The winning pitcher.</summary>
    [Column]
    public string? WinningPitcherId { get; init; }

    /// <summary>The losing pitcher.</summary>
    [Column]
    public string? LosingPitcherId { get; init; }

    /// <summary>The pitcher with the save.</summary>
    [Column]
    public string? SavePitcherId { get; init; }

    /// <summary>full: play by play; deduced: worked out from newspapers; box-score: no plays.</summary>
    [Column]
    public string Account { get; init; } = "";
}
