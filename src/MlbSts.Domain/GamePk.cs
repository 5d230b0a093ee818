using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlbSts.Domain;

/// <summary>
/// MLB's identity of a game: a positive number that survives a postponement (the same gamePk then stands on two dates of the schedule).
/// </summary>
[JsonConverter(typeof(GamePkJsonConverter))]
public readonly record struct GamePk : IComparable<GamePk>, ISpanParsable<GamePk>
{
    /// <summary>Wraps a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public GamePk(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        Value = value;
    }

    /// <summary>The number itself, 1 or more.</summary>
    public int Value { get; }

    /// <summary>The number in plain digits, as it stands in keys and message keys.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public int CompareTo(GamePk other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public static GamePk Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var gamePk)
            ? gamePk
            : throw new FormatException($"'{s}' is not a gamePk: a positive number such as 746139 is expected.");

    /// <inheritdoc/>
    public static GamePk Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out GamePk result)
    {
        var parsed = int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0;
        result = parsed ? new GamePk(value) : default;
        return parsed;
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GamePk result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool operator <(GamePk left, GamePk right) => left.Value < right.Value;

    /// <inheritdoc/>
    public static bool operator <=(GamePk left, GamePk right) => left.Value <= right.Value;

    /// <inheritdoc/>
    public static bool operator >(GamePk left, GamePk right) => left.Value > right.Value;

    /// <inheritdoc/>
    public static bool operator >=(GamePk left, GamePk right) => left.Value >= right.Value;
}

/// <summary>A gamePk is a JSON number; a text of digits is read too, because the push service sends it so.</summary>
internal sealed class GamePkJsonConverter : JsonConverter<GamePk>
{
    public override GamePk Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt32(out var value) && value > 0 => new GamePk(value),
            JsonTokenType.String when GamePk.TryParse(reader.GetString(), null, out var gamePk) => gamePk,
            _ => throw new JsonException("A gamePk is a positive number."),
        };

    public override void Write(Utf8JsonWriter writer, GamePk value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
