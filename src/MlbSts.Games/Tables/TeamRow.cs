using MlbSts.Games.Tables;

namespace MlbSts.Games.Tables;

/// <summary>One row for every team that played in the season and phase.</summary>
[Table("teams", "One row for every team that played in the season and phase.", Order = "team")]
public sealed record TeamRow : TableRow
{
    /// <summary>Retrosheet's code of that year: the key of every other table.</summary>
    [Column("Retrosheet's code of that year: the key of every other table.", StatsApi = "by the team table", Gameday = "by the team table", Retrosheet = "TEAMyyyy")]
    public string Team { get; init; } = "";

    /// <summary>The season.</summary>
    [Column("The season.")]
    public int Season { get; init; }

    /// <summary>MLB's number of the team.</summary>
    [Column("MLB's number of the team.", StatsApi = "gameData.teams id", Gameday = "away_id, home_id", Retrosheet = "by the team table")]
    public int? MlbId { get; init; }

    /// <summary>MLB's abbreviation.</summary>
    [Column("MLB's abbreviation.", StatsApi = "abbreviation", Retrosheet = "by the team table")]
    public string? Abbreviation { get; init; }

    /// <summary>A American, N National, or as the source has it.</summary>
    [Column("A American, N National, or as the source has it.", StatsApi = "league.id", Retrosheet = "TEAMyyyy")]
    public string? League { get; init; }

    /// <summary>City.</summary>
    [Column("City.", StatsApi = "locationName", Retrosheet = "TEAMyyyy")]
    public string? City { get; init; }

    /// <summary>Nickname.</summary>
    [Column("Nickname.", StatsApi = "teamName", Retrosheet = "TEAMyyyy")]
    public string? Nickname { get; init; }

    /// <summary>Full name.</summary>
    [Column("Full name.", StatsApi = "name", Gameday = "away_fname, home_fname", Retrosheet = "TEAMyyyy")]
    public string? FullName { get; init; }
}
