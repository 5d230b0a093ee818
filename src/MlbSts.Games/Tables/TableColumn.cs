using System.Reflection;

namespace MlbSts.Games.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">Snake case.</param>
/// <param name="Type">The .NET type of its values, nullable value types unwrapped.</param>
/// <param name="IsNullable">Whether a value may be unknown.</param>
public sealed record TableColumn(string Name, Type Type, bool IsNullable)
{
    /// <summary>The unit of measure; empty for counts, names and codes.</summary>
    public string Unit { get; init; } = "";

    /// <summary>
    /// Where its meaning is documented: the id of a property in the XML documentation. Empty for columns that no row has.
    /// </summary>
    public string DocumentationId { get; init; } = "";

    /// <summary>The SQL name of the type, as DuckDB and the data dictionary have it.</summary>
    public string SqlType => SqlTypes[Type];

    /// <summary>The property of the row; null for where the row came from.</summary>
    public PropertyInfo? Property { get; init; }

    /// <summary>The id of a property in the XML documentation.</summary>
    internal static string DocumentationIdOf(PropertyInfo property) => $"P:{property.DeclaringType!.FullName}.{property.Name}";

    internal static IReadOnlyDictionary<Type, string> SqlTypes { get; } =
        new Dictionary<Type, string>
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
