using MlbSts.Games.Tables;
using MlbSts.Retrosheet.BoxScores;
using MlbSts.Retrosheet.Files;
using MlbSts.Retrosheet.Games;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>A game on its way into the tables.</summary>
internal sealed class GameContext
{
    /// <summary>Its key as text.</summary>
    public required string GameId { get; init; }

    /// <summary>The season.</summary>
    public required int Year { get; init; }

    /// <summary>The game as played.</summary>
    public required Game Game { get; init; }

    /// <summary>Its totals.</summary>
    public required BoxScore Box { get; init; }

    /// <summary>Its <c>info</c> records.</summary>
    public required GameInfo Info { get; init; }

    /// <summary>Teams and rosters.</summary>
    public required Season Season { get; init; }

    /// <summary>Codes of the visiting and the home team.</summary>
    public required string[] Teams { get; init; }

    /// <summary>Strings.</summary>
    public required TextCache Texts { get; init; }

    /// <summary>The rows.</summary>
    public required GameTables Tables { get; init; }
}
