using System.Globalization;

namespace MlbSts.Games.Sources.Custom;

/// <summary>What is found out about a file once, so that it is not found out again by everything that reads it.</summary>
/// <param name="Columns">Its columns, as DuckDB calls them.</param>
/// <param name="Csv">How DuckDB is told to read CSV: divider, quotes and so on; empty for other kinds.</param>
internal sealed record FileShape(IReadOnlyList<string> Columns, string Csv = "")
{
    private const string None = "(empty)";

    /// <summary>Lines of CSV before the header.</summary>
    public long SkippedLines { get; init; }

    /// <summary>Finds it out.</summary>
    public static FileShape Of(CustomDatabase database, CustomFile file, CustomLimits limits) =>
        file.Kind switch
        {
            CustomFileKind.Csv => OfCsv(
                database.Rows(
                    $"SELECT Delimiter, Quote, \"Escape\", NewLineDelimiter, Comment, SkipRows, unnest(Columns).name FROM {file.Sniff(limits)}"
                )
            ),
            _ => new FileShape([
                .. database.Rows($"SELECT column_name FROM (DESCRIBE SELECT * FROM {file.Sniff(limits)})").Select(row => (string)row[0]!),
            ]),
        };

    private static FileShape OfCsv(IEnumerable<object?[]> found)
    {
        var rows = found.ToList();
        if (rows.Count == 0)
            throw new RefusedException("no columns can be made out in it");
        var (quote, escape, newLine) = (Text(rows[0][1]), Text(rows[0][2]), Text(rows[0][3]));
        // Where no quote is doubled in the lines that were looked at, one may be later.
        var csv =
            $"delim={CustomFile.Literal(Text(rows[0][0]))}, quote={CustomFile.Literal(quote)}, escape={CustomFile.Literal(escape.Length == 0 ? quote : escape)}, comment={CustomFile.Literal(Text(rows[0][4]))}, skip={rows[0][5]}";
        return new FileShape(
            [.. rows.Select(row => (string)row[6]!)],
            newLine.Length == 0 ? csv : $"{csv}, new_line={CustomFile.Literal(newLine)}"
        )
        {
            SkippedLines = Convert.ToInt64(rows[0][5], CultureInfo.InvariantCulture),
        };
    }

    private static string Text(object? value) => value as string is { } text && text != None ? text : "";
}
