using MlbSts.Games.Tables;

namespace MlbSts.Games.Tables;

/// <summary>One row for every player who was in the batting order of a game.</summary>
[Table("batting", "One row for every player who was in the batting order of a game.", Order = "game, team in the order of the source, batting_order, sequence")]
public sealed record BattingRow : GameTableRow
{
    /// <summary>The player.</summary>
    [Column("The player.", StatsApi = "boxscore players", Gameday = "batter id", Retrosheet = "start, sub")]
    public string PlayerId { get; init; } = "";

    /// <summary>His team.</summary>
    [Column("His team.", StatsApi = "boxscore teams", Gameday = "team_flag", Retrosheet = "start, sub")]
    public string Team { get; init; } = "";

    /// <summary>His place in the order, 1 to 9.</summary>
    [Column("His place in the order, 1 to 9.", StatsApi = "battingOrder / 100", Gameday = "bo / 100", Retrosheet = "start, sub")]
    public int? BattingOrder { get; init; }

    /// <summary>0 who started there, 1 the first who replaced him, and so on.</summary>
    [Column("0 who started there, 1 the first who replaced him, and so on.", StatsApi = "battingOrder % 100", Gameday = "bo % 100", Retrosheet = "start, sub")]
    public int? Sequence { get; init; }

    /// <summary>Plate appearances.</summary>
    [Column("Plate appearances.", StatsApi = "batting.plateAppearances", Retrosheet = "plays")]
    public int PlateAppearances { get; init; }

    /// <summary>Official times at bat.</summary>
    [Column("Official times at bat.", StatsApi = "batting.atBats", Gameday = "ab", Retrosheet = "plays")]
    public int AtBats { get; init; }

    /// <summary>Runs scored.</summary>
    [Column("Runs scored.", StatsApi = "batting.runs", Gameday = "r", Retrosheet = "plays")]
    public int Runs { get; init; }

    /// <summary>Hits.</summary>
    [Column("Hits.", StatsApi = "batting.hits", Gameday = "h", Retrosheet = "plays")]
    public int Hits { get; init; }

    /// <summary>Doubles.</summary>
    [Column("Doubles.", StatsApi = "batting.doubles", Gameday = "d", Retrosheet = "plays")]
    public int Doubles { get; init; }

    /// <summary>Triples.</summary>
    [Column("Triples.", StatsApi = "batting.triples", Gameday = "t", Retrosheet = "plays")]
    public int Triples { get; init; }

    /// <summary>Home runs.</summary>
    [Column("Home runs.", StatsApi = "batting.homeRuns", Gameday = "hr", Retrosheet = "plays")]
    public int HomeRuns { get; init; }

    /// <summary>Runs batted in.</summary>
    [Column("Runs batted in.", StatsApi = "batting.rbi", Gameday = "rbi", Retrosheet = "plays")]
    public int RunsBattedIn { get; init; }

    /// <summary>Walks, intentional ones included.</summary>
    [Column("Walks, intentional ones included.", StatsApi = "batting.baseOnBalls", Gameday = "bb", Retrosheet = "plays")]
    public int Walks { get; init; }

    /// <summary>Intentional walks.</summary>
    [Column("Intentional walks.", StatsApi = "batting.intentionalWalks", Retrosheet = "plays")]
    public int? IntentionalWalks { get; init; }

    /// <summary>Strikeouts.</summary>
    [Column("Strikeouts.", StatsApi = "batting.strikeOuts", Gameday = "so", Retrosheet = "plays")]
    public int Strikeouts { get; init; }

    /// <summary>Times hit by a pitch.</summary>
    [Column("Times hit by a pitch.", StatsApi = "batting.hitByPitch", Gameday = "hbp", Retrosheet = "plays")]
    public int? HitByPitch { get; init; }

    /// <summary>Sacrifice bunts.</summary>
    [Column("Sacrifice bunts.", StatsApi = "batting.sacBunts", Gameday = "sac", Retrosheet = "plays")]
    public int? SacrificeHits { get; init; }

    /// <summary>Sacrifice flies.</summary>
    [Column("Sacrifice flies.", StatsApi = "batting.sacFlies", Gameday = "sf", Retrosheet = "plays")]
    public int? SacrificeFlies { get; init; }

    /// <summary>Stolen bases.</summary>
    [Column("Stolen bases.", StatsApi = "batting.stolenBases", Gameday = "sb", Retrosheet = "plays")]
    public int StolenBases { get; init; }

    /// <summary>Times caught stealing.</summary>
    [Column("Times caught stealing.", StatsApi = "batting.caughtStealing", Gameday = "cs", Retrosheet = "plays")]
    public int? CaughtStealing { get; init; }

    /// <summary>Double plays grounded into.</summary>
    [Column("Double plays grounded into.", StatsApi = "batting.groundIntoDoublePlay", Retrosheet = "plays")]
    public int? GroundedIntoDoublePlays { get; init; }

    /// <summary>Runners left on base by his outs.</summary>
    [Column("Runners left on base by his outs.", StatsApi = "batting.leftOnBase", Gameday = "lob")]
    public int? LeftOnBase { get; init; }
}
