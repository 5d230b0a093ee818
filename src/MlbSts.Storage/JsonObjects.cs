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
    public static async Task<StoredJson<T>?> GetJsonAsync<T>(
        this IObjectStore store,
        string bucket,
        string key,
        CancellationToken cancellationToken
    )
        where T : class
    {
        ArgumentNullException.ThrowIfNull(store);
        return await store.GetAsync(bucket, key, null, cancellationToken).ConfigureAwait(false) is { } stored
            ? new StoredJson<T>(stored.ReadJson<T>(), stored.Info.ETag)
            : null;
    }

    /// <summary>The document an object is.</summary>
    /// <exception cref="ObjectCorruptException">It is not JSON of that shape.</exception>
    public static T ReadJson<T>(this StoredObject stored)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(stored);
        try
        {
            return JsonSerializer.Deserialize<T>(stored.Body.Span, Json) ?? throw new JsonException("null");
        }
        catch (JsonException exception)
        {
            throw new ObjectCorruptException(
                $"{stored.Info.Bucket}/{stored.Info.Key} is not a {typeof(T).Name}: {exception.Message}",
                exception
            );
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
        this IObjectStore store,
        string bucket,
        string key,
        T value,
        CancellationToken cancellationToken,
        bool ifAbsent = false,
        string? ifMatch = null
    )
        where T : class
    {
        ArgumentNullException.ThrowIfNull(store);
        var options = new PutOptions
        {
            ContentType = "application/json",
            IfAbsent = ifAbsent,
            IfMatch = ifMatch,
        };
        return store.PutAsync(bucket, key, JsonSerializer.SerializeToUtf8Bytes(value, Json), options, cancellationToken);
    }

    /// <summary>
    /// Reads, changes and writes a document of <see cref="Buckets.State"/>, again from the start where another writer was quicker, so no
    /// change is lost.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="key">The document's key in <see cref="Buckets.State"/>.</param>
    /// <param name="change">
    /// Gets the document, or <see langword="null"/> where there is none, and gives the new one, or <see langword="null"/> to leave all as
    /// it is. It may be called more than once and must have no other effect.
    /// </param>
    /// <param name="cancellationToken">Ends the tries.</param>
    /// <returns>The document as it is now; <see langword="null"/> where there is none.</returns>
    /// <exception cref="PreconditionFailedException">Another writer was quicker 50 times in a row.</exception>
    public static async Task<StoredJson<T>?> UpdateJsonAsync<T>(
        this IObjectStore store,
        string key,
        Func<T?, T?> change,
        CancellationToken cancellationToken
    )
        where T : class
    {
        ArgumentNullException.ThrowIfNull(change);
        for (var attempt = 1; ; attempt++)
        {
            var current = await store.GetJsonAsync<T>(Buckets.State, key, cancellationToken).ConfigureAwait(false);
            if (change(current?.Value) is not { } next)
                return current;
            try
            {
                var put = await store
                    .PutJsonAsync(Buckets.State, key, next, cancellationToken, ifAbsent: current is null, ifMatch: current?.ETag)
                    .ConfigureAwait(false);
                return new StoredJson<T>(next, put.ETag);
            }
            catch (PreconditionFailedException) when (attempt < 50)
            {
                // The loser of a race waits a little, so that many writers do not keep each other from it.
                await Task.Delay(
                        TimeSpan.FromMilliseconds(Random.Shared.Next(1, 5 * Math.Min(attempt, 10))),
                        TimeProvider.System,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }
        }
    }
}
