using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlbSts.Domain;

/// <summary>
/// A moment of a game as the Stats API writes it: <c>YYYYMMDD_HHMMSS</c>, UTC, whole seconds (<c>metaData.timeStamp</c>,
/// <c>startTimecode</c>), in one of <see cref="BaseballYears"/>. Equal timecodes do not promise equal documents: compare content hashes.
/// </summary>
[JsonConverter(typeof(TimecodeJsonConverter))]
public readonly record struct Timecode : IComparable<Timecode>, ISpanParsable<Timecode>
{
    private const string Format = "yyyyMMdd'_'HHmmss";

    /// <summary>The timecode of a moment; fractions of a second are cut off.</summary>
    public Timecode(DateTimeOffset moment) =>
        Moment = new DateTimeOffset(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    /// <summary>The moment, UTC, whole seconds.</summary>
    public DateTimeOffset Moment { get; }

    /// <summary>The wire format, for example <c>20240612_041248</c>.</summary>
    public override string ToString() => Moment.ToString(Format, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public int CompareTo(Timecode other) => Moment.CompareTo(other.Moment);

    /// <inheritdoc/>
    public static Timecode Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var timecode)
            ? timecode
            : throw new FormatException($"'{s}' is not a timecode: YYYYMMDD_HHMMSS in UTC is expected, such as 20240612_041248.");

    /// <inheritdoc/>
    public static Timecode Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Timecode result)
    {
        var parsed = DateTimeOffset.TryParseExact(
            s,
            Format,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment
        );
        parsed &= BaseballYears.Contain(moment.Year);
        result = parsed ? new Timecode(moment) : default;
        return parsed;
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Timecode result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool operator <(Timecode left, Timecode right) => left.Moment < right.Moment;

    /// <inheritdoc/>
    public static bool operator <=(Timecode left, Timecode right) => left.Moment <= right.Moment;

    /// <inheritdoc/>
    public static bool operator >(Timecode left, Timecode right) => left.Moment > right.Moment;

    /// <inheritdoc/>
    public static bool operator >=(Timecode left, Timecode right) => left.Moment >= right.Moment;
}

internal sealed class TimecodeJsonConverter : JsonConverter<Timecode>
{
    public override Timecode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Timecode.TryParse(reader.GetString(), null, out var timecode)
            ? timecode
            : throw new JsonException("A timecode is a text of the form YYYYMMDD_HHMMSS.");

    public override void Write(Utf8JsonWriter writer, Timecode value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
