using MlbSts.Games.Tables;
using MlbSts.Lake.Files;

namespace MlbSts.Lake.Building;

/// <summary>A finished table.</summary>
internal sealed record BuiltTable(string Table, long Rows, ReadOnlyMemory<byte> Content);

/// <summary>
/// A table of rows about games. Both versions are in the order of the games, so the present one is read along, a row group at a time.
/// </summary>
internal sealed class TableBuild<TRow> : ITableBuild
    where TRow : GameTableRow, new()
{
    private readonly MemoryStream _content = new();
    private readonly Func<GameTables, IEnumerable<TRow>> _rowsOf;
    private readonly TableWriter<TRow> _writer;
    private readonly RowsByGame<TRow> _present;
    private readonly Action<TRow>? _seen;

    public TableBuild(Func<GameTables, IEnumerable<TRow>> rowsOf, ReadOnlyMemory<byte>? present, Action<TRow>? seen = null)
    {
        (_rowsOf, _seen) = (rowsOf, seen);
        _writer = new TableWriter<TRow>(_content);
        _present = new RowsByGame<TRow>(present);
    }

    public string Name => TableSchema.Of<TRow>().Name;

    public void Write(IEnumerable<ReadSlot> slots)
    {
        foreach (var slot in slots)
        {
            var kept = _present.Of(slot.Slot.Key.ToString());
            if (slot.Tables is { } tables)
            {
                foreach (var _ in kept)
                {
                    // Passed over: the new rows take their place.
                }
                _writer.Write(Seen(_rowsOf(tables)));
            }
            else
            {
                _writer.Write(Seen(kept));
            }
        }
    }

    public BuiltTable Close()
    {
        _writer.Close();
        return new BuiltTable(Name, _writer.RowCount, _content.GetBuffer().AsMemory(0, (int)_content.Length));
    }

    public void Dispose()
    {
        _present.Dispose();
        _writer.Dispose();
    }

    private IEnumerable<TRow> Seen(IEnumerable<TRow> rows)
    {
        return _seen is null ? rows : Tell();

        IEnumerable<TRow> Tell()
        {
            foreach (var row in rows)
            {
                _seen(row);
                yield return row;
            }
        }
    }
}
