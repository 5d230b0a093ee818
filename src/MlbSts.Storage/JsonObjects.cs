using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlbSts.Storage;

/// <summary>Small JSON documents as objects: journals, reports, game.json.</summary>
public static class JsonObjects
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The newest version of a document, or <see langword="null"/> where there is none.</summary>
    /// <exception cref="ObjectCorruptException">It is not JSON of that shape.</exception>
    public static async Task<StoredJson<T>?> GetJsonAsync<T>(this IObjectStore store, string bucket, string key, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(store);
        if (await store.GetAsync(bucket, key, null, cancellationToken).ConfigureAwait(false) is not { } stored)
            return null;
        try
        {
            var value = JsonSerializer.Deserialize<T>(stored.Body.Span, Json) ?? throw new JsonException("null");
            return new StoredJson<T>(value, stored.Info.ETag);
        }
        catch (JsonException exception)
        {
            throw new ObjectCorruptException($"{bucket}/{key} is not a {typeof(T).Name}: {exception.Message}", exception);
        }
    }

    /// <summary>Stores a document.</summary>
    /// <param name="store">The store.</param>
    /// <param name="bucket">A bucket's name.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="value">The document.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="ifAbsent">Only if there is none yet (unversioned buckets).</param>
    /// <param name="ifMatch">Only if it still has this ETag (unversioned buckets).</param>
    /// <exception cref="PreconditionFailedException">The condition does not hold.</exception>
    public static Task<ObjectInfo> PutJsonAsync<T>(
        this IObjectStore store, string bucket, string key, T value, CancellationToken cancellationToken, bool ifAbsent = false, string? ifMatch = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(store);
        var options = new PutOptions { ContentType = "application/json", IfAbsent = ifAbsent, IfMatch = ifMatch };
        return store.PutAsync(bucket, key, JsonSerializer.SerializeToUtf8Bytes(value, Json), options, cancellationToken);
    }
}

/// <summary>A JSON document with the ETag to replace it by.</summary>
/// <param name="Value">The document.</param>
/// <param name="ETag">Without quotes.</param>
public sealed record StoredJson<T>(T Value, string ETag);
