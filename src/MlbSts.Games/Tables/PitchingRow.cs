using MlbSts.Games.Tables;

namespace MlbSts.Games.Tables;

/// <summary>One row for every pitcher of a game.</summary>
[Table("pitching", "One row for every pitcher of a game.", Order = "game, team in the order of the source, sequence")]
public sealed record PitchingRow : GameTableRow
{
    /// <summary>The pitcher.</summary>
    [Column("The pitcher.", StatsApi = "boxscore pitchers", Gameday = "pitcher id", Retrosheet = "start, sub")]
    public string PlayerId { get; init; } = "";

    /// <summary>His team.</summary>
    [Column("His team.", StatsApi = "boxscore teams", Gameday = "team_flag", Retrosheet = "start, sub")]
    public string Team { get; init; } = "";

    /// <summary>0 the starting pitcher, 1 the first reliever, and so on.</summary>
    [Column("0 the starting pitcher, 1 the first reliever, and so on.", StatsApi = "boxscore pitchers", Gameday = "order", Retrosheet = "start, sub")]
    public int Sequence { get; init; }

    /// <summary>Outs made while he pitched; three are an inning.</summary>
    [Column("Outs made while he pitched; three are an inning.", Unit = "outs", StatsApi = "pitching.outs", Gameday = "out", Retrosheet = "plays")]
    public int Outs { get; init; }

    /// <summary>Batters faced.</summary>
    [Column("Batters faced.", StatsApi = "pitching.battersFaced", Gameday = "bf", Retrosheet = "plays")]
    public int BattersFaced { get; init; }

    /// <summary>Hits allowed.</summary>
    [Column("Hits allowed.", StatsApi = "pitching.hits", Gameday = "h", Retrosheet = "plays")]
    public int Hits { get; init; }

    /// <summary>Runs charged.</summary>
    [Column("Runs charged.", StatsApi = "pitching.runs", Gameday = "r", Retrosheet = "plays")]
    public int Runs { get; init; }

    /// <summary>Earned runs charged: the official figure where the source has it.</summary>
    [Column("Earned runs charged: the official figure where the source has it.", StatsApi = "pitching.earnedRuns", Gameday = "er", Retrosheet = "data,er; else plays")]
    public int EarnedRuns { get; init; }

    /// <summary>Home runs allowed.</summary>
    [Column("Home runs allowed.", StatsApi = "pitching.homeRuns", Gameday = "hr", Retrosheet = "plays")]
    public int HomeRuns { get; init; }

    /// <summary>Walks given, intentional ones included.</summary>
    [Column("Walks given, intentional ones included.", StatsApi = "pitching.baseOnBalls", Gameday = "bb", Retrosheet = "plays")]
    public int Walks { get; init; }

    /// <summary>Intentional walks given.</summary>
    [Column("Intentional walks given.", StatsApi = "pitching.intentionalWalks", Retrosheet = "plays")]
    public int? IntentionalWalks { get; init; }

    /// <summary>Strikeouts.</summary>
    [Column("Strikeouts.", StatsApi = "pitching.strikeOuts", Gameday = "so", Retrosheet = "plays")]
    public int Strikeouts { get; init; }

    /// <summary>Batters hit.</summary>
    [Column("Batters hit.", StatsApi = "pitching.hitBatsmen", Retrosheet = "plays")]
    public int? HitBatters { get; init; }

    /// <summary>Wild pitches.</summary>
    [Column("Wild pitches.", StatsApi = "pitching.wildPitches", Retrosheet = "plays")]
    public int? WildPitches { get; init; }

    /// <summary>Balks.</summary>
    [Column("Balks.", StatsApi = "pitching.balks", Retrosheet = "plays")]
    public int? Balks { get; init; }

    /// <summary>Pitches thrown.</summary>
    [Column("Pitches thrown.", StatsApi = "pitching.numberOfPitches", Gameday = "np", Retrosheet = "pitch sequences")]
    public int? Pitches { get; init; }

    /// <summary>Strikes thrown, balls in play included.</summary>
    [Column("Strikes thrown, balls in play included.", StatsApi = "pitching.strikes", Gameday = "s", Retrosheet = "pitch sequences")]
    public int? Strikes { get; init; }

    /// <summary>W, L, S, BS or H; null for none.</summary>
    [Column("W, L, S, BS or H; null for none.", StatsApi = "decisions, pitching.note", Gameday = "win, loss, save, note", Retrosheet = "info,wp lp save")]
    public string? Decision { get; init; }
}
