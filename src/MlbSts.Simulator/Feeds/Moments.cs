using System.Globalization;

namespace MlbSts.Simulator.Feeds;

/// <summary>Moments as the API writes them.</summary>
internal static class Moments
{
    /// <summary>With milliseconds, as in the times of plays.</summary>
    public static string Iso(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Whole seconds, as in <c>gameDate</c>.</summary>
    public static string Short(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
