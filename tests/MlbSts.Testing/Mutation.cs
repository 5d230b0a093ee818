using System.Text;

namespace MlbSts.Testing;

/// <summary>Small damage to bytes, the same for the same random numbers: what a fuzz run feeds to a reader of outside input.</summary>
public static class Mutation
{
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "0",
            "-1",
            "2147483647",
            "-2147483648",
            "4294967296",
            "9223372036854775807",
            "99999999999999999999",
            "1e999",
            "0.1",
            "NaN",
            "null",
            "true",
            "\"\"",
            "[]",
            "{}",
            "[[[[[[[[",
            "4B",
            "10000-01-01",
            "9999-12-31T23:59:59Z",
            "0001-01-01",
            "2024-02-30",
            "\0",
            "\ufeff",
            "\ufffd",
            "\\ud800",
            "..",
            "/",
            "\r\n",
            "\t",
            ",",
            "\"",
            "'",
            ";",
            "<",
            ">",
            "&#0;",
        }.Select(Encoding.UTF8.GetBytes),
        [0xff],
        [0xc3],
        [0xed, 0xa0, 0x80],
        [0x80, 0x80, 0x80, 0x80],
    ];

    /// <summary>Up to eight changes: bytes flipped, set, cut out, doubled, moved or put in, and values that readers stumble over.</summary>
    /// <param name="input">What is well; stays as it is.</param>
    /// <param name="random">Where and what.</param>
    public static byte[] Of(ReadOnlySpan<byte> input, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var bytes = input.ToArray();
        for (var changes = 1 + random.Next(8); changes > 0; changes--)
            bytes = Once(bytes, random);
        return bytes;
    }

    /// <summary>The same for text; what is no text any more is read as U+FFFD.</summary>
    /// <param name="input">What is well.</param>
    /// <param name="random">Where and what.</param>
    public static string Of(string input, Random random) => Encoding.UTF8.GetString(Of(Encoding.UTF8.GetBytes(input), random));

    private static byte[] Once(byte[] bytes, Random random)
    {
        var (start, end) = Part(bytes.Length, random);
        switch (random.Next(8))
        {
            case 0 when start < bytes.Length:
                bytes[start] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1 when start < bytes.Length:
                bytes[start] = (byte)random.Next(256);
                return bytes;
            case 2:
                return [.. bytes.AsSpan(0, start), .. bytes.AsSpan(end)];
            case 3:
                return [.. bytes.AsSpan(0, end), .. bytes.AsSpan(start)];
            case 4:
                return bytes[..start];
            case 5:
                return NumberReplaced(bytes, start, random);
            case 6:
                var target = random.Next(bytes.Length + 1);
                return [.. bytes.AsSpan(0, target), .. bytes.AsSpan(start, end - start), .. bytes.AsSpan(target)];
            default:
                return [.. bytes.AsSpan(0, start), .. Tokens[random.Next(Tokens.Length)], .. bytes.AsSpan(start)];
        }
    }

    // Short parts mostly, so that what is left still resembles what it was.
    private static (int Start, int End) Part(int length, Random random)
    {
        var start = random.Next(length + 1);
        var span = random.Next(10) == 0 ? length : 16;
        return (start, Math.Min(length, start + random.Next(span + 1)));
    }

    private static byte[] NumberReplaced(byte[] bytes, int from, Random random)
    {
        var found = bytes.AsSpan(from).IndexOfAnyInRange((byte)'0', (byte)'9');
        if (found < 0)
            return bytes;
        var start = from + found;
        var length = bytes.AsSpan(start).IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var end = length < 0 ? bytes.Length : start + length;
        return [.. bytes.AsSpan(0, start), .. Tokens[random.Next(Tokens.Length)], .. bytes.AsSpan(end)];
    }
}
