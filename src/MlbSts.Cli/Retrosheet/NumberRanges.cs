using System.Globalization;

namespace MlbSts.Cli.Retrosheet;

/// <summary>Lists of field numbers as on cwevent's command line: <c>0-5,14,29-31</c>.</summary>
internal static class NumberRanges
{
    /// <summary>Reads a list.</summary>
    /// <param name="text">The list; empty for no fields.</param>
    /// <param name="count">Numbers must be below this.</param>
    /// <param name="numbers">The numbers in the order given.</param>
    /// <param name="reason">What is wrong, where the result is false.</param>
    public static bool TryParse(string text, int count, out List<int> numbers, out string reason)
    {
        numbers = [];
        reason = "";
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var dash = part.IndexOf('-', StringComparison.Ordinal);
            if (
                !Number(dash < 0 ? part : part[..dash], out var first)
                || !Number(dash < 0 ? part : part[(dash + 1)..], out var last)
                || first > last
                || last >= count
            )
            {
                reason = $"'{part}' is not a field number or a range of them between 0 and {count - 1}.";
                return false;
            }
            numbers.AddRange(Enumerable.Range(first, last - first + 1));
        }
        return true;
    }

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
