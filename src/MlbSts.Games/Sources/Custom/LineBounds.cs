namespace MlbSts.Games.Sources.Custom;

/// <summary>Unpacks a packed table once before DuckDB does, which takes what is left of a file that was cut off for all of it.</summary>
internal static class LineBounds
{
    private const int BufferBytes = 128 * 1024;

    /// <summary>Reads a file to its end.</summary>
    /// <exception cref="RefusedException">A line is too long: no more of it is unpacked.</exception>
    public static void Check(Stream lines, int longestLine)
    {
        var buffer = new byte[BufferBytes];
        var line = 0L;
        for (int read; (read = lines.Read(buffer)) > 0; )
        {
            var end = buffer.AsSpan(0, read).LastIndexOfAny((byte)'\n', (byte)'\r');
            line = end < 0 ? line + read : read - end - 1;
            if (line > longestLine)
                throw new RefusedException($"a line is longer than {longestLine} bytes: it has no line breaks, or a quote is never closed");
        }
    }
}
