using System.Buffers;

namespace MlbSts.Games.Sources.Custom;

/// <summary>Looks through JSON before DuckDB does, which goes down into what is nested and would fall off its stack.</summary>
internal static class JsonBounds
{
    /// <summary>So deep may rows nest; those of a table need two levels.</summary>
    public const int MaximumDepth = 64;

    private const int BufferBytes = 128 * 1024;

    private static readonly SearchValues<byte> OutsideText = SearchValues.Create("\"[]{}"u8);

    // A text ends with its line at the latest: there is no other way in JSON, and the next line may be a row of its own.
    private static readonly SearchValues<byte> InText = SearchValues.Create("\"\\\n"u8);

    /// <summary>Reads a file through.</summary>
    /// <exception cref="RefusedException">It nests too deep, or a text in it is too long.</exception>
    public static void Check(Stream json, int longestText)
    {
        var buffer = new byte[BufferBytes];
        var place = new Place();
        for (int read; (read = json.Read(buffer)) > 0; )
        {
            place.Pass(buffer.AsSpan(0, read));
            if (place.TextBytes > longestText)
                throw new RefusedException($"an object is larger than {longestText} bytes: write an object a line");
        }
    }

    // Where the reading is, from one buffer to the next.
    private struct Place
    {
        private int _depth;
        private bool _isInText;
        private bool _isEscaped;

        /// <summary>Of the text that goes on at the end, so far.</summary>
        public long TextBytes { get; private set; }

        public void Pass(ReadOnlySpan<byte> bytes)
        {
            while (!bytes.IsEmpty)
                bytes = _isInText ? bytes[PassText(bytes)..] : bytes[PassOutside(bytes)..];
        }

        private int PassText(ReadOnlySpan<byte> bytes)
        {
            if (_isEscaped)
            {
                _isEscaped = false;
                TextBytes++;
                return 1;
            }
            var at = bytes.IndexOfAny(InText);
            TextBytes += at < 0 ? bytes.Length : at + 1;
            if (at < 0)
                return bytes.Length;
            _isEscaped = bytes[at] == '\\';
            _isInText = _isEscaped;
            return at + 1;
        }

        private int PassOutside(ReadOnlySpan<byte> bytes)
        {
            var at = bytes.IndexOfAny(OutsideText);
            if (at < 0)
                return bytes.Length;
            switch (bytes[at])
            {
                case (byte)'"':
                    (_isInText, TextBytes) = (true, 0);
                    break;
                case (byte)'[' or (byte)'{':
                    if (++_depth > MaximumDepth)
                        throw new RefusedException($"it nests deeper than {MaximumDepth} levels");
                    break;
                default:
                    // Never below none, so that no row is taken for less deep than it is.
                    _depth = Math.Max(0, _depth - 1);
                    break;
            }
            return at + 1;
        }
    }
}
