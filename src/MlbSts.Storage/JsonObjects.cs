using System.Text.Json;

namespace MlbSts.Storage;

/// <summary>JSON documents in an object store: journals, checkpoints, pointers.</summary>
public static class JsonObjects
{
    private const int Attempts = 50;

    /// <summary>Reads a document.</summary>
    /// <returns><see langword="null"/> where there is none.</returns>
    /// <exception cref="ObjectCorruptException">The object is no JSON document of that shape.</exception>
    public static async Task<JsonObject<T>?> GetJsonAsync<T>(this IObjectStore store, string bucket, string key, CancellationToken cancellationToken, JsonSerializerOptions? json = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (await store.GetAsync(bucket, key, null, cancellationToken).ConfigureAwait(false) is not { } stored)
            return null;
        try
        {
            var value = JsonSerializer.Deserialize<T>(stored.Body.Span, json ?? JsonSerializerOptions.Web);
            return value is null ? throw new JsonException("It is null.") : new JsonObject<T>(value, stored.Info.ETag);
        }
        catch (JsonException exception)
        {
            throw new ObjectCorruptException($"{bucket}/{key} is no {typeof(T).Name} as JSON: {exception.Message}", exception);
        }
    }

    /// <summary>Writes a document; the options may have a condition. The content type is <c>application/json</c>.</summary>
    /// <exception cref="PreconditionFailedException">The condition does not hold; nothing was written.</exception>
    public static Task<ObjectInfo> PutJsonAsync<T>(
        this IObjectStore store, string bucket, string key, T value, PutOptions options, CancellationToken cancellationToken, JsonSerializerOptions? json = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);
        var body = JsonSerializer.SerializeToUtf8Bytes(value, json ?? JsonSerializerOptions.Web);
        return store.PutAsync(bucket, key, body, options with { ContentType = "application/json" }, cancellationToken);
    }

    /// <summary>Reads, changes and writes a document of <see cref="Buckets.State"/>, again from the start where another writer was quicker, so no change is lost.</summary>
    /// <param name="store">The store.</param>
    /// <param name="key">The document's key in <see cref="Buckets.State"/>.</param>
    /// <param name="change">
    /// Gets the document, or <see langword="null"/> where there is none, and gives the new one, or <see langword="null"/> to leave all as it is.
    /// It may be called more than once and must have no other effect.
    /// </param>
    /// <param name="cancellationToken">Ends the tries.</param>
    /// <param name="json">How the document is written; the web's defaults unless given.</param>
    /// <returns>The document as it is now; <see langword="null"/> where there is none.</returns>
    /// <exception cref="PreconditionFailedException">Another writer was quicker 50 times in a row.</exception>
    public static async Task<JsonObject<T>?> UpdateJsonAsync<T>(
        this IObjectStore store, string key, Func<T?, T?> change, CancellationToken cancellationToken, JsonSerializerOptions? json = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(change);
        for (var attempt = 1; ; attempt++)
        {
            var current = await store.GetJsonAsync<T>(Buckets.State, key, cancellationToken, json).ConfigureAwait(false);
            if (change(current?.Value) is not { } next)
                return current;
            var condition = current is null ? new PutOptions { IfAbsent = true } : new PutOptions { IfMatch = current.ETag };
            try
            {
                var put = await store.PutJsonAsync(Buckets.State, key, next, condition, cancellationToken, json).ConfigureAwait(false);
                return new JsonObject<T>(next, put.ETag);
            }
            catch (PreconditionFailedException) when (attempt < Attempts)
            {
                // The loser of a race waits a little, so that many writers do not keep each other from it.
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 5 * Math.Min(attempt, 10))), TimeProvider.System, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
