using MlbSts.Games.Tables;
using ParquetSharp;

namespace MlbSts.Lake.Files;

/// <summary>What holds for the files of all tables.</summary>
public static class TableWriter
{
    /// <summary>Rows of a row group: so few that a season's months can be told apart, so many that columns compress.</summary>
    public const int RowGroupRows = 65_536;
}

/// <summary>
/// Writes a table as Parquet: zstd, row groups of <see cref="TableWriter.RowGroupRows"/> rows, statistics and dictionaries. The same rows
/// give the same bytes.
/// Rows must come in the table's order; at most one row group of them is held.
/// </summary>
public sealed class TableWriter<TRow> : IDisposable
    where TRow : TableRow, new()
{
    private readonly ColumnBuffer<TRow>[] _columns = [.. TableCodec<TRow>.Columns.Select(column => column.CreateBuffer())];
    private readonly ParquetFileWriter _file;
    private readonly Stream _stream;
    private int _rows;

    /// <summary>A writer.</summary>
    /// <param name="stream">Gets the file; stays open.</param>
    public TableWriter(Stream stream)
    {
        _stream = stream;
        using var properties = new WriterPropertiesBuilder()
            .Compression(ParquetSharp.Compression.Zstd)
            .CompressionLevel(1)
            .CreatedBy("MlbSts")
            .Build();
        var metadata = new Dictionary<string, string> { ["mlbsts.table"] = TableSchema.Of<TRow>().Name };
        _file = new ParquetFileWriter(
            stream,
            [.. TableCodec<TRow>.Columns.Select(column => column.Column)],
            null,
            properties,
            metadata,
            leaveOpen: true
        );
    }

    /// <summary>Rows written so far.</summary>
    public long RowCount { get; private set; }

    /// <summary>Writes rows.</summary>
    public void Write(IEnumerable<TRow> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        foreach (var row in next)
        {
            foreach (var column in _columns)
                column.Add(row);
            if (++_rows == TableWriter.RowGroupRows)
                Flush();
        }
    }

    /// <summary>Writes what is left and the footer.</summary>
    public void Close()
    {
        Flush();
        _file.Close();
        _stream.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Flush()
    {
        if (_rows == 0)
            return;
        using var group = _file.AppendRowGroup();
        foreach (var column in _columns)
            column.Flush(group);
        RowCount += _rows;
        _rows = 0;
    }
}
