using System.IO.Compression;
using System.IO.Hashing;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>The entries of a zip. Nothing is written to disk; what an entry's header says of its size is not believed.</summary>
internal sealed class ZipFiles : IFileSet
{
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly ZipArchive _zip;
    private readonly RetrosheetLimits _limits;
    private long _unpacked;

    /// <summary>Lists a zip.</summary>
    /// <exception cref="InvalidDataException">It is no zip.</exception>
    public ZipFiles(string path, RetrosheetLimits limits, Action<string, string> refused)
    {
        _limits = limits;
        _zip = ZipFile.OpenRead(path);
        try
        {
            if (_zip.Entries.Count > limits.Files)
                throw new UnreadableFileException($"it has {_zip.Entries.Count} entries; at most {limits.Files} are read");
            Files = [.. List(refused).OrderBy(file => file.Name, StringComparer.Ordinal)];
        }
        catch
        {
            _zip.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<StoredFile> Files { get; }

    /// <inheritdoc/>
    public byte[] Read(StoredFile file)
    {
        var entry = _entries[file.Name];
        try
        {
            using var stream = entry.Open();
            var room = _limits.TotalBytes - _unpacked;
            var content = BoundedStream.ReadAll(stream, entry.Length, Math.Min(_limits.FileBytes, room)) ?? throw TooLarge(room);
            _unpacked += content.Length;
            if (content.Length != entry.Length || Crc32.HashToUInt32(content) != entry.Crc32)
                throw new UnreadableFileException("its content is not what the zip's checksum says: the zip is damaged; get it again");
            return content;
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or NotSupportedException)
        {
            throw new UnreadableFileException($"it cannot be unpacked, the zip is damaged: {failure.Message}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private UnreadableFileException TooLarge(long room)
    {
        // What was unpacked before it was too much counts too: a zip of many such entries would cost as much each.
        _unpacked += Math.Min(_limits.FileBytes, room);
        return new UnreadableFileException(
            room < _limits.FileBytes
                ? $"the zip unpacks to more than {_limits.TotalBytes >> 20} MB, far beyond any season; split it if it is genuine"
                : $"it unpacks to more than {_limits.FileBytes >> 20} MB, far beyond any event file"
        );
    }

    private IEnumerable<StoredFile> List(Action<string, string> refused)
    {
        foreach (var entry in _zip.Entries)
        {
            var file = new StoredFile(
                entry.FullName,
                new DateTimeOffset(DateTime.SpecifyKind(entry.LastWriteTime.DateTime, DateTimeKind.Unspecified), TimeSpan.Zero)
            );
            if (!file.IsOfUse)
                continue;
            var reason = ReasonAgainst(entry);
            if (reason is null && !_entries.TryAdd(entry.FullName, entry))
                reason = "the zip has two entries of this name; the first is used";
            if (reason is null)
                yield return file;
            else
                refused(entry.FullName, reason);
        }
    }

    private static string? ReasonAgainst(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        if (name.Contains('\\') || name.Contains(':') || name.StartsWith('/') || name.Split('/').Contains(".."))
            return "its name leads out of the zip (an absolute path or '..'); such an entry is never read";
        if (name.Any(char.IsControl))
            return "its name has control characters";
        return entry.IsEncrypted ? "it is encrypted; give the zip without password" : null;
    }
}
