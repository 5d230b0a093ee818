using MlbSts.Domain;

namespace MlbSts.Storage;

/// <summary>
/// Buckets of objects, the truth of the system. Two implementations: any S3 server (<c>MinioObjectStore</c>) and a folder
/// (<c>FileObjectStore</c>); one contract test suite holds for both. Bodies are whole in memory, 256 MiB at most.
/// </summary>
public interface IObjectStore
{
    /// <summary>
    /// Creates the bucket if it is missing and brings versioning, lock and lifecycle to what is asked. Doing it twice changes nothing.
    /// </summary>
    /// <exception cref="ObjectStoreException">An existing bucket cannot become what is asked (object lock cannot be added
    /// later).</exception>
    Task EnsureBucketAsync(BucketSettings bucket, CancellationToken cancellationToken);

    /// <summary>Stores a body under a key, whole or not at all, and durable when the task ends.</summary>
    /// <param name="bucket">A bucket's name.</param>
    /// <param name="key">1 to 900 bytes of UTF-8, parts divided by <c>/</c>, no empty part, no <c>.</c> or <c>..</c>, no part over 200
    /// bytes, no control character or backslash.</param>
    /// <param name="body">The bytes.</param>
    /// <param name="options">Content type, metadata, condition, retention.</param>
    /// <param name="cancellationToken">Ends the wait; the object may or may not be stored then.</param>
    /// <returns>What is now stored, with its SHA-256 and, in a versioned bucket, its version.</returns>
    /// <exception cref="PreconditionFailedException">The condition does not hold; nothing was written.</exception>
    /// <exception cref="NotSupportedException">A condition was asked of a versioned bucket: S3 servers do not honour it there, so no store
    /// does.</exception>
    Task<ObjectInfo> PutAsync(
        string bucket,
        string key,
        ReadOnlyMemory<byte> body,
        PutOptions options,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// The body and what is known of it, or <see langword="null"/> where there is no such object (or version). The body's SHA-256 is
    /// checked against the stored one.
    /// </summary>
    /// <exception cref="ObjectCorruptException">The body is not what was stored.</exception>
    Task<StoredObject?> GetAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken);

    /// <summary>What is known of an object, or <see langword="null"/> where there is none.</summary>
    Task<ObjectInfo?> StatAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken);

    /// <summary>
    /// The newest version of every object whose key begins with the prefix, in ordinal order of keys. Metadata is not filled in.
    /// </summary>
    IAsyncEnumerable<ObjectInfo> ListAsync(string bucket, string prefix, CancellationToken cancellationToken);

    /// <summary>
    /// The names directly below a prefix that ends in <c>/</c> and have keys below themselves, without the prefix and the slash:
    /// <c>746139</c> for <c>games/</c>. A name below which everything is deleted may still be among them.
    /// </summary>
    IAsyncEnumerable<string> ListFoldersAsync(string bucket, string prefix, CancellationToken cancellationToken);

    /// <summary>Every version of one key, newest first, delete markers included; however many.</summary>
    IAsyncEnumerable<ObjectVersion> ListVersionsAsync(string bucket, string key, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes an object. In a versioned bucket without <paramref name="versionId"/> a delete marker hides it; with it that version is gone
    /// for good. Deleting what is not there is no error.
    /// </summary>
    /// <exception cref="ObjectLockedException">Retention forbids it until the date in the message.</exception>
    Task DeleteAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken);

    /// <summary>Copies body and metadata inside the store (body verified by its SHA-256).</summary>
    /// <exception cref="ObjectStoreException">The source does not exist.</exception>
    Task<ObjectInfo> CopyAsync(ObjectReference source, string bucket, string key, PutOptions options, CancellationToken cancellationToken);
}
