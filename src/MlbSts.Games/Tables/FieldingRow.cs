using MlbSts.Games.Tables;

namespace MlbSts.Games.Tables;

/// <summary>One row for every player and position he played in a game. The Stats API and Gameday give totals of a player: they stand at the position he played first.</summary>
[Table("fielding", "One row for every player and position he played in a game. The Stats API and Gameday give totals of a player: they stand at the position he played first.", Order = "game, team and player in the order of the source")]
public sealed record FieldingRow : GameTableRow
{
    /// <summary>The player.</summary>
    [Column("The player.", StatsApi = "boxscore players", Gameday = "batter id", Retrosheet = "start, sub")]
    public string PlayerId { get; init; } = "";

    /// <summary>His team.</summary>
    [Column("His team.", StatsApi = "boxscore teams", Gameday = "team_flag", Retrosheet = "start, sub")]
    public string Team { get; init; } = "";

    /// <summary>The position: 1 pitcher, 2 catcher, 3 first base, 4 second base, 5 third base, 6 shortstop, 7 left field, 8 center field, 9 right field.</summary>
    [Column("The position: 1 pitcher, 2 catcher, 3 first base, 4 second base, 5 third base, 6 shortstop, 7 left field, 8 center field, 9 right field.", StatsApi = "allPositions", Gameday = "pos", Retrosheet = "start, sub")]
    public int Position { get; init; }

    /// <summary>Outs made while he played there.</summary>
    [Column("Outs made while he played there.", Unit = "outs", Retrosheet = "plays")]
    public int? Outs { get; init; }

    /// <summary>Putouts.</summary>
    [Column("Putouts.", StatsApi = "fielding.putOuts", Gameday = "po", Retrosheet = "plays")]
    public int Putouts { get; init; }

    /// <summary>Assists.</summary>
    [Column("Assists.", StatsApi = "fielding.assists", Gameday = "a", Retrosheet = "plays")]
    public int Assists { get; init; }

    /// <summary>Errors.</summary>
    [Column("Errors.", StatsApi = "fielding.errors", Gameday = "e", Retrosheet = "plays")]
    public int Errors { get; init; }

    /// <summary>Double plays he had a part in.</summary>
    [Column("Double plays he had a part in.", Retrosheet = "plays")]
    public int? DoublePlays { get; init; }

    /// <summary>Triple plays he had a part in.</summary>
    [Column("Triple plays he had a part in.", Retrosheet = "plays")]
    public int? TriplePlays { get; init; }

    /// <summary>Passed balls.</summary>
    [Column("Passed balls.", StatsApi = "fielding.passedBall", Retrosheet = "plays")]
    public int? PassedBalls { get; init; }
}
