using MlbSts.Storage;
using ZstdNet;

namespace MlbSts.Games.Sources;

/// <summary>What is in a file, unpacked where its name ends in <c>.gz</c> or <c>.zst</c>, and never more than is allowed.</summary>
public static class FileContent
{
    private const string Gzip = ".gz";
    private const string Zstandard = ".zst";

    private static readonly ZstdCodec Zstd = new();

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>A name without the ending that says how the file is packed.</summary>
    internal static string Unpacked(string name) =>
        name.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase) ? name[..^Gzip.Length]
        : name.EndsWith(Zstandard, StringComparison.OrdinalIgnoreCase) ? name[..^Zstandard.Length]
        : name;

    /// <summary>Whether a file is packed with gzip, by its name.</summary>
    internal static bool IsGzip(string name) => Is(name, Gzip);

    /// <summary>Whether a file is packed with zstd, by its name.</summary>
    internal static bool IsZstandard(string name) => Is(name, Zstandard);

    /// <summary>A file's bytes, unpacked and without a byte order mark.</summary>
    /// <exception cref="LoadRefusedException">It is too large, packed or unpacked, or damaged.</exception>
    public static byte[] Read(string path, int maximumBytes)
    {
        if (new FileInfo(path).Length > maximumBytes)
            throw new LoadRefusedException($"larger than {maximumBytes} bytes (BulkLoader:MaximumFileBytes)");
        var content =
            Is(path, Gzip) ? Unzip(path, maximumBytes)
            : Is(path, Zstandard) ? Unpack(path, maximumBytes)
            : File.ReadAllBytes(path);
        return content.AsSpan().StartsWith(ByteOrderMark) ? content[ByteOrderMark.Length..] : content;
    }

    /// <summary>The first bytes, unpacked; fewer where there are no more, or where it is damaged.</summary>
    internal static byte[] ReadStart(string path, int bytes)
    {
        try
        {
            var start = new byte[bytes];
            var read = 0;
            Read(path, content => read = content.ReadAtLeast(start, bytes, throwOnEndOfStream: false));
            return start[..read];
        }
        catch (LoadRefusedException)
        {
            return [];
        }
    }

    /// <summary>Reads a file as a stream, unpacked.</summary>
    /// <exception cref="LoadRefusedException">It is damaged.</exception>
    internal static void Read(string path, Action<Stream> read)
    {
        using Stream? packed = Is(path, Zstandard) ? File.OpenRead(path) : null;
        using Stream content =
            packed is not null ? new DecompressionStream(packed)
            : Is(path, Gzip) ? new WholeGzip(path)
            : File.OpenRead(path);
        try
        {
            read(content);
        }
        catch (Exception exception) when (exception is InvalidDataException or ZstdException or EndOfStreamException)
        {
            throw new LoadRefusedException($"cannot be unpacked: {exception.Message}");
        }
    }

    private static byte[] Unzip(string path, int maximumBytes)
    {
        byte[]? bytes = null;
        Read(path, content => bytes = BoundedStream.ReadAll(content, new FileInfo(path).Length, maximumBytes));
        return bytes ?? throw new LoadRefusedException($"unpacks to more than {maximumBytes} bytes (BulkLoader:MaximumFileBytes)");
    }

    private static byte[] Unpack(string path, int maximumBytes)
    {
        try
        {
            return Zstd.Decompress(File.ReadAllBytes(path), maximumBytes);
        }
        catch (ObjectCorruptException exception)
        {
            throw new LoadRefusedException(
                $"cannot be unpacked, to at most {maximumBytes} bytes (BulkLoader:MaximumFileBytes): {exception.Message}"
            );
        }
    }

    private static bool Is(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
