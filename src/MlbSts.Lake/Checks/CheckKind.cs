namespace MlbSts.Lake.Checks;

/// <summary>What the tables are held against.</summary>
public enum CheckKind
{
    /// <summary>A game log of Retrosheet: totals of both teams by game.</summary>
    GameLog,

    /// <summary>Standings of the Stats API: records of teams.</summary>
    Standings,

    /// <summary>A table of batters' totals.</summary>
    Batting,

    /// <summary>A table of pitchers' totals.</summary>
    Pitching,

    /// <summary>Nobody knows: the file could not be read.</summary>
    Unknown,
}
