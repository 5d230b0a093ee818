using System.IO.Compression;
using MlbSts.Games.Sources;

namespace MlbSts.Lake.Checks;

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
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            yield return (name, Reading(path, () => FileContent.Read(path, maximumBytes)));
            yield break;
        }
        using var zip = Reading(path, () => ZipFile.OpenRead(path));
        foreach (var entry in zip.Entries.Where(entry => entry.Name.Length > 0).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            yield return ($"{name}/{entry.FullName}", Reading(path, () => Unpack(entry, maximumBytes)));
    }

    private static byte[] Unpack(ZipArchiveEntry entry, int maximumBytes)
    {
        using var stream = entry.Open();
        return BoundedStream.ReadAll(stream, entry.Length, maximumBytes)
            ?? throw new LoadRefusedException($"{entry.FullName} unpacks to more than {maximumBytes} bytes (BulkLoader:MaximumFileBytes)");
    }

    private static T Reading<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException)
        {
            throw new CheckInputException("it is no zip, or a damaged or truncated one; get it again");
        }
        catch (Exception failure)
            when (failure is LoadRefusedException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new CheckInputException(Directory.Exists(path) ? "it is a folder; name the file with the figures" : failure.Message);
        }
    }
}
