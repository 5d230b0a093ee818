namespace MlbSts.Games.Tables;

/// <summary>One row for every player and team he appeared for in the season and phase.</summary>
[Table("players", Order = "player_id, team")]
public sealed record PlayerRow : TableRow
{
    /// <summary>As the other tables name him: MLB's number or Retrosheet's code.</summary>
    [Column]
    public string PlayerId { get; init; } = "";

    /// <summary>The team he appeared for.</summary>
    [Column]
    public string Team { get; init; } = "";

    /// <summary>The season.</summary>
    [Column]
    public int Season { get; init; }

    /// <summary>MLB's number of the player, where it is known.</summary>
    [Column]
    public int? MlbId { get; set; }

    /// <summary>Retrosheet's code of the player, where it is known.</summary>
    [Column]
    public string? RetroId { get; set; }

    /// <summary>Full name.</summary>
    [Column]
    public string? FullName { get; init; }

    /// <summary>First name in use.</summary>
    [Column]
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    [Column]
    public string? LastName { get; init; }

    /// <summary>L, R, or B for both.</summary>
    [Column]
    public string? Bats { get; init; }

    /// <summary>L, R, or B for both.</summary>
    [Column]
    public string? Throws { get; init; }

    /// <summary>Main position, as the source has it.</summary>
    [Column]
    public string? Position { get; init; }

    /// <summary>Date of birth.</summary>
    [Column]
    public DateOnly? BirthDate { get; init; }

    /// <summary>Height.</summary>
    [Column(Unit = "in")]
    public int? HeightIn { get; init; }

    /// <summary>Weight.</summary>
    [Column(Unit = "lb")]
    public int? WeightLb { get; init; }
}
