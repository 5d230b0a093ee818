namespace MlbSts.Games.Tables;

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
