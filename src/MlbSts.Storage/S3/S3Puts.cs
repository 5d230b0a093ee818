using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;
using Minio.DataModel.Args;
using Minio.DataModel.ObjectLock;

namespace MlbSts.Storage.S3;

/// <summary>
/// Puts, with their conditions kept. A race ends in 412 or in 500, and an answer that never came may hide a put that was done: so each put
/// carries an id of its own in the metadata, and what is stored is read again before anything is said of it.
/// </summary>
internal sealed class S3Puts(
    S3Clients clients,
    S3Caller caller,
    Func<string, string, CancellationToken, Task<S3Stat?>> stat,
    TimeProvider time
)
{
    /// <summary>
    /// From this size on the Minio package always sends parts, and then drops conditions, retention and legal hold without a word.
    /// </summary>
    private const int MinioPartSize = 5 * 1024 * 1024;

    public async Task<ObjectInfo> PutAsync(
        BucketSettings bucket,
        string key,
        ReadOnlyMemory<byte> body,
        PutOptions options,
        CancellationToken cancellationToken
    )
    {
        var put = new S3Put(
            bucket.Name,
            key,
            body,
            options,
            Convert.ToHexStringLower(SHA256.HashData(body.Span)),
            Guid.NewGuid().ToString("n")
        );
        var conditional = options.IfAbsent || options.IfMatch is not null;
        var unsure = false;
        for (var attempt = 0; ; attempt++)
        {
            var result = await caller
                .CallAsync($"Putting {bucket.Name}/{key}", () => SendAsync(put, cancellationToken), cancellationToken, retry: !conditional)
                .ConfigureAwait(false);
            if (result.Failure is not { } failure)
                return ToInfo(put, bucket, result.Value, result.Answer);
            var raced =
                failure.Status is 409 or 412 || failure.Status == 404 && options.IfMatch is not null && failure.Code != "NoSuchBucket";
            if (!conditional || !raced && !failure.IsTransient)
                throw result.ToException();
            unsure |= failure.IsTransient;

            var stored = await stat(bucket.Name, key, cancellationToken).ConfigureAwait(false);
            if (unsure && stored?.PutId == put.Id)
                return stored.Info;
            CheckCondition(bucket.Name, key, options, stored?.Info);
            if (attempt >= Math.Max(caller.Retries, 3))
                throw new ObjectStoreUnavailableException(
                    $"Putting {bucket.Name}/{key} failed {attempt + 1} times: the server refuses (HTTP {failure.Status}) though the condition holds.",
                    failure.Exception
                );
            await caller.PauseAsync(attempt, cancellationToken).ConfigureAwait(false);
        }
    }

    private static void CheckCondition(string bucket, string key, PutOptions options, ObjectInfo? stored)
    {
        if (options.IfAbsent && stored is not null)
            throw new PreconditionFailedException($"{bucket}/{key} exists already (ETag {stored.ETag}).");
        if (options.IfMatch is { } expected && stored?.ETag != expected)
            throw new PreconditionFailedException(
                $"{bucket}/{key} has ETag {stored?.ETag ?? "none (there is no such object)"}, not {expected}."
            );
    }

    private Task<string> SendAsync(S3Put put, CancellationToken cancellationToken) =>
        put.Body.Length < MinioPartSize ? SendByMinioAsync(put, cancellationToken) : SendByAmazonAsync(put, cancellationToken);

    private async Task<string> SendByMinioAsync(S3Put put, CancellationToken cancellationToken)
    {
        using var stream = put.OpenBody();
        var args = new PutObjectArgs()
            .WithBucket(put.Bucket)
            .WithObject(put.Key)
            .WithStreamData(stream)
            .WithObjectSize(put.Body.Length)
            .WithContentType(put.Options.ContentType)
            .WithHeaders(put.Metadata().ToDictionary(pair => S3Stat.MetadataPrefix + pair.Key, pair => pair.Value));
        if (put.Options.IfAbsent)
            args.WithNotMatchETag("*");
        if (put.Options.IfMatch is { } etag)
            args.WithMatchETag(etag);
        if (put.Options.RetainUntil is { } until)
            args.WithRetentionConfiguration(new ObjectRetentionConfiguration(until.UtcDateTime, ObjectRetentionMode.GOVERNANCE));
        var response = await clients.Minio.PutObjectAsync(args, cancellationToken).ConfigureAwait(false);
        return response.Etag;
    }

    private async Task<string> SendByAmazonAsync(S3Put put, CancellationToken cancellationToken)
    {
        using var stream = put.OpenBody();
        var request = new PutObjectRequest
        {
            BucketName = put.Bucket,
            Key = put.Key,
            InputStream = stream,
            ContentType = put.Options.ContentType,
            UseChunkEncoding = false,
            IfNoneMatch = put.Options.IfAbsent ? "*" : null,
            IfMatch = put.Options.IfMatch,
#pragma warning disable CA5351 // Not for security: S3 asks for this header of a put with retention.
            MD5Digest = Convert.ToBase64String(MD5.HashData(put.Body.Span)),
#pragma warning restore CA5351
        };
        foreach (var (name, value) in put.Metadata())
            request.Metadata.Add(name, value);
        if (put.Options.RetainUntil is { } until)
        {
            request.ObjectLockMode = ObjectLockMode.Governance;
            request.ObjectLockRetainUntilDate = until.UtcDateTime;
        }
        var response = await clients.Amazon.PutObjectAsync(request, cancellationToken).ConfigureAwait(false);
        return response.ETag;
    }

    private ObjectInfo ToInfo(S3Put put, BucketSettings bucket, string etag, S3Answer answer) =>
        new(
            put.Bucket,
            put.Key,
            bucket.Versioned ? answer.VersionId : null,
            etag.Trim('"'),
            put.Body.Length,
            answer.Date ?? time.GetUtcNow(),
            put.Sha256,
            put.Options.Metadata,
            put.Options.RetainUntil
        );
}
