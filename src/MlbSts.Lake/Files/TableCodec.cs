using MlbSts.Games.Tables;

namespace MlbSts.Lake.Files;

/// <summary>Between rows and Parquet columns, compiled once per row type from its schema.</summary>
internal static class TableCodec<TRow>
    where TRow : TableRow, new()
{
    /// <summary>The table's columns in the order of the file.</summary>
    public static IReadOnlyList<ColumnCodec<TRow>> Columns { get; } =
    [
        .. TableSchema.Of<TRow>().Columns.Where(column => column.Property is not null).Select(ColumnCodec<TRow>.Of),
        ColumnCodec<TRow>.OfText(Provenance.Columns[0].Name, row => row.Provenance.Source),
        ColumnCodec<TRow>.OfText(Provenance.Columns[1].Name, row => row.Provenance.SourceId),
        ColumnCodec<TRow>.OfText(Provenance.Columns[2].Name, row => row.Provenance.LoadId),
    ];
}
