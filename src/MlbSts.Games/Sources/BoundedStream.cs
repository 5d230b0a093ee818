namespace MlbSts.Games.Sources;

/// <summary>Reads a stream to its end, but never more than a limit, whatever the stream's headers promise.</summary>
public static class BoundedStream
{
    private const int FirstBuffer = 1 << 20;

    /// <summary>All bytes of a stream; null where there are more than the limit.</summary>
    /// <param name="stream">Read to its end.</param>
    /// <param name="expected">What is said to be there: a hint for the first buffer.</param>
    /// <param name="limit">The most bytes.</param>
    public static byte[]? ReadAll(Stream stream, long expected, long limit)
    {
        var buffer = new byte[(int)Math.Clamp(expected + 1, 1, FirstBuffer)];
        var length = 0;
        int read;
        while ((read = stream.Read(buffer, length, buffer.Length - length)) > 0)
        {
            length += read;
            if (length > limit)
                return null;
            if (length == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, limit + 1));
        }
        Array.Resize(ref buffer, length);
        return buffer;
    }
}
