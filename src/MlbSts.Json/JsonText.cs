using System.Buffers;
using System.Globalization;
using System.Text;

namespace MlbSts.Json;

/// <summary>
/// Between the text of a JSON string and the text it stands for. A lone surrogate, which RFC 8259 lets through, survives both ways.
/// </summary>
internal static class JsonText
{
    private static readonly SearchValues<char> MayNeedEscape = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(c => (char)c),
        '"',
        '\\',
        .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c),
    ]);

    /// <summary>What the raw text between the quotes stands for.</summary>
    public static string Unescape(ReadOnlySpan<byte> raw)
    {
        var escape = raw.IndexOf((byte)'\\');
        if (escape < 0)
            return Encoding.UTF8.GetString(raw);
        var text = new StringBuilder(raw.Length);
        while (escape >= 0)
        {
            text.Append(Encoding.UTF8.GetString(raw[..escape]));
            raw = raw[(escape + Unescape(raw[escape..], text))..];
            escape = raw.IndexOf((byte)'\\');
        }
        return text.Append(Encoding.UTF8.GetString(raw)).ToString();
    }

    /// <summary>The JSON string, quotes included, that stands for a text.</summary>
    public static byte[] Escape(string text)
    {
        var escaped = text.AsSpan().ContainsAny(MayNeedEscape) ? EscapeChars(text) : text;
        var bytes = new byte[Encoding.UTF8.GetByteCount(escaped) + 2];
        bytes[0] = bytes[^1] = (byte)'"';
        Encoding.UTF8.GetBytes(escaped, bytes.AsSpan(1));
        return bytes;
    }

    /// <summary>How long <see cref="Escape"/> will make it, in bytes.</summary>
    public static int EscapedLength(string text) =>
        Encoding.UTF8.GetByteCount(text.AsSpan().ContainsAny(MayNeedEscape) ? EscapeChars(text) : text) + 2;

    private static int Unescape(ReadOnlySpan<byte> raw, StringBuilder text)
    {
        if (raw[1] == 'u')
        {
            text.Append((char)ushort.Parse(raw.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            return 6;
        }
        text.Append(
            raw[1] switch
            {
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                var itself => (char)itself,
            }
        );
        return 2;
    }

    private static string EscapeChars(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\')
                escaped.Append('\\').Append(c);
            else if (c < ' ' || (char.IsSurrogate(c) && !IsPair(text, i)))
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                escaped.Append(c);
        }
        return escaped.ToString();
    }

    private static bool IsPair(string text, int i) =>
        char.IsHighSurrogate(text[i])
            ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
            : i > 0 && char.IsHighSurrogate(text[i - 1]);
}
