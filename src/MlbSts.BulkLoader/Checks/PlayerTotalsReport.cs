namespace MlbSts.BulkLoader.Checks;

/// <summary>What a comparison of players' totals gave.</summary>
/// <param name="Kind">Batters or pitchers.</param>
/// <param name="Compared">Players compared.</param>
/// <param name="Differences">Totals that differ.</param>
/// <param name="Problems">Lines that could not be compared, with the reason.</param>
/// <param name="IgnoredColumns">Columns that are nothing the lake has: averages, ranks.</param>
internal sealed record PlayerTotalsReport(
    TotalsKind Kind, int Compared, IReadOnlyList<PlayerDifference> Differences, IReadOnlyList<string> Problems, IReadOnlyList<string> IgnoredColumns);
