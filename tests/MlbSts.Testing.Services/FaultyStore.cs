using MlbSts.Domain;
using MlbSts.Storage;

namespace MlbSts.Testing.Services;

/// <summary>A store that fails as it is told.</summary>
/// <param name="inner">The store that it would be.</param>
public sealed class FaultyStore(IObjectStore inner) : IObjectStore
{
    /// <summary>Bodies are not what was stored.</summary>
    public bool IsCorrupt { get; init; }

    /// <summary>So many puts work, and the rest fails.</summary>
    public int PutsThatWork { get; set; } = int.MaxValue;

    /// <inheritdoc/>
    public Task<StoredObject?> GetAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken) =>
        IsCorrupt
            ? Task.FromException<StoredObject?>(new ObjectCorruptException($"{bucket}/{key} is not what was stored."))
            : inner.GetAsync(bucket, key, versionId, cancellationToken);

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
    ) =>
        PutsThatWork-- <= 0
            ? Task.FromException<ObjectInfo>(new ObjectStoreUnavailableException("The store is gone.", new IOException()))
            : inner.PutAsync(bucket, key, body, options, cancellationToken);

    /// <inheritdoc/>
    public Task<ObjectInfo?> StatAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken) =>
        inner.StatAsync(bucket, key, versionId, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ObjectInfo> ListAsync(string bucket, string prefix, CancellationToken cancellationToken) =>
        inner.ListAsync(bucket, prefix, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<string> ListFoldersAsync(string bucket, string prefix, CancellationToken cancellationToken) =>
        inner.ListFoldersAsync(bucket, prefix, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ObjectVersion> ListVersionsAsync(string bucket, string key, CancellationToken cancellationToken) =>
        inner.ListVersionsAsync(bucket, key, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken) =>
        inner.DeleteAsync(bucket, key, versionId, cancellationToken);

    /// <inheritdoc/>
    public Task<ObjectInfo> CopyAsync(
        ObjectReference source,
        string bucket,
        string key,
        PutOptions options,
        CancellationToken cancellationToken
    ) => inner.CopyAsync(source, bucket, key, options, cancellationToken);
}
