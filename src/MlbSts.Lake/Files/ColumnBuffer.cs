using ParquetSharp;

namespace MlbSts.Lake.Files;

/// <summary>
/// The values of one column of a row group that is being filled, in the form Parquet stores them. A row is taken apart while it is still
/// in the processor's cache, and need not be
/// kept; going through the rows once for each column instead takes three times as long.
/// </summary>
internal abstract class ColumnBuffer<TRow>
{
    /// <summary>Takes a row's value.</summary>
    public abstract void Add(TRow row);

    /// <summary>Writes the column and is empty again.</summary>
    public abstract void Flush(RowGroupWriter group);
}

/// <summary>A row's value, where it has one.</summary>
internal delegate bool ColumnGet<TRow, TValue>(TRow row, out TValue value);
