namespace MlbSts.Games.Tables;

/// <summary>One row for every team and inning it batted in.</summary>
[Table("line_scores", Order = "game, inning, visiting team first")]
public sealed record LineScoreRow : GameTableRow
{
    /// <summary>The team at bat.</summary>
    [Column]
    public string Team { get; init; } = "";

    /// <summary>It is the home team.</summary>
    [Column]
    public bool IsHome { get; init; }

    /// <summary>Inning, from 1.</summary>
    [Column]
    public int Inning { get; init; }

    /// <summary>Runs of the inning.</summary>
    [Column]
    public int Runs { get; init; }

    /// <summary>Hits of the inning.</summary>
    [Column]
    public int? Hits { get; init; }

    /// <summary>Errors of the team while the other one batted.</summary>
    [Column]
    public int? Errors { get; init; }

    /// <summary>Runners left on base.</summary>
    [Column]
    public int? LeftOnBase { get; init; }
}
