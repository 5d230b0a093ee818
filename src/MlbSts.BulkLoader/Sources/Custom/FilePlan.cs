using MlbSts.Lake.Schema;

namespace MlbSts.BulkLoader.Sources.Custom;

/// <summary>How a file becomes rows of a table.</summary>
/// <param name="File">The file.</param>
/// <param name="Table">The table.</param>
/// <param name="Columns">The table's columns that it fills.</param>
/// <param name="Identity">What says which game a row is of; empty for tables that are not about games.</param>
/// <param name="Unmapped">Columns of the file that are not used.</param>
/// <param name="Rows">How many rows it has.</param>
internal sealed record FilePlan(CustomFile File, TableSchema Table, IReadOnlyList<ColumnPlan> Columns, IReadOnlyList<ColumnPlan> Identity, IReadOnlyList<string> Unmapped, long Rows)
{
    /// <summary>SHA-256 of the file.</summary>
    public string Sha256 { get; init; } = "";
}

/// <summary>How a column is filled.</summary>
/// <param name="Column">The table's column.</param>
/// <param name="Source">The file's column, or the constant in single quotes.</param>
internal sealed record ColumnPlan(TableColumn Column, string Source)
{
    /// <summary>The SQL of its text.</summary>
    public string Text => Source is ['\'', .., '\''] && Source.Length > 1 ? CustomFile.Literal(Source[1..^1]) : ColumnCast.Text(CustomFile.Quoted(Source));

    /// <summary>The SQL of its value.</summary>
    public string Sql => ColumnCast.Sql(Column, Source, $"({Text})");
}
