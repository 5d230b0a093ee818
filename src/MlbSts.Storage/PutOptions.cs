namespace MlbSts.Storage;

/// <summary>How an object is put.</summary>
public sealed record PutOptions
{
    /// <summary>No condition, no metadata, no retention.</summary>
    public static PutOptions Default { get; } = new();

    /// <summary>The media type.</summary>
    public string ContentType { get; init; } = "application/octet-stream";

    /// <summary>
    /// Metadata kept with the object: names of lower-case letters, digits and <c>-</c>; values of printable ASCII; 2 KB in all.
    /// <c>sha256</c> and <c>sts-...</c> are the store's own.
    /// </summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>Only if there is no object of that key yet. Unversioned buckets only.</summary>
    public bool IfAbsent { get; init; }

    /// <summary>Only if the object's ETag is this one. Unversioned buckets only.</summary>
    public string? IfMatch { get; init; }

    /// <summary>The version cannot be deleted before this moment (GOVERNANCE mode). Buckets with object lock only.</summary>
    public DateTimeOffset? RetainUntil { get; init; }
}
