using System.Linq.Expressions;
using System.Reflection;
using MlbSts.Lake.Schema;
using ParquetSharp;

namespace MlbSts.Lake.Files;

/// <summary>Between rows and Parquet columns, compiled once per row type from its schema.</summary>
internal static class TableCodec<TRow>
    where TRow : TableRow, new()
{
    /// <summary>The table's columns in the order of the file.</summary>
    public static IReadOnlyList<ColumnCodec<TRow>> Columns { get; } =
    [
        .. TableSchema.Of<TRow>().Columns.Where(column => column.Property is not null).Select(Create),
        new ColumnCodec<TRow, string?>(Provenance.Columns[0].Name, row => row.Provenance.Source, static (_, _) => { }),
        new ColumnCodec<TRow, string?>(Provenance.Columns[1].Name, row => row.Provenance.SourceId, static (_, _) => { }),
        new ColumnCodec<TRow, string?>(Provenance.Columns[2].Name, row => row.Provenance.LoadId, static (_, _) => { }),
    ];

    private static ColumnCodec<TRow> Create(TableColumn column)
    {
        var property = column.Property!;
        var row = Expression.Parameter(typeof(TRow));
        var value = Expression.Parameter(property.PropertyType);
        var get = Expression.Lambda(Expression.Property(row, property), row).Compile();
        var set = Expression.Lambda(Expression.Call(row, property.GetSetMethod(nonPublic: true)!, value), row, value).Compile();
        return (ColumnCodec<TRow>)Activator.CreateInstance(
            typeof(ColumnCodec<,>).MakeGenericType(typeof(TRow), property.PropertyType), BindingFlags.Instance | BindingFlags.Public, null, [column.Name, get, set], null)!;
    }
}

/// <summary>One column of a table's file.</summary>
internal abstract class ColumnCodec<TRow>
{
    public abstract Column Column { get; }

    public abstract void Write(RowGroupWriter group, IReadOnlyList<TRow> rows);

    public abstract void Read(RowGroupReader group, int column, TRow[] rows);
}

/// <summary>One column of values of a type.</summary>
internal sealed class ColumnCodec<TRow, TValue>(string name, Func<TRow, TValue> get, Action<TRow, TValue> set) : ColumnCodec<TRow>
{
    // A moment is UTC to the microsecond; everything else is as ParquetSharp has it.
    public override Column Column { get; } = typeof(TValue) == typeof(DateTime) || typeof(TValue) == typeof(DateTime?)
        ? new Column<TValue>(name, LogicalType.Timestamp(isAdjustedToUtc: true, TimeUnit.Micros))
        : new Column<TValue>(name);

    public override void Write(RowGroupWriter group, IReadOnlyList<TRow> rows)
    {
        var values = new TValue[rows.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = get(rows[i]);
        using var column = group.NextColumn();
        using var writer = column.LogicalWriter<TValue>();
        writer.WriteBatch(values);
    }

    public override void Read(RowGroupReader group, int column, TRow[] rows)
    {
        using var reader = group.Column(column);
        // Without the override a date is ParquetSharp's own Date and not a DateOnly.
        using var logical = reader.LogicalReaderOverride<TValue>();
        var values = logical.ReadAll(rows.Length);
        for (var i = 0; i < rows.Length; i++)
            set(rows[i], values[i]);
    }
}
