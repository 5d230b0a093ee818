namespace MlbSts.Games.Tables;

/// <summary>One row for every pitcher of a game.</summary>
[Table("pitching", Order = "game, team in the order of the source, sequence")]
public sealed record PitchingRow : GameTableRow
{
    /// <summary>The pitcher.</summary>
    [Column]
    public string PlayerId { get; init; } = "";

    /// <summary>His team.</summary>
    [Column]
    public string Team { get; init; } = "";

    /// <summary>0 the starting pitcher, 1 the first reliever, and so on.</summary>
    [Column]
    public int Sequence { get; init; }

    /// <summary>Outs made while he pitched; three are an inning.</summary>
    [Column(Unit = "outs")]
    public int Outs { get; init; }

    /// <summary>Batters faced.</summary>
    [Column]
    public int BattersFaced { get; init; }

    /// <summary>Hits allowed.</summary>
    [Column]
    public int Hits { get; init; }

    /// <summary>Runs charged.</summary>
    [Column]
    public int Runs { get; init; }

    /// <summary>Earned runs charged: the official figure where the source has it.</summary>
    [Column]
    public int EarnedRuns { get; init; }

    /// <summary>Home runs allowed.</summary>
    [Column]
    public int HomeRuns { get; init; }

    /// <summary>Walks given, intentional ones included.</summary>
    [Column]
    public int Walks { get; init; }

    /// <summary>Intentional walks given.</summary>
    [Column]
    public int? IntentionalWalks { get; init; }

    /// <summary>Strikeouts.</summary>
    [Column]
    public int Strikeouts { get; init; }

    /// <summary>Batters hit.</summary>
    [Column]
    public int? HitBatters { get; init; }

    /// <summary>Wild pitches.</summary>
    [Column]
    public int? WildPitches { get; init; }

    /// <summary>Balks.</summary>
    [Column]
    public int? Balks { get; init; }

    /// <summary>Pitches thrown.</summary>
    [Column]
    public int? Pitches { get; init; }

    /// <summary>Strikes thrown, balls in play included.</summary>
    [Column]
    public int? Strikes { get; init; }

    /// <summary>W, L, S, BS or H; null for none.</summary>
    [Column]
    public string? Decision { get; init; }
}
