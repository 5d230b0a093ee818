using System.Globalization;
using System.Security.Cryptography;
using MlbSts.Domain;
using MlbSts.Storage;

namespace MlbSts.Cli.Query;

/// <summary>
/// Brings the files that manifests name to where DuckDB can read them: in place where a folder store has that very content as its newest
/// version, else fetched into a cache by SHA-256. Content that was checked once is not hashed again while the file's length and date stay.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="root">The store's folder; null for S3.</param>
/// <param name="cache">The folder of the cache.</param>
internal sealed class TableFiles(IObjectStore store, string? root, string cache)
{
    /// <summary>The local path of a file with the content the reference names.</summary>
    /// <exception cref="CommandException">The store has no such content.</exception>
    public async Task<string> PathOf(ObjectReference file, CancellationToken cancellationToken)
    {
        if (root is not null && Path.Combine(root, file.Bucket, file.Key) is var plain && await Has(plain, file.Sha256, cancellationToken))
            return plain;
        var kept = Path.Combine(cache, file.Sha256 + ".parquet");
        if (!await Has(kept, file.Sha256, cancellationToken))
            await Fetch(file, kept, cancellationToken);
        return kept;
    }

    private async Task Fetch(ObjectReference file, string path, CancellationToken cancellationToken)
    {
        var stored = await store.GetAsync(file.Bucket, file.Key, file.VersionId, cancellationToken);
        if (stored is null || !Hex(SHA256.HashData(stored.Body.Span)).Equals(file.Sha256, StringComparison.Ordinal))
            throw new CommandException(
                $"{file.Bucket}/{file.Key} is not the file that the season's manifest names (SHA-256 {file.Sha256}). Load the season again: sts load ..."
            );
        Directory.CreateDirectory(cache);
        var temporary = $"{path}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.new";
        await File.WriteAllBytesAsync(temporary, stored.Body.ToArray(), cancellationToken);
        File.Move(temporary, path, overwrite: true);
    }

    private async Task<bool> Has(string path, string sha256, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            return false;
        var note = Path.Combine(cache, "checked", sha256);
        var state = string.Create(CultureInfo.InvariantCulture, $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}");
        if (File.Exists(note) && await File.ReadAllTextAsync(note, cancellationToken) == state)
            return true;
        await using var stream = file.OpenRead();
        if (!Hex(await SHA256.HashDataAsync(stream, cancellationToken)).Equals(sha256, StringComparison.Ordinal))
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(note)!);
        await File.WriteAllTextAsync(note, state, cancellationToken);
        return true;
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
