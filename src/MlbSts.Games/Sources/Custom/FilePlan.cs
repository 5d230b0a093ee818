using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Custom;

/// <summary>How a file becomes rows of a table.</summary>
/// <param name="File">The file.</param>
/// <param name="Table">The table.</param>
/// <param name="Columns">The table's columns that it fills.</param>
/// <param name="Identity">What says which game a row is of; empty for tables that are not about games.</param>
/// <param name="Unmapped">Columns of the file that are not used.</param>
/// <param name="Rows">How many rows it has.</param>
internal sealed record FilePlan(
    CustomFile File,
    TableSchema Table,
    IReadOnlyList<ColumnPlan> Columns,
    IReadOnlyList<ColumnPlan> Identity,
    IReadOnlyList<string> Unmapped,
    long Rows
)
{
    /// <summary>SHA-256 of the file.</summary>
    public string Sha256 { get; init; } = "";
}
