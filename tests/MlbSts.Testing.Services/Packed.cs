using System.IO.Compression;
using MlbSts.Storage;

namespace MlbSts.Testing.Services;

/// <summary>Bytes packed as files come.</summary>
public static class Packed
{
    /// <summary>With gzip.</summary>
    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>With zstd.</summary>
    public static byte[] Zstandard(byte[] bytes)
    {
        using var codec = new ZstdCodec();
        return codec.Compress(bytes);
    }

    /// <summary>Writes a zip and gives its path.</summary>
    public static string Zip(string path, params (string Name, byte[] Content)[] entries)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, content) in entries)
        {
            var entry = zip.CreateEntry(name);
            entry.LastWriteTime = new DateTimeOffset(2020, 5, 6, 7, 8, 10, TimeSpan.Zero);
            using var stream = entry.Open();
            stream.Write(content);
        }
        return path;
    }
}
