using MlbSts.Games.Tables;

namespace MlbSts.Games.Tables;

/// <summary>One row for every team and inning it batted in.</summary>
[Table("line_scores", "One row for every team and inning it batted in.", Order = "game, inning, visiting team first")]
public sealed record LineScoreRow : GameTableRow
{
    /// <summary>The team at bat.</summary>
    [Column("The team at bat.", StatsApi = "linescore.innings", Gameday = "inning_line_score", Retrosheet = "plays")]
    public string Team { get; init; } = "";

    /// <summary>It is the home team.</summary>
    [Column("It is the home team.", StatsApi = "linescore.innings", Gameday = "inning_line_score", Retrosheet = "plays")]
    public bool IsHome { get; init; }

    /// <summary>Inning, from 1.</summary>
    [Column("Inning, from 1.", StatsApi = "innings.num", Gameday = "inning", Retrosheet = "plays")]
    public int Inning { get; init; }

    /// <summary>Runs of the inning.</summary>
    [Column("Runs of the inning.", StatsApi = "innings.runs", Gameday = "away, home", Retrosheet = "plays")]
    public int Runs { get; init; }

    /// <summary>Hits of the inning.</summary>
    [Column("Hits of the inning.", StatsApi = "innings.hits", Retrosheet = "plays")]
    public int? Hits { get; init; }

    /// <summary>Errors of the team while the other one batted.</summary>
    [Column("Errors of the team while the other one batted.", StatsApi = "innings.errors", Retrosheet = "plays")]
    public int? Errors { get; init; }

    /// <summary>Runners left on base.</summary>
    [Column("Runners left on base.", StatsApi = "innings.leftOnBase", Retrosheet = "plays")]
    public int? LeftOnBase { get; init; }
}
