namespace MlbSts.Games.Tables;

/// <summary>One row for every player who was in the batting order of a game.</summary>
[Table("batting", Order = "game, team in the order of the source, batting_order, sequence")]
public sealed record BattingRow : GameTableRow
{
    /// <summary>The player.</summary>
    [Column]
    public string PlayerId { get; init; } = "";

    /// <summary>His team.</summary>
    [Column]
    public string Team { get; init; } = "";

    /// <summary>His place in the order, 1 to 9.</summary>
    [Column]
    public int? BattingOrder { get; init; }

    /// <summary>0 who started there, 1 the first who replaced him, and so on.</summary>
    [Column]
    public int? Sequence { get; init; }

    /// <summary>Plate appearances.</summary>
    [Column]
    public int PlateAppearances { get; init; }

    /// <summary>Official times at bat.</summary>
    [Column]
    public int AtBats { get; init; }

    /// <summary>Runs scored.</summary>
    [Column]
    public int Runs { get; init; }

    /// <summary>Hits.</summary>
    [Column]
    public int Hits { get; init; }

    /// <summary>Doubles.</summary>
    [Column]
    public int Doubles { get; init; }

    /// <summary>Triples.</summary>
    [Column]
    public int Triples { get; init; }

    /// <summary>Home runs.</summary>
    [Column]
    public int HomeRuns { get; init; }

    /// <summary>Runs batted in.</summary>
    [Column]
    public int RunsBattedIn { get; init; }

    /// <summary>Walks, intentional ones included.</summary>
    [Column]
    public int Walks { get; init; }

    /// <summary>Intentional walks.</summary>
    [Column]
    public int? IntentionalWalks { get; init; }

    /// <summary>Strikeouts.</summary>
    [Column]
    public int Strikeouts { get; init; }

    /// <summary>Times hit by a pitch.</summary>
    [Column]
    public int? HitByPitch { get; init; }

    /// <summary>Sacrifice bunts.</summary>
    [Column]
    public int? SacrificeHits { get; init; }

    /// <summary>Sacrifice flies.</summary>
    [Column]
    public int? SacrificeFlies { get; init; }

    /// <summary>Stolen bases.</summary>
    [Column]
    public int StolenBases { get; init; }

    /// <summary>Times caught stealing.</summary>
    [Column]
    public int? CaughtStealing { get; init; }

    /// <summary>Double plays grounded into.</summary>
    [Column]
    public int? GroundedIntoDoublePlays { get; init; }

    /// <summary>Runners left on base by his outs.</summary>
    [Column]
    public int? LeftOnBase { get; init; }
}
