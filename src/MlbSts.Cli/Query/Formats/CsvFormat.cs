using System.Buffers;

namespace MlbSts.Cli.Query.Formats;

/// <summary>RFC 4180 with a header row, lines ended by a line feed. Null is empty, an empty text is <c>""</c>.</summary>
internal static class CsvFormat
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    public static void Write(ResultRows rows, TextWriter output, int maxRows, CancellationToken cancellationToken)
    {
        output.Write(string.Join(',', rows.Names.Select(Quote)) + "\n");
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var column = 0; column < rows.Names.Count; column++)
            {
                if (column > 0)
                    output.Write(',');
                if (rows[column] is { } value)
                    output.Write(Quote(ResultText.Of(value)));
            }
            output.Write('\n');
        }
    }

    private static string Quote(string text) =>
        text.Length > 0 && text.AsSpan().IndexOfAny(Special) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
