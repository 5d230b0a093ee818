using System.Reflection;

namespace MlbSts.Games.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">Snake case.</param>
/// <param name="Type">The .NET type of its values, nullable value types unwrapped.</param>
/// <param name="IsNullable">Whether a value may be unknown.</param>
/// <param name="Description">Meaning, unit and sources.</param>
public sealed record TableColumn(string Name, Type Type, bool IsNullable, ColumnAttribute Description)
{
    /// <summary>The SQL name of the type, as DuckDB and the data dictionary have it.</summary>
    public string SqlType => SqlTypes[Type];

    /// <summary>The property of the row; null for where the row came from.</summary>
    public PropertyInfo? Property { get; init; }

    internal static IReadOnlyDictionary<Type, string> SqlTypes { get; } = new Dictionary<Type, string>
    {
        [typeof(string)] = "VARCHAR",
        [typeof(int)] = "INTEGER",
        [typeof(long)] = "BIGINT",
        [typeof(bool)] = "BOOLEAN",
        [typeof(double)] = "DOUBLE",
        [typeof(DateOnly)] = "DATE",
        [typeof(DateTime)] = "TIMESTAMP",
    };
}
