using System.Data.Common;
using System.Numerics;

namespace MlbSts.Cli.Query.Formats;

/// <summary>The rows of a result, one after another.</summary>
internal sealed class ResultRows
{
    private static readonly HashSet<Type> Numbers =
    [
        typeof(sbyte),
        typeof(short),
        typeof(int),
        typeof(long),
        typeof(byte),
        typeof(ushort),
        typeof(uint),
        typeof(ulong),
        typeof(float),
        typeof(double),
        typeof(decimal),
        typeof(BigInteger),
    ];

    private readonly DbDataReader _reader;

    /// <summary>Rows of a reader.</summary>
    /// <param name="reader">The reader, before its first row.</param>
    /// <param name="json">Columns whose text is JSON.</param>
    public ResultRows(DbDataReader reader, IReadOnlySet<int>? json = null)
    {
        _reader = reader;
        Names = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        IsNumber = [.. Enumerable.Range(0, reader.FieldCount).Select(column => Numbers.Contains(reader.GetFieldType(column)))];
        IsJson = [.. Enumerable.Range(0, reader.FieldCount).Select(column => json?.Contains(column) == true)];
    }

    /// <summary>The columns' names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Columns of numbers.</summary>
    public IReadOnlyList<bool> IsNumber { get; }

    /// <summary>Columns whose text is JSON: lists, structs and maps.</summary>
    public IReadOnlyList<bool> IsJson { get; }

    /// <summary>Goes to the next row; false after the last one.</summary>
    public bool Read() => _reader.Read();

    /// <summary>A value of the row; null where it is null.</summary>
    public object? this[int column] => _reader.IsDBNull(column) ? null : _reader.GetValue(column);
}
