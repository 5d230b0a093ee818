using ParquetSharp;

namespace MlbSts.Lake.Files;

/// <summary>Texts. Each different one is encoded once a row group: most columns have few.</summary>
internal sealed class TextBuffer<TRow>(Func<TRow, string?> get) : ColumnBuffer<TRow>
{
    private const int ArenaBytes = 64 * 1024;

    private readonly short[] _isPresent = new short[TableWriter.RowGroupRows];
    private readonly Dictionary<string, ByteArray> _encoded = [];
    private readonly List<byte[]> _arenas = [];
    private ByteArray[] _values = new ByteArray[256];
    private string? _last;
    private ByteArray _lastEncoded;
    private int _arenaUsed;
    private int _count;
    private int _rows;

    public override void Add(TRow row)
    {
        var text = get(row);
        _isPresent[_rows++] = text is null ? (short)0 : (short)1;
        if (text is null)
            return;
        if (!ReferenceEquals(text, _last))
        {
            if (!_encoded.TryGetValue(text, out _lastEncoded))
                _encoded[text] = _lastEncoded = Encode(text);
            _last = text;
        }
        if (_count == _values.Length)
            Array.Resize(ref _values, _count * 2);
        _values[_count++] = _lastEncoded;
    }

    public override void Flush(RowGroupWriter group)
    {
        using var column = (ColumnWriter<ByteArray>)group.NextColumn();
        column.WriteBatch(_rows, _isPresent.AsSpan(0, _rows), default, _values.AsSpan(0, _count));
        _encoded.Clear();
        // The first is used again.
        _arenas.RemoveRange(Math.Min(1, _arenas.Count), Math.Max(0, _arenas.Count - 1));
        _last = null;
        _arenaUsed = _count = _rows = 0;
    }

    private unsafe ByteArray Encode(string text)
    {
        var length = System.Text.Encoding.UTF8.GetByteCount(text);
        if (_arenas.Count == 0 || _arenaUsed + length > _arenas[^1].Length)
        {
            _arenas.Add(GC.AllocateUninitializedArray<byte>(Math.Max(ArenaBytes, length), pinned: true));
            _arenaUsed = 0;
        }
        var place = _arenas[^1].AsSpan(_arenaUsed, length);
        System.Text.Encoding.UTF8.GetBytes(text, place);
        _arenaUsed += length;
        // The arena is pinned, so the address holds for as long as the arena is in the list.
        return new ByteArray(
            (nint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(place)),
            length
        );
    }
}
