namespace MlbSts.BulkLoader.Checks;

/// <summary>What totals of players are about.</summary>
internal enum TotalsKind
{
    /// <summary>Batters.</summary>
    Batting,

    /// <summary>Pitchers.</summary>
    Pitching,
}
