using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Custom;

/// <summary>How a column is filled.</summary>
/// <param name="Column">The table's column.</param>
/// <param name="Source">The file's column, or the constant in single quotes.</param>
internal sealed record ColumnPlan(TableColumn Column, string Source)
{
    /// <summary>The SQL of what the file has, without spaces around it.</summary>
    public string Trimmed => Constant ?? $"trim({Raw})";

    /// <summary>
    /// The SQL of a count of rows whose text is not surely a value. It touches every text, even where every text is a value, so that what
    /// is no text at all is found.
    /// </summary>
    public string Doubtful =>
        ColumnCast.Plain(Column, Source, Raw) is { } plain
            ? $"count(CASE WHEN {Raw} IS NOT NULL AND ({plain}) IS NOT TRUE THEN 1 END)"
            : $"0 * count({Raw})";

    /// <summary>The file's column in SQL; null where it is a constant.</summary>
    public string? Quoted => Constant is null ? CustomFile.Quoted(Source) : null;

    private string Raw => Constant ?? $"CAST({Quoted} AS VARCHAR)";

    private string? Constant => Source is ['\'', .., '\''] && Source.Length > 1 ? CustomFile.Literal(Source[1..^1]) : null;

    /// <summary>The SQL of its value.</summary>
    public string Sql => ColumnCast.Sql(Column, Source, $"({ColumnCast.Text(Trimmed)})");

    /// <summary>
    /// A query for the values of columns, <c>v0</c> and on, their texts, <c>t0</c> and on, and the row's number in the file, <c>n</c>.
    /// In steps, for DuckDB keeps room for every expression of a step, and a wide table would want hundreds of megabytes.
    /// </summary>
    /// <param name="columns">The columns.</param>
    /// <param name="scan">The file.</param>
    /// <param name="more">More columns of the result, each with a name; empty for none.</param>
    /// <param name="moreNames">Their names.</param>
    public static string Values(IReadOnlyList<ColumnPlan> columns, string scan, string more = "", string moreNames = "")
    {
        string Each(Func<ColumnPlan, int, string> part) => string.Concat(columns.Select((column, index) => ", " + part(column, index)));
        var trimmed = $"SELECT row_number() OVER () AS n{more}{Each((column, index) => $"{column.Trimmed} AS s{index}")} FROM {scan}";
        var texts = $"SELECT n{moreNames}{Each((_, index) => $"{ColumnCast.Text($"s{index}")} AS t{index}")} FROM ({trimmed})";
        return $"SELECT n{moreNames}{Each((_, index) => $"t{index}")}{Each((column, index) => $"{ColumnCast.Sql(column.Column, column.Source, $"t{index}")} AS v{index}")} FROM ({texts})";
    }
}
