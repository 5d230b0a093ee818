using MlbSts.Games.Tables;

namespace MlbSts.Lake.Files;

/// <summary>The rows of a table, read along the games: both are in the same order, so that only a row group is held.</summary>
internal sealed class RowsByGame<TRow> : IDisposable
    where TRow : GameTableRow, new()
{
    private readonly IEnumerator<TRow> _rows;
    private bool _hasRow;

    /// <summary>Opens a table.</summary>
    /// <param name="table">The Parquet file; null where there is none.</param>
    public RowsByGame(ReadOnlyMemory<byte>? table)
    {
        _rows = table is { } content ? TableReader.Read<TRow>(content).GetEnumerator() : Enumerable.Empty<TRow>().GetEnumerator();
        _hasRow = _rows.MoveNext();
    }

    /// <summary>A game's rows, to be read to their end before the next game is asked for.</summary>
    public IEnumerable<TRow> Of(string gameId)
    {
        while (_hasRow && _rows.Current.GameId == gameId)
        {
            yield return _rows.Current;
            _hasRow = _rows.MoveNext();
        }
    }

    public void Dispose() => _rows.Dispose();
}
