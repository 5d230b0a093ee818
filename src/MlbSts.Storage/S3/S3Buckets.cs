using System.Collections.Concurrent;
using Amazon.S3;
using Amazon.S3.Model;
using Minio.DataModel.Args;

namespace MlbSts.Storage.S3;

/// <summary>Makes buckets what they must be, and remembers what they are.</summary>
internal sealed class S3Buckets(S3Clients clients, S3Caller caller)
{
    private const string RuleId = "mlbsts-noncurrent-versions";
    private readonly ConcurrentDictionary<string, BucketSettings> _known = new(StringComparer.Ordinal);

    /// <summary>What a bucket is; asked of the server once.</summary>
    public async ValueTask<BucketSettings> SettingsAsync(string bucket, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(bucket, out var known))
            return known;
        var versioning = await VersioningAsync(bucket, cancellationToken).ConfigureAwait(false);
        var settings = new BucketSettings(
            bucket,
            versioning.Length > 0,
            versioning.Length > 0 && await HasLockAsync(bucket, cancellationToken).ConfigureAwait(false)
        );
        return _known[bucket] = settings;
    }

    public async Task EnsureAsync(BucketSettings bucket, CancellationToken cancellationToken)
    {
        await MakeAsync(bucket, cancellationToken).ConfigureAwait(false);
        await EnsureVersioningAsync(bucket, cancellationToken).ConfigureAwait(false);
        if (bucket.Versioned && await HasLockAsync(bucket.Name, cancellationToken).ConfigureAwait(false) != bucket.ObjectLock)
            throw new ObjectStoreException(
                $"Bucket '{bucket.Name}' exists {(bucket.ObjectLock ? "without object lock, which cannot be added later: make a new bucket and copy into it" : "with object lock, which cannot be taken off")}."
            );
        await EnsureLifecycleAsync(bucket, cancellationToken).ConfigureAwait(false);
        _known[bucket.Name] = bucket;
    }

    private async Task MakeAsync(BucketSettings bucket, CancellationToken cancellationToken)
    {
        var exists = await caller
            .CallAsync(
                $"Looking for bucket '{bucket.Name}'",
                () => clients.Minio.BucketExistsAsync(new BucketExistsArgs().WithBucket(bucket.Name), cancellationToken),
                cancellationToken
            )
            .ConfigureAwait(false);
        if (exists.OrThrow())
            return;
        var args = new MakeBucketArgs().WithBucket(bucket.Name);
        var made = await caller
            .CallAsync(
                $"Making bucket '{bucket.Name}'",
                () => clients.Minio.MakeBucketAsync(bucket.ObjectLock ? args.WithObjectLock() : args, cancellationToken),
                cancellationToken
            )
            .ConfigureAwait(false);
        // Another process was quicker: it wants the same bucket.
        if (made.Failure is not { Status: 409 })
            made.OrThrow();
    }

    private async Task EnsureVersioningAsync(BucketSettings bucket, CancellationToken cancellationToken)
    {
        var versioning = await VersioningAsync(bucket.Name, cancellationToken).ConfigureAwait(false);
        if (!bucket.Versioned)
        {
            if (versioning.Length > 0)
                throw new ObjectStoreException(
                    $"Bucket '{bucket.Name}' exists with versioning, which cannot be taken off: empty and remove it, or name another."
                );
            return;
        }
        if (versioning == "Enabled")
            return;
        var set = await caller
            .CallAsync(
                $"Turning on versioning of bucket '{bucket.Name}'",
                () =>
                    clients.Minio.SetVersioningAsync(
                        new SetVersioningArgs().WithBucket(bucket.Name).WithVersioningEnabled(),
                        cancellationToken
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);
        set.OrThrow();
    }

    /// <summary>Enabled, Suspended, or nothing.</summary>
    private async Task<string> VersioningAsync(string bucket, CancellationToken cancellationToken)
    {
        var got = await caller
            .CallAsync(
                $"Reading the versioning of bucket '{bucket}'",
                () => clients.Amazon.GetBucketVersioningAsync(new GetBucketVersioningRequest { BucketName = bucket }, cancellationToken),
                cancellationToken
            )
            .ConfigureAwait(false);
        var status = got.OrThrow().VersioningConfig?.Status?.Value;
        return status is null or "Off" ? "" : status;
    }

    private async Task<bool> HasLockAsync(string bucket, CancellationToken cancellationToken)
    {
        var got = await caller
            .CallAsync(
                $"Reading the object lock of bucket '{bucket}'",
                () =>
                    clients.Amazon.GetObjectLockConfigurationAsync(
                        new GetObjectLockConfigurationRequest { BucketName = bucket },
                        cancellationToken
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);
        if (got.Failure is { Status: 404 } and not { Code: "NoSuchBucket" })
            return false;
        return got.OrThrow().ObjectLockConfiguration?.ObjectLockEnabled == ObjectLockEnabled.Enabled;
    }

    /// <summary>One rule is the store's own; rules that an administrator added stay.</summary>
    private async Task EnsureLifecycleAsync(BucketSettings bucket, CancellationToken cancellationToken)
    {
        var got = await caller
            .CallAsync(
                $"Reading the lifecycle of bucket '{bucket.Name}'",
                () =>
                    clients.Amazon.GetLifecycleConfigurationAsync(
                        new GetLifecycleConfigurationRequest { BucketName = bucket.Name },
                        cancellationToken
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);
        var rules = got.Failure is { IsNotFound: true } ? [] : got.OrThrow().Configuration?.Rules ?? [];
        var own = rules.Find(rule => rule.Id == RuleId);
        if (own?.NoncurrentVersionExpiration?.NoncurrentDays == bucket.NoncurrentVersionDays)
            return;
        rules.RemoveAll(rule => rule.Id == RuleId);
        if (bucket.NoncurrentVersionDays is { } days)
        {
            rules.Add(
                new LifecycleRule
                {
                    Id = RuleId,
                    Status = LifecycleRuleStatus.Enabled,
                    Filter = new LifecycleFilter { LifecycleFilterPredicate = new LifecyclePrefixPredicate { Prefix = "" } },
                    Expiration = new LifecycleRuleExpiration { ExpiredObjectDeleteMarker = true },
                    NoncurrentVersionExpiration = new LifecycleRuleNoncurrentVersionExpiration { NoncurrentDays = days },
                }
            );
        }
        var set = await caller
            .CallAsync(
                $"Setting the lifecycle of bucket '{bucket.Name}'",
                () =>
                    rules.Count > 0
                        ? clients.Amazon.PutLifecycleConfigurationAsync(
                            new PutLifecycleConfigurationRequest
                            {
                                BucketName = bucket.Name,
                                Configuration = new LifecycleConfiguration { Rules = rules },
                            },
                            cancellationToken
                        )
                        : (Task)
                            clients.Amazon.DeleteLifecycleConfigurationAsync(
                                new DeleteLifecycleConfigurationRequest { BucketName = bucket.Name },
                                cancellationToken
                            ),
                cancellationToken
            )
            .ConfigureAwait(false);
        set.OrThrow();
    }
}
