using System.Globalization;
using System.Text;

namespace MlbSts.Cli.Query.Formats;

/// <summary>Aligned columns for the eye: numbers on the right, nulls blank, the count of rows at the end.</summary>
internal static class TableFormat
{
    private const string Gap = "  ";
    private static readonly string[] ExplainColumns = ["explain_key", "explain_value"];

    public static void Write(ResultRows rows, TextWriter output, int maxRows, CancellationToken cancellationToken)
    {
        var heads = rows.Names;
        if (heads.SequenceEqual(ExplainColumns))
        {
            while (rows.Read())
                output.WriteLine(ResultText.Of(rows[1]));
            return;
        }
        var shown = new List<string[]>();
        long count = 0;
        for (; rows.Read(); count++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (maxRows == 0 || count < maxRows)
                shown.Add([.. Enumerable.Range(0, heads.Count).Select(column => OneLine(ResultText.Of(rows[column])))]);
        }
        var widths = heads.Select((head, column) => shown.Select(row => Width(row[column])).Append(Width(head)).Max()).ToArray();
        WriteLine(output, heads, widths, rows.IsNumber);
        WriteLine(output, [.. widths.Select(width => new string('-', width))], widths, rows.IsNumber);
        foreach (var row in shown)
            WriteLine(output, row, widths, rows.IsNumber);
        output.WriteLine(Count(count, shown.Count));
    }

    private static string Count(long count, int shown)
    {
        var rows = string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "row" : "rows")}");
        return count == shown
            ? $"({rows})"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"({rows}; the first {shown} are shown: --max-rows shows more, --output FILE keeps all)"
            );
    }

    private static void WriteLine(TextWriter output, IReadOnlyList<string> cells, int[] widths, IReadOnlyList<bool> isNumber)
    {
        var line = new StringBuilder();
        for (var column = 0; column < cells.Count; column++)
        {
            var fill = new string(' ', widths[column] - Width(cells[column]));
            line.Append(column == 0 ? "" : Gap).Append(isNumber[column] ? fill + cells[column] : cells[column] + fill);
        }
        output.WriteLine(line.ToString().TrimEnd());
    }

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;

    // A control character would break the lines, or be obeyed by the terminal.
    private static string OneLine(string text) =>
        text.Any(char.IsControl)
            ? string.Concat(
                text.Select(character =>
                    character == '\n' ? "\\n"
                    : char.IsControl(character) ? " "
                    : character.ToString()
                )
            )
            : text;
}
