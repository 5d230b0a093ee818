namespace MlbSts.Games.Tables;

/// <summary>What every row of every table has.</summary>
public abstract record TableRow
{
    // One for all rows: a season has a million of them, and each gets its own provenance later.
    private static readonly Provenance NotKnown = new("", "", "");

    /// <summary>Where it came from.</summary>
    public Provenance Provenance { get; set; } = NotKnown;

    /// <summary>The row's game; empty in tables that are not about one game.</summary>
    public virtual string GameIdOrEmpty => "";
}
