using System.Globalization;

namespace MlbSts.Games.Sources.Custom;

/// <summary>DuckDB's long messages in a line, with what to do.</summary>
internal static class Reasons
{
    private const int Longest = 300;

    // By a word of DuckDB's message.
    private static readonly (string Word, string Reason)[] Known =
    [
        ("Maximum line size", "a line is longer than {0} bytes: it has no line breaks, or a quote is never closed"),
        ("maximum_object_size", "an object is larger than {0} bytes: write an object a line"),
        (
            "Out of Memory",
            "it needs more than {1} of memory, and {2} of disk where that does: too many columns, names or rows, or too large ones"
        ),
        ("unicode", "it is not UTF-8: write it anew in UTF-8"),
        ("utf-8", "it is not UTF-8: write it anew in UTF-8"),
    ];

    /// <summary>The reason.</summary>
    public static string Of(string message, CustomLimits limits)
    {
        var known = Known.FirstOrDefault(one => message.Contains(one.Word, StringComparison.OrdinalIgnoreCase)).Reason;
        if (known is not null)
            return known
                .Replace("{0}", limits.LineBytes.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{1}", limits.Memory, StringComparison.Ordinal)
                .Replace("{2}", limits.Disk, StringComparison.Ordinal);
        // What follows is DuckDB's SQL, which nobody asked for, or its settings, which nobody can set here.
        message = message.Split(
            ["\nLINE ", "\n\nLINE ", "LINE 1:", "Candidate bindings", "Possible fixes", "\n  file ="],
            StringSplitOptions.None
        )[0];
        var line = string.Join(' ', message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return line.Length <= Longest ? line : line[..Longest] + "...";
    }
}
