using System.Globalization;
using MlbSts.Json;

namespace MlbSts.Games.Sources.StatsApi;

/// <summary>Values of a feed, read tolerantly: what is missing or unreadable is null.</summary>
internal static class JsonReading
{
    public static int? Number(this JsonTree? node, string name) => node?[name]?.AsInt();

    /// <summary>A count; 0 where there is none.</summary>
    public static int Count(this JsonTree? node, string name) => node.Number(name) ?? 0;

    public static double? Measure(this JsonTree? node, string name) => node?[name]?.AsDouble();

    public static string? Text(this JsonTree? node, string name) => node?[name]?.AsString();

    public static bool Flag(this JsonTree? node, string name) => node?[name]?.AsBool() ?? false;

    public static DateOnly? Date(this JsonTree? node, string name) =>
        DateOnly.TryParseExact(node.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    public static DateTime? Moment(this JsonTree? node, string name) =>
        DateTimeOffset.TryParse(
            node.Text(name),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment
        )
            ? moment.UtcDateTime
            : null;
}
