using MlbSts.Domain;
using MlbSts.Storage;

namespace MlbSts.Testing.Services;

/// <summary>A store whose process dies at a write: from then on nothing works any more, as after <c>kill -9</c>.</summary>
/// <param name="inner">The store that survives.</param>
/// <param name="diesAt">The number of the write it dies at, from 1; 0 never.</param>
/// <param name="isWritten">That write still takes place, and nobody hears of it.</param>
public sealed class MortalStore(IObjectStore inner, int diesAt, bool isWritten) : IObjectStore
{
    private int _writes;

    /// <summary>So many writes were begun.</summary>
    public int Writes => _writes;

    /// <summary>It has died.</summary>
    public bool IsDead => diesAt > 0 && _writes >= diesAt;

    /// <inheritdoc/>
    public Task EnsureBucketAsync(BucketSettings bucket, CancellationToken cancellationToken) =>
        inner.EnsureBucketAsync(bucket, cancellationToken);

    /// <inheritdoc/>
    public Task<ObjectInfo> PutAsync(
        string bucket,
        string key,
        ReadOnlyMemory<byte> body,
        PutOptions options,
        CancellationToken cancellationToken
    ) => WriteAsync(() => inner.PutAsync(bucket, key, body, options, cancellationToken));

    /// <inheritdoc/>
    public Task<StoredObject?> GetAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken) =>
        Alive(() => inner.GetAsync(bucket, key, versionId, cancellationToken));

    /// <inheritdoc/>
    public Task<ObjectInfo?> StatAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken) =>
        Alive(() => inner.StatAsync(bucket, key, versionId, cancellationToken));

    /// <inheritdoc/>
    public IAsyncEnumerable<ObjectInfo> ListAsync(string bucket, string prefix, CancellationToken cancellationToken) =>
        Alive(() => inner.ListAsync(bucket, prefix, cancellationToken));

    /// <inheritdoc/>
    public IAsyncEnumerable<string> ListFoldersAsync(string bucket, string prefix, CancellationToken cancellationToken) =>
        Alive(() => inner.ListFoldersAsync(bucket, prefix, cancellationToken));

    /// <inheritdoc/>
    public IAsyncEnumerable<ObjectVersion> ListVersionsAsync(string bucket, string key, CancellationToken cancellationToken) =>
        Alive(() => inner.ListVersionsAsync(bucket, key, cancellationToken));

    /// <inheritdoc/>
    public Task DeleteAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken) =>
        WriteAsync(async () =>
        {
            await inner.DeleteAsync(bucket, key, versionId, cancellationToken);
            return true;
        });

    /// <inheritdoc/>
    public Task<ObjectInfo> CopyAsync(
        ObjectReference source,
        string bucket,
        string key,
        PutOptions options,
        CancellationToken cancellationToken
    ) => WriteAsync(() => inner.CopyAsync(source, bucket, key, options, cancellationToken));

    private T Alive<T>(Func<T> read) => IsDead ? throw new DiedException() : read();

    private async Task<T> WriteAsync<T>(Func<Task<T>> write)
    {
        if (IsDead)
            throw new DiedException();
        _writes++;
        if (!IsDead)
            return await write();
        if (isWritten)
            await write();
        throw new DiedException();
    }
}

/// <summary>The process is dead.</summary>
public sealed class DiedException() : Exception("The process has died.");
