namespace MlbSts.Domain;

/// <summary>Which object, exactly: what a message carries in place of a document.</summary>
/// <param name="Bucket">The bucket's name.</param>
/// <param name="Key">The object's key.</param>
/// <param name="VersionId">The version in a versioned bucket; <see langword="null"/> in an unversioned one.</param>
/// <param name="Sha256">SHA-256 of the stored body (compressed, as it lies there), lower-case hex.</param>
public sealed record ObjectReference(string Bucket, string Key, string? VersionId, string Sha256);
