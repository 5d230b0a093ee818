using System.Buffers;
using System.IO.Compression;

namespace MlbSts.StatsApi.Http;

/// <summary>
/// Reads a body to its end and undoes its content encoding, never holding more than the limit: a small body can unpack to gigabytes.
/// </summary>
internal static class BodyReader
{
    private const int FirstBuffer = 256 * 1024;

    /// <summary>Reads into <paramref name="body"/>, whose counts are right also when this throws.</summary>
    /// <exception cref="BodyTooLargeException">It is bigger than the limit.</exception>
    /// <exception cref="InvalidDataException">Its encoding is broken or unknown.</exception>
    /// <exception cref="IOException">It ended early.</exception>
    public static async Task ReadAsync(HttpContent content, int limit, ApiBody body, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limit)
            throw new BodyTooLargeException(limit);
        var wire = new CountingStream(
            await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false),
            count => body.WireBytes += count
        );
        var decoded = content.Headers.ContentEncoding.Reverse().Aggregate((Stream)wire, Decoded);
        await using (decoded.ConfigureAwait(false))
        {
            try
            {
                body.Bytes = await ReadAsync(decoded, limit, cancellationToken).ConfigureAwait(false);
            }
            catch (InvalidOperationException e)
            {
                // BrotliStream's way to say it; GZipStream throws InvalidDataException itself.
                throw new InvalidDataException(e.Message, e);
            }
        }
    }

    private static Stream Decoded(Stream stream, string encoding) =>
        encoding.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(stream, CompressionMode.Decompress),
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            "identity" => stream,
            _ => throw new InvalidDataException($"The content encoding '{encoding}' was not asked for."),
        };

    private static async Task<byte[]> ReadAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(FirstBuffer, limit + 1));
        try
        {
            var length = 0;
            while (true)
            {
                var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    return buffer.AsSpan(0, length).ToArray();
                length += read;
                if (length > limit)
                    throw new BodyTooLargeException(limit);
                if (length == buffer.Length)
                    buffer = Grown(buffer, length);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grown(byte[] buffer, int length)
    {
        var bigger = ArrayPool<byte>.Shared.Rent(length * 2);
        buffer.AsSpan(0, length).CopyTo(bigger);
        ArrayPool<byte>.Shared.Return(buffer);
        return bigger;
    }
}
