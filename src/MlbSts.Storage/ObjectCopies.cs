using MlbSts.Domain;

namespace MlbSts.Storage;

/// <summary>The half of a copy that both stores share: the source was read (and so verified), now it is put.</summary>
internal static class ObjectCopies
{
    /// <summary>Puts what was read. Metadata is the source's, with what the options give taking precedence.</summary>
    public static async Task<ObjectInfo> PutCopyAsync(
        this IObjectStore store,
        ObjectReference source,
        StoredObject? copied,
        string bucket,
        string key,
        PutOptions options,
        CancellationToken cancellationToken
    )
    {
        if (copied is null)
            throw new ObjectStoreException(
                $"There is no {source.Bucket}/{source.Key}{(source.VersionId is null ? "" : $" of version {source.VersionId}")} to copy."
            );
        if (source.Sha256.Length > 0 && source.Sha256 != copied.Info.Sha256)
            throw new ObjectCorruptException(
                $"{source.Bucket}/{source.Key} is not what was to be copied: its SHA-256 is {copied.Info.Sha256}, not {source.Sha256}."
            );
        var metadata = new Dictionary<string, string>(copied.Info.Metadata);
        foreach (var (name, value) in options.Metadata)
            metadata[name] = value;
        return await store
            .PutAsync(bucket, key, copied.Body, options with { Metadata = metadata }, cancellationToken)
            .ConfigureAwait(false);
    }
}
