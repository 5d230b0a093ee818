namespace MlbSts.Games.Tables;

/// <summary>One row for every time a player takes a place in the order or a position: starters and substitutions.</summary>
[Table("lineups", Order = "game, starters first, then in the order of coming in")]
public sealed record LineupRow : GameTableRow
{
    /// <summary>The player.</summary>
    [Column]
    public string PlayerId { get; init; } = "";

    /// <summary>His team.</summary>
    [Column]
    public string Team { get; init; } = "";

    /// <summary>Place in the order, 1 to 9; 0 a pitcher who does not bat.</summary>
    [Column]
    public int BattingOrder { get; init; }

    /// <summary>0 a starter, then counted up in the order of coming in, per place.</summary>
    [Column]
    public int Sequence { get; init; }

    /// <summary>The position: 1 pitcher to 9 right field, 10 designated hitter, 11 pinch hitter, 12 pinch runner.</summary>
    [Column]
    public int Position { get; init; }

    /// <summary>He started the game.</summary>
    [Column]
    public bool IsStarter { get; init; }

    /// <summary>The event before which he came in; 1 for starters, null where not known.</summary>
    [Column]
    public int? BeforePlayIndex { get; init; }
}
