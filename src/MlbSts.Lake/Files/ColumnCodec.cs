using System.Linq.Expressions;
using System.Reflection;
using MlbSts.Games.Tables;
using ParquetSharp;

namespace MlbSts.Lake.Files;

/// <summary>One column of a table's file.</summary>
/// <param name="Column">Its name and type in Parquet.</param>
/// <param name="CreateBuffer">Makes what its values are gathered in.</param>
/// <param name="Read">Reads a row group's values into rows.</param>
internal sealed record ColumnCodec<TRow>(Column Column, Func<ColumnBuffer<TRow>> CreateBuffer, Action<RowGroupReader, int, TRow[]> Read)
{
    // How Parquet stores what is not stored as it is: days and microseconds since 1970.
    private static readonly Dictionary<Type, (Type Stored, LambdaExpression Store)> Stored = new()
    {
        [typeof(DateOnly)] = (typeof(int), (DateOnly day) => day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber),
        [typeof(DateTime)] = (typeof(long), (DateTime moment) => (moment.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond),
    };

    public static ColumnCodec<TRow> Of(TableColumn column) =>
        (ColumnCodec<TRow>)
            typeof(ColumnCodec<TRow>)
                .GetMethod(nameof(Create), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(column.Property!.PropertyType)
                .Invoke(null, [column])!;

    public static ColumnCodec<TRow> OfText(string name, Func<TRow, string?> get) =>
        new(new Column<string?>(name), () => new TextBuffer<TRow>(get), static (_, _, _) => { });

    private static ColumnCodec<TRow> Create<TValue>(TableColumn column)
    {
        var property = column.Property!;
        var row = Expression.Parameter(typeof(TRow));
        var value = Expression.Parameter(typeof(TValue));
        var set = Expression
            .Lambda<Action<TRow, TValue>>(Expression.Call(row, property.GetSetMethod(nonPublic: true)!, value), row, value)
            .Compile();
        // A moment is UTC to the microsecond; everything else is as ParquetSharp has it.
        Column parquet =
            column.Type == typeof(DateTime)
                ? new Column<TValue>(column.Name, LogicalType.Timestamp(isAdjustedToUtc: true, TimeUnit.Micros))
                : new Column<TValue>(column.Name);
        return new ColumnCodec<TRow>(
            parquet,
            column.Type == typeof(string) ? TextBuffer(property) : ValueBuffer(column),
            (group, index, rows) => ReadColumn(group, index, rows, set)
        );
    }

    private static Func<ColumnBuffer<TRow>> TextBuffer(PropertyInfo property)
    {
        var get = property.GetGetMethod()!.CreateDelegate<Func<TRow, string?>>();
        return () => new TextBuffer<TRow>(get);
    }

    private static Func<ColumnBuffer<TRow>> ValueBuffer(TableColumn column)
    {
        var (stored, store) = Stored.GetValueOrDefault(column.Type, (column.Type, null!));
        var get = Getter(column.Property!, column.Type, stored, store);
        var buffer = typeof(ValueBuffer<,>).MakeGenericType(typeof(TRow), stored);
        return () => (ColumnBuffer<TRow>)Activator.CreateInstance(buffer, get, column.IsNullable)!;
    }

    // (row, out value) => { var it = row.Property; value = store(it.GetValueOrDefault()); return it.HasValue; }
    private static Delegate Getter(PropertyInfo property, Type type, Type stored, LambdaExpression? store)
    {
        var row = Expression.Parameter(typeof(TRow));
        var value = Expression.Parameter(stored.MakeByRefType());
        var it = Expression.Variable(property.PropertyType);
        var isNullable = property.PropertyType != type;
        Expression plain = isNullable ? Expression.Call(it, nameof(Nullable<int>.GetValueOrDefault), null) : it;
        var body = Expression.Block(
            [it],
            Expression.Assign(it, Expression.Property(row, property)),
            Expression.Assign(value, store is null ? plain : Expression.Invoke(store, plain)),
            isNullable ? Expression.Property(it, nameof(Nullable<int>.HasValue)) : Expression.Constant(true)
        );
        return Expression.Lambda(typeof(ColumnGet<,>).MakeGenericType(typeof(TRow), stored), body, row, value).Compile();
    }

    private static void ReadColumn<TValue>(RowGroupReader group, int index, TRow[] rows, Action<TRow, TValue> set)
    {
        using var column = group.Column(index);
        // Without the override a date is ParquetSharp's own Date and not a DateOnly.
        using var logical = column.LogicalReaderOverride<TValue>();
        var values = logical.ReadAll(rows.Length);
        for (var i = 0; i < rows.Length; i++)
            set(rows[i], values[i]);
    }
}
