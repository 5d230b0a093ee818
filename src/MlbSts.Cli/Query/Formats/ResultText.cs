using System.Globalization;

namespace MlbSts.Cli.Query.Formats;

/// <summary>Values of a result as text, the same on every machine.</summary>
internal static class ResultText
{
    /// <summary>A value; empty for null.</summary>
    public static string Of(object? value) =>
        value switch
        {
            null => "",
            string text => text,
            bool flag => flag ? "true" : "false",
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture).TrimEnd('.'),
            Stream bytes => Hex(bytes),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private static string Hex(Stream bytes)
    {
        using var memory = new MemoryStream();
        bytes.CopyTo(memory);
        return Convert.ToHexStringLower(memory.ToArray());
    }
}
