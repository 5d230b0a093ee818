using MlbSts.Storage;

namespace MlbSts.Scraper.Tests.Polling;

/// <summary>A store that fails as it is told.</summary>
internal sealed class FaultyStore(IObjectStore inner) : IObjectStore
{
    /// <summary>Bodies are not what was stored.</summary>
    public bool IsCorrupt { get; init; }

    /// <summary>So many puts work, and the rest fails.</summary>
    public int PutsThatWork { get; set; } = int.MaxValue;

    public Task<StoredObject?> GetAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken) =>
        IsCorrupt
            ? Task.FromException<StoredObject?>(new ObjectCorruptException($"{bucket}/{key} is not what was stored."))
            : inner.GetAsync(bucket, key, versionId, cancellationToken);

    public Task EnsureBucketAsync(BucketSettings bucket, CancellationToken cancellationToken) =>
        inner.EnsureBucketAsync(bucket, cancellationToken);

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

    public Task<ObjectInfo?> StatAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken) =>
        inner.StatAsync(bucket, key, versionId, cancellationToken);

    public IAsyncEnumerable<ObjectInfo> ListAsync(string bucket, string prefix, CancellationToken cancellationToken) =>
        inner.ListAsync(bucket, prefix, cancellationToken);

    public IAsyncEnumerable<string> ListFoldersAsync(string bucket, string prefix, CancellationToken cancellationToken) =>
        inner.ListFoldersAsync(bucket, prefix, cancellationToken);

    public IAsyncEnumerable<ObjectVersion> ListVersionsAsync(string bucket, string key, CancellationToken cancellationToken) =>
        inner.ListVersionsAsync(bucket, key, cancellationToken);

    public Task DeleteAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken) =>
        inner.DeleteAsync(bucket, key, versionId, cancellationToken);

    public Task<ObjectInfo> CopyAsync(
        ObjectReference source,
        string bucket,
        string key,
        PutOptions options,
        CancellationToken cancellationToken
    ) => inner.CopyAsync(source, bucket, key, options, cancellationToken);
}
