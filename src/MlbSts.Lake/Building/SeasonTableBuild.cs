using MlbSts.Games.Tables;
using MlbSts.Lake.Files;

namespace MlbSts.Lake.Building;

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
