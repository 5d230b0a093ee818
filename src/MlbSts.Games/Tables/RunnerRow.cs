using MlbSts.Games.Tables;

namespace MlbSts.Games.Tables;

/// <summary>One row for every runner an event moves, puts out or scores; the batter too, where he reaches base or is out.</summary>
[Table("runners", "One row for every runner an event moves, puts out or scores; the batter too, where he reaches base or is out.", Order = "game, play_index, start_base in the order of the source")]
public sealed record RunnerRow : GameTableRow
{
    /// <summary>The event: plays.play_index.</summary>
    [Column("The event: plays.play_index.", Retrosheet = "EVENT_ID")]
    public int PlayIndex { get; init; }

    /// <summary>The runner.</summary>
    [Column("The runner.", StatsApi = "runners details.runner.id", Gameday = "runner id", Retrosheet = "BASEn_RUN_ID, BAT_ID")]
    public string RunnerId { get; init; } = "";

    /// <summary>Where he stood: 0 at bat, 1 to 3.</summary>
    [Column("Where he stood: 0 at bat, 1 to 3.", StatsApi = "movement.start", Gameday = "runner start", Retrosheet = "base")]
    public int StartBase { get; init; }

    /// <summary>Where he ends: 1 to 3, 4 home; 0 when out.</summary>
    [Column("Where he ends: 1 to 3, 4 home; 0 when out.", StatsApi = "movement.end", Gameday = "runner end", Retrosheet = "BATn_DEST_ID")]
    public int EndBase { get; init; }

    /// <summary>He is put out.</summary>
    [Column("He is put out.", StatsApi = "movement.isOut", Gameday = "end empty", Retrosheet = "destination 0")]
    public bool IsOut { get; init; }

    /// <summary>Which out of the half-inning it is, where known.</summary>
    [Column("Which out of the half-inning it is, where known.", StatsApi = "movement.outNumber")]
    public int? OutNumber { get; init; }

    /// <summary>He scores.</summary>
    [Column("He scores.", StatsApi = "details.isScoringEvent", Gameday = "score", Retrosheet = "destination 4 to 7")]
    public bool IsRun { get; init; }

    /// <summary>The run is earned against the pitcher.</summary>
    [Column("The run is earned against the pitcher.", StatsApi = "details.earned", Gameday = "earned", Retrosheet = "destination 4 or 6")]
    public bool? IsEarned { get; init; }

    /// <summary>The run is earned against the pitcher and unearned against the team.</summary>
    [Column("The run is earned against the pitcher and unearned against the team.", StatsApi = "details.teamUnearned", Retrosheet = "destination 6")]
    public bool? IsTeamUnearned { get; init; }

    /// <summary>The batter is credited with the run, where the source says so.</summary>
    [Column("The batter is credited with the run, where the source says so.", StatsApi = "details.rbi", Gameday = "rbi")]
    public bool? IsRunBattedIn { get; init; }

    /// <summary>He is credited with a stolen base.</summary>
    [Column("He is credited with a stolen base.", StatsApi = "details.eventType", Gameday = "event", Retrosheet = "RUNn_SB_FL")]
    public bool IsStolenBase { get; init; }

    /// <summary>He is charged with being caught stealing.</summary>
    [Column("He is charged with being caught stealing.", StatsApi = "details.eventType", Gameday = "event", Retrosheet = "RUNn_CS_FL")]
    public bool IsCaughtStealing { get; init; }

    /// <summary>He is picked off, or the throw goes wrong.</summary>
    [Column("He is picked off, or the throw goes wrong.", StatsApi = "details.eventType", Gameday = "event", Retrosheet = "RUNn_PK_FL")]
    public bool IsPickoff { get; init; }

    /// <summary>The pitcher charged with him.</summary>
    [Column("The pitcher charged with him.", StatsApi = "details.responsiblePitcher.id", Retrosheet = "RUNn_RESP_PIT_ID")]
    public string? ResponsiblePitcherId { get; init; }

    /// <summary>The play made on him, by position: 643.</summary>
    [Column("The play made on him, by position: 643.", StatsApi = "credits", Retrosheet = "RUNn_PLAY_TX, BAT_PLAY_TX")]
    public string? Fielders { get; init; }
}
