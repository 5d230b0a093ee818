using MlbSts.Games.Tables;
using MlbSts.Lake.Files;

namespace MlbSts.Lake.Building;

/// <summary>A table's new version in the making.</summary>
internal interface ITableBuild : IDisposable
{
    string Name { get; }

    /// <summary>Writes the slots' rows: the new ones, or those of the present version.</summary>
    void Write(IEnumerable<ReadSlot> slots);

    /// <summary>The finished file.</summary>
    BuiltTable Close();
}

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

/// <summary>A table of a whole season: one row for each thing, the last word counts, and only what the games still speak of.</summary>
internal sealed class SeasonTableBuild<TRow, TKey> : ITableBuild
    where TRow : TableRow, new()
    where TKey : notnull
{
    private readonly SortedDictionary<TKey, TRow> _rows;
    private readonly HashSet<TKey> _spokenOf = [];
    private readonly Func<GameTables, IEnumerable<TRow>> _rowsOf;
    private readonly Func<TRow, TKey> _keyOf;
    private readonly Action<IReadOnlyCollection<TRow>> _finish;

    public SeasonTableBuild(
        IComparer<TKey> order,
        Func<TRow, TKey> keyOf,
        Func<GameTables, IEnumerable<TRow>> rowsOf,
        ReadOnlyMemory<byte>? present,
        Action<IReadOnlyCollection<TRow>>? finish = null
    )
    {
        (_keyOf, _rowsOf, _finish) = (keyOf, rowsOf, finish ?? (_ => { }));
        _rows = new SortedDictionary<TKey, TRow>(order);
        if (present is not { } content)
            return;
        foreach (var row in TableReader.Read<TRow>(content))
            _rows[keyOf(row)] = row;
    }

    public string Name => TableSchema.Of<TRow>().Name;

    /// <summary>A game speaks of this one: its row is kept.</summary>
    public void Keep(TKey key) => _spokenOf.Add(key);

    public void Write(IEnumerable<ReadSlot> slots)
    {
        foreach (var row in slots.Where(slot => slot.Tables is not null).SelectMany(slot => _rowsOf(slot.Tables!)))
            _rows[_keyOf(row)] = row;
    }

    public BuiltTable Close()
    {
        using var content = new MemoryStream();
        using var writer = new TableWriter<TRow>(content);
        TRow[] rows = [.. _rows.Where(row => _spokenOf.Contains(row.Key)).Select(row => row.Value)];
        _finish(rows);
        writer.Write(rows);
        writer.Close();
        return new BuiltTable(Name, writer.RowCount, content.ToArray());
    }

    public void Dispose() { }
}
