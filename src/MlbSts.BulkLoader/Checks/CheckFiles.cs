using System.IO.Compression;
using MlbSts.BulkLoader.Sources.Retrosheet;

namespace MlbSts.BulkLoader.Checks;

/// <summary>The files at a path that tables are held against: itself, or those in a zip as Retrosheet publishes its game logs.</summary>
internal static class CheckFiles
{
    /// <summary>Reads them, one at a time.</summary>
    /// <param name="path">A file.</param>
    /// <param name="maximumBytes">The most bytes of a file, unpacked.</param>
    /// <exception cref="CheckInputException">A file cannot be read or is too large.</exception>
    public static IEnumerable<(string Name, byte[] Content)> Read(string path, int maximumBytes)
    {
        var name = Path.GetFileName(path);
        using var stream = Open(path);
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            yield return (name, Content(stream, stream.Length, maximumBytes));
            yield break;
        }
        using var zip = Unzip(stream);
        foreach (var entry in zip.Entries.Where(entry => entry.Name.Length > 0).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            yield return ($"{name}/{entry.FullName}", Unpack(entry, maximumBytes));
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CheckInputException(Directory.Exists(path) ? "it is a folder; name the file with the figures" : failure.Message);
        }
    }

    private static ZipArchive Unzip(FileStream stream)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            throw new CheckInputException("it is no zip, or a damaged or truncated one; get it again");
        }
    }

    private static byte[] Unpack(ZipArchiveEntry entry, int maximumBytes)
    {
        try
        {
            using var stream = entry.Open();
            return Content(stream, entry.Length, maximumBytes);
        }
        catch (Exception failure) when (failure is InvalidDataException or NotSupportedException)
        {
            throw new CheckInputException($"{entry.FullName} cannot be unpacked: {failure.Message}");
        }
    }

    private static byte[] Content(Stream stream, long expected, int maximumBytes)
    {
        try
        {
            return BoundedStream.ReadAll(stream, expected, maximumBytes) ?? throw new CheckInputException($"it has more than {maximumBytes:N0} bytes (BulkLoader:MaximumFileBytes)");
        }
        catch (IOException failure)
        {
            throw new CheckInputException(failure.Message);
        }
    }
}
