using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MlbSts.Json;

/// <summary>RFC 6901.</summary>
internal static class JsonPointer
{
    public static bool TryParse(string pointer, [NotNullWhen(true)] out string[]? segments)
    {
        segments = null;
        if (pointer.Length == 0)
        {
            segments = [];
            return true;
        }
        if (pointer[0] != '/')
            return false;
        var parts = pointer[1..].Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            if (!parts[i].Contains('~', StringComparison.Ordinal))
                continue;
            if (!IsWellFormed(parts[i]))
                return false;
            parts[i] = parts[i].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        }
        segments = parts;
        return true;
    }

    /// <summary>An array index: digits, no leading zero.</summary>
    public static bool TryIndex(string segment, out int index)
    {
        index = -1;
        return (segment.Length == 1 || !segment.StartsWith('0'))
            && int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out index);
    }

    public static string Append(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    public static string Append(string pointer, int index) => string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}");

    private static bool IsWellFormed(string segment)
    {
        for (var i = 0; i < segment.Length; i++)
        {
            if (segment[i] == '~' && (i + 1 == segment.Length || segment[i + 1] is not ('0' or '1')))
                return false;
        }
        return true;
    }
}
