using DuckDB.NET.Data;

namespace MlbSts.Cli.Query;

/// <summary>Types that .NET cannot hold with all their values, nulls inside lists for one: DuckDB writes them as text.</summary>
internal static class PlainColumns
{
    private static readonly Dictionary<string, (string Cast, bool IsJson)> Casts = new()
    {
        ["List"] = ("to_json({0})::VARCHAR", true),
        ["Array"] = ("to_json({0})::VARCHAR", true),
        ["Struct"] = ("to_json({0})::VARCHAR", true),
        ["Map"] = ("to_json({0})::VARCHAR", true),
        ["Interval"] = ("{0}::VARCHAR", false),
        ["Time"] = ("{0}::VARCHAR", false),
        ["TimeTz"] = ("{0}::VARCHAR", false),
    };

    /// <summary>The query with such columns as text, and which of its columns are JSON then; null where it has none.</summary>
    public static (string? Statement, IReadOnlySet<int> Json) Of(string statement, DuckDBDataReader reader)
    {
        var columns = Enumerable.Range(0, reader.FieldCount).ToList();
        if (!columns.Any(column => Casts.ContainsKey(reader.GetDataTypeName(column))))
            return (null, new HashSet<int>());
        // By number, for names may be there twice.
        var selected = columns.Select(column =>
            $"{Cast(reader, column).Cast.Replace("{0}", $"#{column + 1}", StringComparison.Ordinal)} AS \"{reader.GetName(column).Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        );
        return (
            $"SELECT {string.Join(", ", selected)} FROM (\n{statement}\n)",
            columns.Where(column => Cast(reader, column).IsJson).ToHashSet()
        );
    }

    private static (string Cast, bool IsJson) Cast(DuckDBDataReader reader, int column) =>
        Casts.GetValueOrDefault(reader.GetDataTypeName(column), ("{0}", false));
}
