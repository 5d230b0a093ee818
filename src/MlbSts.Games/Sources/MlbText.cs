using System.Globalization;

namespace MlbSts.Games.Sources;

/// <summary>MLB's ways of writing wind, time of day, hands and heights.</summary>
internal static class MlbText
{
    /// <summary>Reads <c>9 mph, Out To RF</c>; where there is none the direction is missing.</summary>
    public static (int? SpeedMph, string? Direction) Wind(string? text)
    {
        if (text is null)
            return (null, null);
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var (measure, direction) = comma < 0 ? (text, "") : (text[..comma], text[(comma + 1)..].Trim().TrimEnd('.'));
        var digits = measure.TrimStart().TakeWhile(char.IsAsciiDigit).ToArray();
        int? speed = int.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : null;
        return (speed, direction.Length == 0 || direction.Equals("None", StringComparison.OrdinalIgnoreCase) ? null : direction);
    }

    /// <summary>Reads <c>4:05 PM</c> as <c>16:05</c>.</summary>
    public static string? Clock(string? text) =>
        TimeOnly.TryParseExact(text?.Trim(), "h:mm tt", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToString("HH:mm", CultureInfo.InvariantCulture)
            : null;

    /// <summary>L, R, or B for a switch hitter, whom MLB calls S.</summary>
    public static string? Hand(string? code) =>
        code switch
        {
            "L" or "R" => code,
            "S" or "B" => "B",
            _ => null,
        };

    /// <summary>Reads <c>6' 4"</c> or <c>6-4</c> in inches.</summary>
    public static int? Inches(string? text)
    {
        var parts = (text ?? "").Split(['\'', '"', '-', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return
            parts.Length == 2
            && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var feet)
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var inches)
            ? (feet * 12) + inches
            : null;
    }
}
