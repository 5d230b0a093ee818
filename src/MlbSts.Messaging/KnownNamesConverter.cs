using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlbSts.Messaging;

/// <summary>
/// Enumerations by the names that are known and nothing else: the serializer's own converter also takes several names in one text, which
/// together are none.
/// </summary>
internal sealed class KnownNamesConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Names<>).MakeGenericType(typeToConvert))!;

    private sealed class Names<T> : JsonConverter<T>
        where T : struct, Enum
    {
        private static readonly FrozenDictionary<string, T> Values = Enum.GetNames<T>()
            .ToFrozenDictionary(name => name, Enum.Parse<T>, StringComparer.OrdinalIgnoreCase);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && Values.TryGetValue(reader.GetString()!, out var value)
                ? value
                : throw new JsonException($"A {typeof(T).Name} is one of {string.Join(", ", Enum.GetNames<T>())}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Enum.GetName(value) ?? throw new JsonException($"{value} is no {typeof(T).Name}."));

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Values.TryGetValue(reader.GetString()!, out var value)
                ? value
                : throw new JsonException($"A {typeof(T).Name} is one of {string.Join(", ", Enum.GetNames<T>())}.");

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WritePropertyName(Enum.GetName(value) ?? throw new JsonException($"{value} is no {typeof(T).Name}."));
    }
}
