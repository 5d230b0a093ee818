using System.Runtime.InteropServices;
using MlbSts.Games.Tables;
using ParquetSharp;

namespace MlbSts.Lake.Files;

/// <summary>Reads back what <see cref="TableWriter{TRow}"/> wrote, one row group after another.</summary>
public static class TableReader
{
    /// <summary>The rows in the order of a file that is in memory.</summary>
    /// <exception cref="InvalidDataException">The file's columns are not the table's.</exception>
    public static IEnumerable<TRow> Read<TRow>(ReadOnlyMemory<byte> file)
        where TRow : TableRow, new() =>
        Read<TRow>(
            MemoryMarshal.TryGetArray(file, out var bytes)
                ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
                : new MemoryStream(file.ToArray(), writable: false)
        );

    /// <summary>The rows in the order of the file.</summary>
    /// <param name="stream">A Parquet file, seekable; stays open.</param>
    /// <exception cref="InvalidDataException">The file's columns are not the table's.</exception>
    public static IEnumerable<TRow> Read<TRow>(Stream stream)
        where TRow : TableRow, new()
    {
        using var file = new ParquetFileReader(stream, leaveOpen: true);
        CheckColumns<TRow>(file);
        for (var index = 0; index < file.FileMetaData.NumRowGroups; index++)
        {
            foreach (var row in ReadGroup<TRow>(file, index))
                yield return row;
        }
    }

    private static void CheckColumns<TRow>(ParquetFileReader file)
        where TRow : TableRow, new()
    {
        var columns = TableCodec<TRow>.Columns;
        var found = file.FileMetaData.Schema;
        var isTable = found.NumColumns == columns.Count;
        for (var index = 0; isTable && index < columns.Count; index++)
        {
            using var expected = columns[index].Column.CreateSchemaNode();
            using var actual = found.Column(index).SchemaNode;
            isTable = actual.Equals(expected);
        }
        if (!isTable)
            throw new InvalidDataException(
                $"The file has not the columns of the table {TableSchema.Of<TRow>().Name}: it was written by another version. Load the season again from its sources."
            );
    }

    private static TRow[] ReadGroup<TRow>(ParquetFileReader file, int index)
        where TRow : TableRow, new()
    {
        using var group = file.RowGroup(index);
        var count = checked((int)group.MetaData.NumRows);
        var rows = new TRow[count];
        for (var i = 0; i < count; i++)
            rows[i] = new TRow();
        var columns = TableCodec<TRow>.Columns;
        for (var column = 0; column < columns.Count - Provenance.Columns.Count; column++)
            columns[column].Read(group, column, rows);
        ReadProvenance(group, columns.Count - Provenance.Columns.Count, rows);
        return rows;
    }

    private static void ReadProvenance<TRow>(RowGroupReader group, int first, TRow[] rows)
        where TRow : TableRow
    {
        var values = Enumerable.Range(first, Provenance.Columns.Count).Select(column => Texts(group, column, rows.Length)).ToArray();
        var last = new Provenance("", "", "");
        for (var i = 0; i < rows.Length; i++)
        {
            // The rows of a game share one.
            if (last.SourceId != values[1][i] || last.LoadId != values[2][i] || last.Source != values[0][i])
                last = new Provenance(values[0][i], values[1][i], values[2][i]);
            rows[i].Provenance = last;
        }
    }

    private static string[] Texts(RowGroupReader group, int column, int count)
    {
        using var reader = group.Column(column);
        using var logical = reader.LogicalReader<string>();
        return logical.ReadAll(count);
    }
}
