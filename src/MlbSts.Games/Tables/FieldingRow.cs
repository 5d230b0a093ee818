namespace MlbSts.Games.Tables;

/// <summary>
/// One row for every player and position he played in a game. The Stats API and Gameday give totals of a player: they stand at the
/// position he played first.
/// </summary>
[Table("fielding", Order = "game, team and player in the order of the source")]
public sealed record FieldingRow : GameTableRow
{
    /// <summary>The player.</summary>
    [Column]
    public string PlayerId { get; init; } = "";

    /// <summary>His team.</summary>
    [Column]
    public string Team { get; init; } = "";

    /// <summary>
    /// The position: 1 pitcher, 2 catcher, 3 first base, 4 second base, 5 third base, 6 shortstop, 7 left field, 8 center field, 9 right
    /// field.
    /// </summary>
    [Column]
    public int Position { get; init; }

    /// <summary>Outs made while he played there.</summary>
    [Column(Unit = "outs")]
    public int? Outs { get; init; }

    /// <summary>Putouts.</summary>
    [Column]
    public int Putouts { get; init; }

    /// <summary>Assists.</summary>
    [Column]
    public int Assists { get; init; }

    /// <summary>Errors.</summary>
    [Column]
    public int Errors { get; init; }

    /// <summary>Double plays he had a part in.</summary>
    [Column]
    public int? DoublePlays { get; init; }

    /// <summary>Triple plays he had a part in.</summary>
    [Column]
    public int? TriplePlays { get; init; }

    /// <summary>Passed balls.</summary>
    [Column]
    public int? PassedBalls { get; init; }
}
