using System.Buffers;
using System.Text.Json;

namespace MlbSts.Json;

/// <summary>Finds where values end in a text that is known to be valid.</summary>
internal static class JsonScan
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> AfterScalar = SearchValues.Create(",]} \t\r\n"u8);

    public static JsonValueKind KindOf(byte first) =>
        first switch
        {
            (byte)'{' => JsonValueKind.Object,
            (byte)'[' => JsonValueKind.Array,
            (byte)'"' => JsonValueKind.String,
            (byte)'t' => JsonValueKind.True,
            (byte)'f' => JsonValueKind.False,
            (byte)'n' => JsonValueKind.Null,
            _ => JsonValueKind.Number,
        };

    public static int SkipSpace(byte[] bytes, int position)
    {
        while (bytes[position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            position++;
        return position;
    }

    /// <summary>The end (exclusive) of the value that starts at <paramref name="start"/>.</summary>
    public static int EndOfValue(JsonSource source, int start, int limit) =>
        source.Bytes[start] switch
        {
            (byte)'"' => EndOfString(source.Bytes, start),
            (byte)'{' or (byte)'[' => source.EndOfBigContainer(start) is var end and > 0 ? end : EndOfContainer(source.Bytes, start),
            _ => EndOfScalar(source.Bytes, start, limit),
        };

    /// <summary>The end (exclusive, after the closing quote) of the text that starts with a quote at <paramref name="start"/>.</summary>
    public static int EndOfString(byte[] bytes, int start)
    {
        var position = start + 1;
        while (true)
        {
            position += bytes.AsSpan(position).IndexOfAny((byte)'"', (byte)'\\');
            if (bytes[position] == '"')
                return position + 1;
            position += 2;
        }
    }

    private static int EndOfContainer(byte[] bytes, int start)
    {
        var depth = 0;
        var position = start;
        while (true)
        {
            position += bytes.AsSpan(position).IndexOfAny(Structure);
            switch (bytes[position])
            {
                case (byte)'"':
                    position = EndOfString(bytes, position);
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    position++;
                    break;
                default:
                    position++;
                    if (--depth == 0)
                        return position;
                    break;
            }
        }
    }

    private static int EndOfScalar(byte[] bytes, int start, int limit)
    {
        var length = bytes.AsSpan(start, limit - start).IndexOfAny(AfterScalar);
        return length < 0 ? limit : start + length;
    }
}
