using System.Reflection;
using System.Text.RegularExpressions;

namespace MlbSts.Games.Tables;

/// <summary>A table's name and columns, read off its row type: the one place where they are written down.</summary>
public sealed partial class TableSchema
{
    private TableSchema(Type rowType)
    {
        var table =
            rowType.GetCustomAttribute<TableAttribute>()
            ?? throw new ArgumentException($"{rowType.Name} is no table: it has no [Table].", nameof(rowType));
        (RowType, Name, Order) = (rowType, table.Name, table.Order);
        var nullability = new NullabilityInfoContext();
        // What every row has comes first, then the row's own, then where it came from.
        Columns =
        [
            .. rowType
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.GetCustomAttribute<ColumnAttribute>() is not null)
                .OrderBy(property => property.DeclaringType == rowType)
                .ThenBy(property => property.MetadataToken)
                .Select(property => Column(property, nullability)),
            .. Provenance.Columns,
        ];
    }

    /// <summary>The tables, in the order of the data dictionary.</summary>
    public static IReadOnlyList<TableSchema> All { get; } =
    [
        Of<GameRow>(),
        Of<PlayRow>(),
        Of<PitchRow>(),
        Of<RunnerRow>(),
        Of<BattingRow>(),
        Of<PitchingRow>(),
        Of<FieldingRow>(),
        Of<LineScoreRow>(),
        Of<LineupRow>(),
        Of<PlayerRow>(),
        Of<TeamRow>(),
        Of<VenueRow>(),
    ];

    /// <summary>The row type.</summary>
    public Type RowType { get; }

    /// <summary>Where it is documented what one row is: the id of the row type in the XML documentation.</summary>
    public string DocumentationId => $"T:{RowType.FullName}";

    /// <summary>The table's name.</summary>
    public string Name { get; }

    /// <summary>The order of the rows in a file, in words.</summary>
    public string Order { get; }

    /// <summary>The columns in their order in the files.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The schema of a row type.</summary>
    public static TableSchema Of<TRow>()
        where TRow : TableRow => Cache<TRow>.Schema;

    private static TableColumn Column(PropertyInfo property, NullabilityInfoContext nullability)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (!TableColumn.SqlTypes.ContainsKey(type))
            throw new ArgumentException($"{property.DeclaringType!.Name}.{property.Name} has a type that no column has: {type.Name}.");
        var isNullable =
            type != property.PropertyType || (!type.IsValueType && nullability.Create(property).ReadState == NullabilityState.Nullable);
        return new TableColumn(SnakeCase().Replace(property.Name, "_").ToLowerInvariant(), type, isNullable)
        {
            Property = property,
            Unit = property.GetCustomAttribute<ColumnAttribute>()!.Unit,
            DocumentationId = TableColumn.DocumentationIdOf(property),
        };
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex SnakeCase();

    private static class Cache<TRow>
    {
        public static readonly TableSchema Schema = new(typeof(TRow));
    }
}
