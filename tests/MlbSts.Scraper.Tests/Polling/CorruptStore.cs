using MlbSts.Storage;

namespace MlbSts.Scraper.Tests.Polling;

/// <summary>A store whose bodies are not what was stored.</summary>
internal sealed class CorruptStore(IObjectStore inner) : IObjectStore
{
    public Task<StoredObject?> GetAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken) =>
        Task.FromException<StoredObject?>(new ObjectCorruptException($"{bucket}/{key} is not what was stored."));

    public Task EnsureBucketAsync(BucketSettings bucket, CancellationToken cancellationToken) =>
        inner.EnsureBucketAsync(bucket, cancellationToken);

    public Task<ObjectInfo> PutAsync(
        string bucket,
        string key,
        ReadOnlyMemory<byte> body,
        PutOptions options,
        CancellationToken cancellationToken
    ) => inner.PutAsync(bucket, key, body, options, cancellationToken);

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
