using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace MlbSts.Json;

/// <summary>
/// A validated JSON text and, for the containers in it that are too big to be scanned again and again, where each ends.
/// Without that list every level that is looked into would scan all that lies below it.
/// </summary>
internal sealed class JsonSource
{
    private const int MaxDepth = 64;
    private const int BigContainer = 512;

    private readonly (int Start, int End)[] _bigContainers;

    private JsonSource(byte[] bytes, (int Start, int End)[] bigContainers)
    {
        Bytes = bytes;
        _bigContainers = bigContainers;
    }

    public byte[] Bytes { get; }

    /// <summary>A text that is known to be valid and small.</summary>
    public static JsonSource Trusted(byte[] bytes) => new(bytes, []);

    /// <summary>Reads the whole text once, strictly.</summary>
    public static JsonSource Validate(byte[] bytes, out int start, out int end)
    {
        var bom = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        var text = bytes.AsSpan(bom);
        if (!System.Text.Unicode.Utf8.IsValid(text))
            throw NotUtf8(text, bom, bytes.Length);
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            var big = Index(ref reader, bom, out start, out end);
            return new JsonSource(bytes, big);
        }
        catch (JsonException e)
        {
            throw Malformed(e, text, bom, bytes.Length);
        }
    }

    /// <summary>
    /// The end (exclusive) of the container that starts at <paramref name="start"/>, by the list, or -1 when it is not on it.
    /// </summary>
    public int EndOfBigContainer(int start)
    {
        var low = 0;
        var high = _bigContainers.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var entry = _bigContainers[middle];
            if (entry.Start == start)
                return entry.End;
            if (entry.Start < start)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }

    private static (int Start, int End)[] Index(ref Utf8JsonReader reader, int offset, out int start, out int end)
    {
        var big = new List<(int Start, int End)>();
        Span<int> open = stackalloc int[MaxDepth + 1];
        var depth = 0;
        start = end = -1;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open[depth++] = big.Count;
                    big.Add(((int)reader.TokenStartIndex + offset, 0));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    Close(big, open[--depth], (int)reader.BytesConsumed + offset);
                    break;
            }
            if (start < 0)
                start = (int)reader.TokenStartIndex + offset;
            end = (int)reader.BytesConsumed + offset;
        }
        return [.. big];
    }

    // Everything below a small container is small and gone from the list by now, so the list stays in the order of the text.
    private static void Close(List<(int Start, int End)> big, int slot, int end)
    {
        ref var entry = ref CollectionsMarshal.AsSpan(big)[slot];
        if (end - entry.Start < BigContainer)
            big.RemoveAt(slot);
        else
            entry.End = end;
    }

    private static JsonTreeFormatException NotUtf8(ReadOnlySpan<byte> text, int bom, int length)
    {
        var position = 0;
        OperationStatus status;
        while ((status = Rune.DecodeFromUtf8(text[position..], out _, out var consumed)) == OperationStatus.Done)
            position += consumed;
        return new JsonTreeFormatException("The text is not UTF-8", position + bom, length)
        {
            IsCutOff = status == OperationStatus.NeedMoreData && IsBeginning(text[..position]),
        };
    }

    private static JsonTreeFormatException Malformed(JsonException e, ReadOnlySpan<byte> text, int bom, int length)
    {
        var lineStart = 0;
        for (var line = e.LineNumber ?? 0; line > 0; line--)
            lineStart = LineAfter(text, lineStart);
        var position = Math.Min(lineStart + (int)(e.BytePositionInLine ?? 0), text.Length);
        var reason = e.Message.Split(" LineNumber:", 2)[0].TrimEnd('.');
        return new JsonTreeFormatException($"Not JSON: {reason}", position + bom, length, e) { IsCutOff = IsBeginning(text) };
    }

    /// <summary>Nothing is wrong with the text but that it ends too early.</summary>
    private static bool IsBeginning(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = MaxDepth }));
        try
        {
            while (reader.Read()) { }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static int LineAfter(ReadOnlySpan<byte> text, int start)
    {
        var newline = text[start..].IndexOf((byte)'\n');
        return newline < 0 ? text.Length : start + newline + 1;
    }
}
