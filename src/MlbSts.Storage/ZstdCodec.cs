using System.Collections.Concurrent;
using ZstdNet;

namespace MlbSts.Storage;

/// <summary>zstd compression (native). Thread-safe: native contexts are pooled, one a processor at most.</summary>
public sealed class ZstdCodec : IDisposable
{
    /// <summary>The compression level of all that MlbSts stores.</summary>
    public const int Level = 3;

    /// <summary>What a stored document may grow to: 64 MiB.</summary>
    public const int DefaultMaximumSize = 64 * 1024 * 1024;

    private readonly CompressionOptions _options = new(Level);
    private readonly ConcurrentBag<Compressor> _compressors = [];
    private readonly ConcurrentBag<Decompressor> _decompressors = [];
    private readonly int _most = Math.Max(2, Environment.ProcessorCount);

    /// <summary>One zstd frame that carries its content's size.</summary>
    public byte[] Compress(ReadOnlySpan<byte> content)
    {
        var compressor = _compressors.TryTake(out var pooled) ? pooled : new Compressor(_options);
        try
        {
            return compressor.Wrap(content);
        }
        finally
        {
            GiveBack(_compressors, compressor);
        }
    }

    /// <summary>The content of a frame.</summary>
    /// <param name="frame">The compressed bytes.</param>
    /// <param name="maximumSize">The most it may be, in bytes: a small frame can claim gigabytes.</param>
    /// <exception cref="ObjectCorruptException">It is no zstd frame, is cut off, or its content is larger than allowed.</exception>
    public byte[] Decompress(ReadOnlySpan<byte> frame, int maximumSize = DefaultMaximumSize)
    {
        var decompressor = _decompressors.TryTake(out var pooled) ? pooled : new Decompressor();
        try
        {
            var size = Decompressor.GetDecompressedSize(frame);
            if (size > (ulong)maximumSize)
                throw new ObjectCorruptException($"The content claims {size} bytes; at most {maximumSize} are allowed.");
            return decompressor.Unwrap(frame, maximumSize);
        }
        catch (ZstdException exception)
        {
            throw new ObjectCorruptException($"This is no whole zstd frame of at most {maximumSize} bytes of content: {exception.Message}", exception);
        }
        finally
        {
            GiveBack(_decompressors, decompressor);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_compressors.TryTake(out var compressor))
            compressor.Dispose();
        while (_decompressors.TryTake(out var decompressor))
            decompressor.Dispose();
        _options.Dispose();
    }

    private void GiveBack<T>(ConcurrentBag<T> pool, T context)
        where T : IDisposable
    {
        if (pool.Count < _most)
            pool.Add(context);
        else
            context.Dispose();
    }
}
