namespace MlbSts.Games.Tables;

/// <summary>One row for every runner an event moves, puts out or scores; the batter too, where he reaches base or is out.</summary>
[Table("runners", Order = "game, play_index, start_base in the order of the source")]
public sealed record RunnerRow : GameTableRow
{
    /// <summary>The event: plays.play_index.</summary>
    [Column]
    public int PlayIndex { get; init; }

    /// <summary>The runner.</summary>
    [Column]
    public string RunnerId { get; init; } = "";

    /// <summary>Where he stood: 0 at bat, 1 to 3.</summary>
    [Column]
    public int StartBase { get; init; }

    /// <summary>Where he ends: 1 to 3, 4 home; 0 when out.</summary>
    [Column]
    public int EndBase { get; init; }

    /// <summary>He is put out.</summary>
    [Column]
    public bool IsOut { get; init; }

    /// <summary>Which out of the half-inning it is, where known.</summary>
    [Column]
    public int? OutNumber { get; init; }

    /// <summary>He scores.</summary>
    [Column]
    public bool IsRun { get; init; }

    /// <summary>The run is earned against the pitcher.</summary>
    [Column]
    public bool? IsEarned { get; init; }

    /// <summary>The run is earned against the pitcher and unearned against the team.</summary>
    [Column]
    public bool? IsTeamUnearned { get; init; }

    /// <summary>The batter is credited with the run, where the source says so.</summary>
    [Column]
    public bool? IsRunBattedIn { get; init; }

    /// <summary>He is credited with a stolen base.</summary>
    [Column]
    public bool IsStolenBase { get; init; }

    /// <summary>He is charged with being caught stealing.</summary>
    [Column]
    public bool IsCaughtStealing { get; init; }

    /// <summary>He is picked off, or the throw goes wrong.</summary>
    [Column]
    public bool IsPickoff { get; init; }

    /// <summary>The pitcher charged with him.</summary>
    [Column]
    public string? ResponsiblePitcherId { get; init; }

    /// <summary>The play made on him, by position: 643.</summary>
    [Column]
    public string? Fielders { get; init; }
}
