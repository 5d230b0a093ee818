using System.Text;

namespace MlbSts.Lake.Checks;

/// <summary>Lines of a text that somebody else wrote: one that never ends takes no memory.</summary>
internal static class BoundedLines
{
    /// <summary>The most characters of a line.</summary>
    public const int Longest = 64 << 10;

    /// <summary>The lines with their numbers from 1, without empty ones.</summary>
    /// <exception cref="CheckInputException">A line is too long.</exception>
    public static IEnumerable<(int Number, string Line)> Read(TextReader text)
    {
        var buffer = new char[16 << 10];
        var line = new StringBuilder();
        var number = 1;
        int read;
        while ((read = text.Read(buffer)) > 0)
        {
            for (var at = 0; at < read; )
            {
                var end = buffer.AsSpan(at, read - at).IndexOf('\n');
                line.Append(buffer, at, end < 0 ? read - at : end);
                if (line.Length > Longest)
                    throw new CheckInputException($"line {number} has more than {Longest:N0} characters");
                if (end < 0)
                    break;
                at += end + 1;
                if (Take(line) is { } full)
                    yield return (number, full);
                number++;
            }
        }
        if (Take(line) is { } last)
            yield return (number, last);
    }

    private static string? Take(StringBuilder line)
    {
        var text = line.ToString().TrimEnd('\r', '\u001A');
        line.Clear();
        return text.Length == 0 ? null : text;
    }
}
