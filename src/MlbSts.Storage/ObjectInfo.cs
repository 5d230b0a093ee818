using MlbSts.Domain;

namespace MlbSts.Storage;

/// <summary>What is known of a stored object.</summary>
/// <param name="Bucket">The bucket's name.</param>
/// <param name="Key">The object's key.</param>
/// <param name="VersionId">The version; <see langword="null"/> in an unversioned bucket, and in listings.</param>
/// <param name="ETag">Without quotes; changes with every put of another body.</param>
/// <param name="Size">Bytes.</param>
/// <param name="LastModified">When it was put, UTC, by the store's clock.</param>
/// <param name="Sha256">SHA-256 of the body, lower-case hex; empty where a listing does not give it.</param>
/// <param name="Metadata">The metadata given when it was put; empty in listings.</param>
/// <param name="RetainUntil">Held against deletion until then; <see langword="null"/> where it is not, and in listings.</param>
public sealed record ObjectInfo(
    string Bucket,
    string Key,
    string? VersionId,
    string ETag,
    long Size,
    DateTimeOffset LastModified,
    string Sha256,
    IReadOnlyDictionary<string, string> Metadata,
    DateTimeOffset? RetainUntil = null
)
{
    /// <summary>The reference a message carries.</summary>
    public ObjectReference Reference => new(Bucket, Key, VersionId, Sha256);
}
