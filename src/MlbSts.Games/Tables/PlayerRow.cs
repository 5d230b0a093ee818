using MlbSts.Games.Tables;

namespace MlbSts.Games.Tables;

/// <summary>One row for every player and team he appeared for in the season and phase.</summary>
[Table("players", "One row for every player and team he appeared for in the season and phase.", Order = "player_id, team")]
public sealed record PlayerRow : TableRow
{
    /// <summary>As the other tables name him: MLB's number or Retrosheet's code.</summary>
    [Column("As the other tables name him: MLB's number or Retrosheet's code.", StatsApi = "gameData.players id", Gameday = "players id", Retrosheet = "roster")]
    public string PlayerId { get; init; } = "";

    /// <summary>The team he appeared for.</summary>
    [Column("The team he appeared for.", StatsApi = "boxscore teams", Gameday = "players team", Retrosheet = "roster")]
    public string Team { get; init; } = "";

    /// <summary>The season.</summary>
    [Column("The season.")]
    public int Season { get; init; }

    /// <summary>MLB's number of the player, where it is known.</summary>
    [Column("MLB's number of the player, where it is known.", StatsApi = "gameData.players id", Gameday = "players id", Retrosheet = "by name and team, where both sources are loaded")]
    public int? MlbId { get; set; }

    /// <summary>Retrosheet's code of the player, where it is known.</summary>
    [Column("Retrosheet's code of the player, where it is known.", StatsApi = "by name and team, where both sources are loaded", Gameday = "by name and team", Retrosheet = "roster")]
    public string? RetroId { get; set; }

    /// <summary>Full name.</summary>
    [Column("Full name.", StatsApi = "fullName", Gameday = "first, last", Retrosheet = "roster")]
    public string? FullName { get; init; }

    /// <summary>First name in use.</summary>
    [Column("First name in use.", StatsApi = "useName", Gameday = "first", Retrosheet = "roster")]
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    [Column("Last name.", StatsApi = "lastName", Gameday = "last", Retrosheet = "roster")]
    public string? LastName { get; init; }

    /// <summary>L, R, or B for both.</summary>
    [Column("L, R, or B for both.", StatsApi = "batSide.code", Gameday = "bats", Retrosheet = "roster")]
    public string? Bats { get; init; }

    /// <summary>L, R, or B for both.</summary>
    [Column("L, R, or B for both.", StatsApi = "pitchHand.code", Gameday = "rl", Retrosheet = "roster")]
    public string? Throws { get; init; }

    /// <summary>Main position, as the source has it.</summary>
    [Column("Main position, as the source has it.", StatsApi = "primaryPosition.abbreviation", Gameday = "position", Retrosheet = "roster")]
    public string? Position { get; init; }

    /// <summary>Date of birth.</summary>
    [Column("Date of birth.", StatsApi = "birthDate")]
    public DateOnly? BirthDate { get; init; }

    /// <summary>Height.</summary>
    [Column("Height.", Unit = "in", StatsApi = "height")]
    public int? HeightIn { get; init; }

    /// <summary>Weight.</summary>
    [Column("Weight.", Unit = "lb", StatsApi = "weight")]
    public int? WeightLb { get; init; }
}
