using System.Collections.Concurrent;
using ZstdNet;

namespace MlbSts.Storage;

/// <summary>
/// Compresses and decompresses bodies with Zstandard. For any number of threads at once: each call borrows a native context from the
/// codec's pool.
/// </summary>
public sealed class ZstdCodec : IDisposable
{
    /// <summary>The level of <c>zstd -3</c>: about 0.6 ms for a feed document.</summary>
    public const int Level = 3;

    /// <summary>64 MiB: a hundred times a feed document.</summary>
    public const int DefaultMaximumSize = 64 * 1024 * 1024;

    private readonly ConcurrentBag<Compressor> _compressors = [];
    private readonly ConcurrentBag<Decompressor> _decompressors = [];
    private readonly CompressionOptions _options;

    /// <summary>A codec.</summary>
    /// <param name="level">1 (fast) to 22 (small).</param>
    public ZstdCodec(int level = Level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, CompressionOptions.MaxCompressionLevel);
        _options = new CompressionOptions(level);
    }

    /// <summary>One frame, with the size of its content in the header.</summary>
    public byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        var compressor = _compressors.TryTake(out var free) ? free : new Compressor(_options);
        var compressed = compressor.Wrap(bytes);
        _compressors.Add(compressor);
        return compressed;
    }

    /// <summary>The content of all frames.</summary>
    /// <param name="bytes">One frame or several, with or without the size in the header.</param>
    /// <param name="maximumSize">What is larger is refused before memory is given to it.</param>
    /// <exception cref="ObjectCorruptException">It is no Zstandard, cut off, or larger than allowed.</exception>
    public byte[] Decompress(ReadOnlySpan<byte> bytes, int maximumSize = DefaultMaximumSize)
    {
        var decompressor = _decompressors.TryTake(out var free) ? free : new Decompressor();
        try
        {
            var size = Decompressor.GetDecompressedSize(bytes);
            if (size > (ulong)maximumSize)
                throw TooLarge(maximumSize, $"its header says {size}");
            if (size > 0)
            {
                var content = decompressor.Unwrap(bytes, maximumSize);
                _decompressors.Add(decompressor);
                decompressor = null;
                return content;
            }
        }
        catch (ZstdException)
        {
            // Several frames, a header without the size, or no Zstandard: the slower way tells.
        }
        finally
        {
            // A context that a bad frame went through is not used again.
            decompressor?.Dispose();
        }
        return DecompressStream(bytes, maximumSize);
    }

    /// <summary>Frees the pool.</summary>
    public void Dispose()
    {
        while (_compressors.TryTake(out var compressor))
            compressor.Dispose();
        while (_decompressors.TryTake(out var decompressor))
            decompressor.Dispose();
        _options.Dispose();
    }

    private static byte[] DecompressStream(ReadOnlySpan<byte> bytes, int maximumSize)
    {
        if (!ZstdFrames.AreWhole(bytes))
            throw new ObjectCorruptException("The body is no Zstandard, or cut off.");
        try
        {
            using var source = new MemoryStream(bytes.ToArray(), writable: false);
            using var stream = new DecompressionStream(source);
            using var content = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int read; (read = stream.Read(buffer)) > 0; )
            {
                if (content.Length + read > maximumSize)
                    throw TooLarge(maximumSize, "there is more");
                content.Write(buffer, 0, read);
            }
            return content.ToArray();
        }
        catch (Exception exception) when (exception is ZstdException or EndOfStreamException)
        {
            throw new ObjectCorruptException($"The body is damaged Zstandard: {exception.Message}", exception);
        }
    }

    private static ObjectCorruptException TooLarge(int maximumSize, string found) =>
        new($"The body would be larger than the {maximumSize} bytes allowed: {found}.");
}
