using System.Text.Json;

namespace MlbSts.Messaging;

/// <summary>
/// How message records are written and read: camel case, enumerations by the names that are known, unknown properties ignored, missing or null ones refused.
/// </summary>
public static class MessageJson
{
    /// <summary>The serializer's options; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>A message's payload, UTF-8.</summary>
    public static byte[] Write<T>(T message)
        where T : IMessage => JsonSerializer.SerializeToUtf8Bytes(message, Options);

    /// <summary>A message from its payload.</summary>
    /// <exception cref="JsonException">The payload is not this message.</exception>
    public static T Read<T>(ReadOnlySpan<byte> payload)
        where T : IMessage =>
        JsonSerializer.Deserialize<T>(payload, Options) ?? throw new JsonException($"The payload of a {typeof(T).Name} is null.");

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Converters = { new KnownNamesConverter() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
