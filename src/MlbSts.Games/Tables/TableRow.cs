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

/// <summary>A row about one game.</summary>
public abstract record GameTableRow : TableRow
{
    /// <summary>
    /// The game: home team's Retrosheet code, date and number (0 single game, 1 and 2 of a doubleheader). The same in every source.
    /// </summary>
    [Column]
    public string GameId { get; init; } = "";

    /// <inheritdoc/>
    public override string GameIdOrEmpty => GameId;
}
