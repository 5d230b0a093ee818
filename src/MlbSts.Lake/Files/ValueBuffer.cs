using ParquetSharp;

namespace MlbSts.Lake.Files;

/// <summary>Numbers, truth values, dates and moments.</summary>
internal sealed class ValueBuffer<TRow, TValue>(ColumnGet<TRow, TValue> get, bool isNullable) : ColumnBuffer<TRow>
    where TValue : unmanaged
{
    private readonly short[] _isPresent = isNullable ? new short[TableWriter.RowGroupRows] : [];
    private TValue[] _values = new TValue[256];
    private int _count;
    private int _rows;

    public override void Add(TRow row)
    {
        var isPresent = get(row, out var value);
        if (isNullable)
            _isPresent[_rows] = isPresent ? (short)1 : (short)0;
        _rows++;
        if (!isPresent)
            return;
        if (_count == _values.Length)
            Array.Resize(ref _values, _count * 2);
        _values[_count++] = value;
    }

    public override void Flush(RowGroupWriter group)
    {
        using var column = (ColumnWriter<TValue>)group.NextColumn();
        if (isNullable)
            column.WriteBatch(_rows, _isPresent.AsSpan(0, _rows), default, _values.AsSpan(0, _count));
        else
            column.WriteBatch(_values.AsSpan(0, _count));
        _count = _rows = 0;
    }
}
