using MlbSts.Storage;

namespace MlbSts.Lake.Manifests;

/// <summary>The tables of a dataset's present version, read when they are needed.</summary>
internal sealed class PresentTables(IObjectStore store, SeasonManifest? manifest)
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _tables = [];

    /// <summary>A table that was read; null where there is none.</summary>
    public ReadOnlyMemory<byte>? Find(string table) => _tables.TryGetValue(table, out var content) ? content : (ReadOnlyMemory<byte>?)null;

    /// <summary>Reads every table.</summary>
    public async Task ReadAllAsync(CancellationToken cancellationToken)
    {
        foreach (var table in manifest?.Tables ?? [])
            await ReadAsync(table.Table, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a table; null where there is none.</summary>
    /// <exception cref="ObjectStoreException">The manifest names it, and it is not there.</exception>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        if (Find(name) is { } content)
            return content;
        if (manifest?.Tables.FirstOrDefault(table => table.Table == name)?.File is not { } file)
            return null;
        var stored =
            await store.GetAsync(file.Bucket, file.Key, file.VersionId, cancellationToken).ConfigureAwait(false)
            ?? throw new ObjectStoreException(
                $"The manifest of {manifest.Phase} {manifest.Year} names {file.Key} in version {file.VersionId}, and it is not there."
            );
        return _tables[name] = stored.Body;
    }
}
