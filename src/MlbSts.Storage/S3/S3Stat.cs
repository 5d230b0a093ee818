namespace MlbSts.Storage.S3;

/// <summary>What is known of an object, and which put made it.</summary>
internal sealed record S3Stat(ObjectInfo Info, string? PutId)
{
    public const string MetadataPrefix = "x-amz-meta-";
    public const string Sha256Name = "sha256";
    public const string PutIdName = "sts-put";

    /// <summary>Takes what is the store's own out of the metadata.</summary>
    /// <param name="info">All but SHA-256 and metadata.</param>
    /// <param name="metadata">As the server gives it, with or without the prefix.</param>
    public static S3Stat From(ObjectInfo info, IEnumerable<KeyValuePair<string, string>> metadata)
    {
        var own = metadata.ToDictionary(
            pair =>
                (
                    pair.Key.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase) ? pair.Key[MetadataPrefix.Length..] : pair.Key
                ).ToLowerInvariant(),
            pair => pair.Value
        );
        own.Remove(Sha256Name, out var sha256);
        own.Remove(PutIdName, out var putId);
        return new S3Stat(info with { Sha256 = sha256 ?? "", Metadata = own }, putId);
    }
}
