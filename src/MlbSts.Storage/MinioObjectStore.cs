using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Amazon.S3.Model;
using Minio.DataModel.Args;
using MlbSts.Domain;
using MlbSts.Storage.S3;

namespace MlbSts.Storage;

/// <summary>
/// The object store on any S3 server, through the Minio package; through AWSSDK.S3 where that package drops or breaks something: conditions
/// and retention of 5 MiB or more, version listings beyond 1,000, listings that go on after a failed page, a get whose headers and body are
/// of one answer, and a stat that keeps metadata and other headers apart. Bodies carry their SHA-256 as <c>x-amz-meta-sha256</c>. ETags are
/// the server's: two puts of the same body have the same.
/// </summary>
public sealed class MinioObjectStore : IObjectStore, IDisposable
{
    private readonly S3Clients _clients;
    private readonly S3Caller _caller;
    private readonly S3Buckets _buckets;
    private readonly S3Puts _puts;

    /// <summary>The store on the server that the options name.</summary>
    /// <param name="options">Endpoint, keys, region, timeout and retries.</param>
    /// <param name="time">The real clock: of pauses between tries, and where the server does not tell its own time.</param>
    public MinioObjectStore(ObjectStoreOptions options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _clients = new S3Clients(options);
        time ??= TimeProvider.System;
        _caller = new S3Caller(options.Retries, time);
        _buckets = new S3Buckets(_clients, _caller);
        _puts = new S3Puts(_clients, _caller, (bucket, key, cancellationToken) => FindAsync(bucket, key, null, cancellationToken), time);
    }

    /// <inheritdoc/>
    public Task EnsureBucketAsync(BucketSettings bucket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        ObjectRules.CheckBucket(bucket.Name);
        return _buckets.EnsureAsync(bucket with { Versioned = bucket.Versioned || bucket.ObjectLock }, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ObjectInfo> PutAsync(
        string bucket,
        string key,
        ReadOnlyMemory<byte> body,
        PutOptions options,
        CancellationToken cancellationToken
    )
    {
        ObjectRules.CheckKey(key);
        var settings = await SettingsAsync(bucket, cancellationToken).ConfigureAwait(false);
        ObjectRules.CheckPut(settings, body.Length, options);
        return await _puts.PutAsync(settings, key, body, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<StoredObject?> GetAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken)
    {
        ObjectRules.CheckKey(key);
        var settings = await SettingsAsync(bucket, cancellationToken).ConfigureAwait(false);
        var result = await _caller
            .CallAsync($"Getting {bucket}/{key}", () => ReadAsync(settings, key, versionId, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        if (result.Failure is { } failure && (failure.IsNotFound || versionId is not null && failure.IsNoVersion))
            return null;
        var stored = result.OrThrow();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(stored.Body.Span));
        // What another tool put has no SHA-256 with it.
        if (stored.Info.Sha256.Length > 0 && stored.Info.Sha256 != sha256)
            throw new ObjectCorruptException(
                $"The body of {bucket}/{key} (version {stored.Info.VersionId ?? "none"}, ETag {stored.Info.ETag}) is not what was stored: its SHA-256 differs."
            );
        return stored with { Info = stored.Info with { Sha256 = sha256 } };
    }

    /// <inheritdoc/>
    public async Task<ObjectInfo?> StatAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken)
    {
        ObjectRules.CheckKey(key);
        return (await FindAsync(bucket, key, versionId, cancellationToken).ConfigureAwait(false))?.Info;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ObjectInfo> ListAsync(
        string bucket,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ObjectRules.CheckBucket(bucket);
        ObjectRules.CheckPrefix(prefix);
        string? next = null;
        do
        {
            var request = new ListObjectsV2Request
            {
                BucketName = bucket,
                Prefix = prefix,
                ContinuationToken = next,
            };
            var result = await _caller
                .CallAsync(
                    $"Listing {bucket}/{prefix}",
                    () => _clients.Amazon.ListObjectsV2Async(request, cancellationToken),
                    cancellationToken
                )
                .ConfigureAwait(false);
            var page = result.OrThrow();
            foreach (var found in page.S3Objects ?? [])
                yield return new ObjectInfo(
                    bucket,
                    found.Key,
                    null,
                    found.ETag.Trim('"'),
                    found.Size ?? 0,
                    Utc(found.LastModified),
                    "",
                    NoMetadata
                );
            next = page.IsTruncated == true ? page.NextContinuationToken : null;
        } while (next is not null);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListFoldersAsync(
        string bucket,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ObjectRules.CheckBucket(bucket);
        ObjectRules.CheckPrefix(prefix);
        var request = new ListObjectsV2Request
        {
            BucketName = bucket,
            Prefix = prefix,
            Delimiter = "/",
        };
        do
        {
            var result = await _caller
                .CallAsync(
                    $"Listing the folders of {bucket}/{prefix}",
                    () => _clients.Amazon.ListObjectsV2Async(request, cancellationToken),
                    cancellationToken
                )
                .ConfigureAwait(false);
            var page = result.OrThrow();
            foreach (var folder in page.CommonPrefixes ?? [])
                yield return folder[prefix.Length..].TrimEnd('/');
            request.ContinuationToken = page.IsTruncated == true ? page.NextContinuationToken : null;
        } while (request.ContinuationToken is not null);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ObjectVersion> ListVersionsAsync(
        string bucket,
        string key,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ObjectRules.CheckBucket(bucket);
        ObjectRules.CheckKey(key);
        var request = new ListVersionsRequest { BucketName = bucket, Prefix = key };
        while (true)
        {
            var result = await _caller
                .CallAsync(
                    $"Listing the versions of {bucket}/{key}",
                    () => _clients.Amazon.ListVersionsAsync(request, cancellationToken),
                    cancellationToken
                )
                .ConfigureAwait(false);
            var page = result.OrThrow();
            foreach (var version in page.Versions ?? [])
            {
                // The key itself comes before all keys that it begins.
                if (version.Key != key)
                    yield break;
                var isMarker = version.IsDeleteMarker == true;
                yield return new ObjectVersion(
                    key,
                    version.VersionId,
                    version.IsLatest == true,
                    isMarker,
                    isMarker ? 0 : version.Size ?? 0,
                    Utc(version.LastModified)
                );
            }
            if (page.IsTruncated != true)
                yield break;
            (request.KeyMarker, request.VersionIdMarker) = (page.NextKeyMarker, page.NextVersionIdMarker);
        }
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken)
    {
        ObjectRules.CheckBucket(bucket);
        ObjectRules.CheckKey(key);
        var args = new RemoveObjectArgs().WithBucket(bucket).WithObject(key);
        if (versionId is not null)
            args.WithVersionId(versionId);
        var result = await _caller
            .CallAsync($"Deleting {bucket}/{key}", () => _clients.Minio.RemoveObjectAsync(args, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        if (result.Failure is not { } failure || failure.IsNotFound || versionId is not null && failure.IsNoVersion)
            return;
        if (
            versionId is not null
            && failure.Status is 400 or 403
            && await FindAsync(bucket, key, versionId, cancellationToken).ConfigureAwait(false) is { Info.RetainUntil: { } until }
        )
        {
            throw new ObjectLockedException(
                $"Version {versionId} of {bucket}/{key} is held against deletion until {until:yyyy-MM-dd HH:mm:ss} UTC.",
                failure.Exception
            );
        }
        result.OrThrow();
    }

    /// <inheritdoc/>
    public async Task<ObjectInfo> CopyAsync(
        ObjectReference source,
        string bucket,
        string key,
        PutOptions options,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        // Not the server's own copy: that would leave the body unverified, and the Minio package tells nothing of its result.
        var copied = await GetAsync(source.Bucket, source.Key, source.VersionId, cancellationToken).ConfigureAwait(false);
        return await this.PutCopyAsync(source, copied, bucket, key, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _clients.Dispose();

    private static readonly Dictionary<string, string> NoMetadata = [];

    private ValueTask<BucketSettings> SettingsAsync(string bucket, CancellationToken cancellationToken)
    {
        ObjectRules.CheckBucket(bucket);
        return _buckets.SettingsAsync(bucket, cancellationToken);
    }

    private async Task<StoredObject> ReadAsync(BucketSettings bucket, string key, string? versionId, CancellationToken cancellationToken)
    {
        using var response = await _clients
            .Amazon.GetObjectAsync(
                new GetObjectRequest
                {
                    BucketName = bucket.Name,
                    Key = key,
                    VersionId = versionId,
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        if (response.ContentLength > ObjectRules.MaximumBodyBytes)
            throw new ObjectStoreException(
                $"{bucket.Name}/{key} has {response.ContentLength} bytes; the most a body may have is {ObjectRules.MaximumBodyBytes}."
            );
        var body = new byte[response.ContentLength];
        await response.ResponseStream.ReadExactlyAsync(body, cancellationToken).ConfigureAwait(false);
        var info = new ObjectInfo(
            bucket.Name,
            key,
            bucket.Versioned ? response.VersionId : null,
            response.ETag.Trim('"'),
            body.Length,
            Utc(response.LastModified),
            "",
            NoMetadata,
            Until(response.ObjectLockRetainUntilDate)
        );
        return new StoredObject(S3Stat.From(info, Pairs(response.Metadata)).Info, body);
    }

    private async Task<S3Stat?> FindAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken)
    {
        var settings = await SettingsAsync(bucket, cancellationToken).ConfigureAwait(false);
        var request = new GetObjectMetadataRequest
        {
            BucketName = bucket,
            Key = key,
            VersionId = versionId,
        };
        var result = await _caller
            .CallAsync(
                $"Looking for {bucket}/{key}",
                () => _clients.Amazon.GetObjectMetadataAsync(request, cancellationToken),
                cancellationToken
            )
            .ConfigureAwait(false);
        if (result.Failure is { } failure && (failure.IsNotFound || versionId is not null && failure.IsNoVersion))
            return null;
        var found = result.OrThrow();
        var info = new ObjectInfo(
            bucket,
            key,
            settings.Versioned ? found.VersionId : null,
            found.ETag.Trim('"'),
            found.ContentLength,
            Utc(found.LastModified),
            "",
            NoMetadata,
            Until(found.ObjectLockRetainUntilDate)
        );
        return S3Stat.From(info, Pairs(found.Metadata));
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(MetadataCollection metadata) =>
        metadata.Keys.Select(name => KeyValuePair.Create(name, metadata[name]));

    private static DateTimeOffset Utc(DateTime? time) =>
        time is { } known
            ? new DateTimeOffset(known.Kind == DateTimeKind.Local ? known.ToUniversalTime() : DateTime.SpecifyKind(known, DateTimeKind.Utc))
            : default;

    private static DateTimeOffset? Until(DateTime? time) => time is { } known && known.Year > 1 ? Utc(known) : null;
}
