namespace MlbSts.Games.Tables;

/// <summary>One row for every team that played in the season and phase.</summary>
[Table("teams", Order = "team")]
public sealed record TeamRow : TableRow
{
    /// <summary>Retrosheet's code of that year: the key of every other table.</summary>
    [Column]
    public string Team { get; init; } = "";

    /// <summary>The season.</summary>
    [Column]
    public int Season { get; init; }

    /// <summary>MLB's number of the team.</summary>
    [Column]
    public int? MlbId { get; init; }

    /// <summary>MLB's abbreviation.</summary>
    [Column]
    public string? Abbreviation { get; init; }

    /// <summary>A American, N National, or as the source has it.</summary>
    [Column]
    public string? League { get; init; }

    /// <summary>City.</summary>
    [Column]
    public string? City { get; init; }

    /// <summary>Nickname.</summary>
    [Column]
    public string? Nickname { get; init; }

    /// <summary>Full name.</summary>
    [Column]
    public string? FullName { get; init; }
}
