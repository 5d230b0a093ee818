namespace MlbSts.Storage;

/// <summary>One version of an object.</summary>
/// <param name="Key">The object's key.</param>
/// <param name="VersionId">The version.</param>
/// <param name="IsLatest">It is what a get without a version finds.</param>
/// <param name="IsDeleteMarker">It says that the object is deleted, and has no body.</param>
/// <param name="Size">Bytes; 0 for a delete marker.</param>
/// <param name="LastModified">When it was put, UTC.</param>
public sealed record ObjectVersion(
    string Key,
    string VersionId,
    bool IsLatest,
    bool IsDeleteMarker,
    long Size,
    DateTimeOffset LastModified
);
