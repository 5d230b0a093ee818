using MlbSts.Domain;
using MlbSts.Storage;

namespace MlbSts.Testing.Services;

/// <summary>
/// A store whose buckets have a prefix below, of which nobody above knows: tests that share a server do not see each other's objects.
/// </summary>
internal sealed class PrefixedStore(IObjectStore inner, string prefix) : IObjectStore
{
    public Task EnsureBucketAsync(BucketSettings bucket, CancellationToken cancellationToken) =>
        inner.EnsureBucketAsync(bucket with { Name = prefix + bucket.Name }, cancellationToken);

    public async Task<ObjectInfo> PutAsync(
        string bucket,
        string key,
        ReadOnlyMemory<byte> body,
        PutOptions options,
        CancellationToken cancellationToken
    ) => Above(await inner.PutAsync(prefix + bucket, key, body, options, cancellationToken));

    public async Task<StoredObject?> GetAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken) =>
        await inner.GetAsync(prefix + bucket, key, versionId, cancellationToken) is { } stored
            ? stored with
            {
                Info = Above(stored.Info),
            }
            : null;

    public async Task<ObjectInfo?> StatAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken) =>
        await inner.StatAsync(prefix + bucket, key, versionId, cancellationToken) is { } info ? Above(info) : null;

    public IAsyncEnumerable<ObjectInfo> ListAsync(string bucket, string keyPrefix, CancellationToken cancellationToken) =>
        inner.ListAsync(prefix + bucket, keyPrefix, cancellationToken).Select(Above);

    public IAsyncEnumerable<string> ListFoldersAsync(string bucket, string keyPrefix, CancellationToken cancellationToken) =>
        inner.ListFoldersAsync(prefix + bucket, keyPrefix, cancellationToken);

    public IAsyncEnumerable<ObjectVersion> ListVersionsAsync(string bucket, string key, CancellationToken cancellationToken) =>
        inner.ListVersionsAsync(prefix + bucket, key, cancellationToken);

    public Task DeleteAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken) =>
        inner.DeleteAsync(prefix + bucket, key, versionId, cancellationToken);

    public async Task<ObjectInfo> CopyAsync(
        ObjectReference source,
        string bucket,
        string key,
        PutOptions options,
        CancellationToken cancellationToken
    ) => Above(await inner.CopyAsync(source with { Bucket = prefix + source.Bucket }, prefix + bucket, key, options, cancellationToken));

    private ObjectInfo Above(ObjectInfo info) => info with { Bucket = info.Bucket[prefix.Length..] };
}
