using System.Globalization;
using System.Text.Json;
using MlbSts.Domain;
using MlbSts.Json;

namespace MlbSts.StatsApi.Documents;

/// <summary>
/// Reads one value after another of a place in a document, whatever type it was given this time, and counts what drifted.
/// </summary>
internal readonly struct TolerantReader(JsonTree? node, string place, TypeDrift drift)
{
    public JsonTree? Node => node;

    public TypeDrift Drift => drift;

    public TolerantReader In(string name) => new(node?[name], place.Length == 0 ? name : $"{place}/{name}", drift);

    public int? Int(string name) => Read(name, JsonValueKind.Number, static value => value.AsInt(), out var value) ? value : null;

    public bool? Flag(string name) => Read(name, JsonValueKind.True, static value => value.AsBool(), out var value) ? value : null;

    public DateOnly? Date(string name) =>
        Read(name, JsonValueKind.String, static value => ToDate(value.AsString()), out var value) ? value : null;

    public DateTimeOffset? Moment(string name) =>
        Read(name, JsonValueKind.String, static value => ToMoment(value.AsString()), out var value) ? value : null;

    public string? Text(string name)
    {
        if (node?[name] is not { } value || value.Kind == JsonValueKind.Null)
            return null;
        if (value.Kind != JsonValueKind.String)
            Drifted(name);
        return value.AsString();
    }

    private bool Read<T>(string name, JsonValueKind usual, Func<JsonTree, T?> read, out T? result)
        where T : struct
    {
        result = null;
        if (node?[name] is not { } value || value.Kind == JsonValueKind.Null)
            return false;
        result = read(value);
        var kind = value.Kind == JsonValueKind.False ? JsonValueKind.True : value.Kind;
        if (kind != usual || result is null)
            Drifted(name);
        return result is not null;
    }

    private void Drifted(string name) => drift.Count($"{place}/{name}");

    // A date is sometimes given with a time behind it.
    private static DateOnly? ToDate(string? text) =>
        text?.Length >= 10
        && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && BaseballYears.Contain(date.Year)
            ? date
            : null;

    private static DateTimeOffset? ToMoment(string? text) =>
        DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment
        ) && BaseballYears.Contain(moment.Year)
            ? moment
            : null;
}
