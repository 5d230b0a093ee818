using System.Globalization;
using System.Text.RegularExpressions;

namespace MlbSts.Cli.Query;

/// <summary>Where one statement ends and the next begins: at semicolons outside quotes and comments.</summary>
internal static partial class SqlText
{
    /// <summary>The statements that a semicolon ends, without it, and what follows the last one.</summary>
    public static (List<string> Statements, string Unfinished) Split(string text)
    {
        var statements = new List<string>();
        var start = 0;
        foreach (var piece in Pieces().EnumerateMatches(text))
        {
            if (piece.Length != 1 || text[piece.Index] != ';')
                continue;
            Add(statements, text[start..piece.Index]);
            start = piece.Index + 1;
        }
        return (statements, text[start..]);
    }

    /// <summary>Every statement, the last one with or without a semicolon.</summary>
    public static List<string> All(string text)
    {
        var (statements, rest) = Split(text);
        Add(statements, rest);
        return statements;
    }

    /// <summary>The statement that EXPLAIN or EXPLAIN ANALYZE is asked about; null for another statement.</summary>
    public static string? Explained(string statement) =>
        Explain().Match(statement) is { Success: true } match ? match.Groups["rest"].Value : null;

    /// <summary>The line a parser's position is in, with a mark below the place; empty where the position is none.</summary>
    public static string Pointer(string statement, string position)
    {
        if (!int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at > statement.Length)
            return "";
        var start = statement.LastIndexOf('\n', Math.Max(at - 1, 0)) + 1;
        var end = statement.IndexOf('\n', at);
        var head = string.Create(CultureInfo.InvariantCulture, $"LINE {statement.AsSpan(0, start).Count('\n') + 1}: ");
        return $"\n\n{head}{statement[start..(end < 0 ? statement.Length : end)]}\n{new string(' ', head.Length + at - start)}^";
    }

    private static void Add(List<string> statements, string statement)
    {
        if (!Blank().IsMatch(statement))
            statements.Add(statement.Trim());
    }

    // A doubled quote reads as two quoted texts side by side, which ends at the same place. A quote that is not closed reaches to the end,
    // so that the shell waits for its end.
    [GeneratedRegex(
        """'[^']*(?:'|\z)|"[^"]*(?:"|\z)|--[^\n]*|/\*.*?(?:\*/|\z)|\$(?<tag>\w*)\$.*?(?:\$\k<tag>\$|\z)|;""",
        RegexOptions.Singleline
    )]
    private static partial Regex Pieces();

    [GeneratedRegex(@"^(?>\s|--[^\n]*|/\*.*?(?:\*/|\z))*\z", RegexOptions.Singleline)]
    private static partial Regex Blank();

    [GeneratedRegex(@"^\s*EXPLAIN(?:\s+ANALYZE)?\s+(?<rest>.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Explain();
}
