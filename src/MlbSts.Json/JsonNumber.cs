using System.Globalization;
using System.Numerics;
using System.Text;

namespace MlbSts.Json;

/// <summary>A JSON number's exact value: sign, digits without zeros at either end, and power of ten.</summary>
internal static class JsonNumber
{
    /// <summary>The same number, exactly, however it is written: <c>1</c>, <c>1.0</c> and <c>10e-1</c> are equal.</summary>
    public static bool SameValue(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) => a.SequenceEqual(b) || Normal(a) == Normal(b);

    private static (bool Negative, string Digits, BigInteger Power) Normal(ReadOnlySpan<byte> raw)
    {
        var text = Encoding.ASCII.GetString(raw);
        var negative = text[0] == '-';
        var mark = text.AsSpan().IndexOfAny('e', 'E');
        var power =
            mark < 0
                ? BigInteger.Zero
                : BigInteger.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = (mark < 0 ? text : text[..mark]).TrimStart('-');
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            power -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }
        var digits = mantissa.TrimEnd('0');
        power += mantissa.Length - digits.Length;
        digits = digits.TrimStart('0');
        return digits.Length == 0 ? (false, "", BigInteger.Zero) : (negative, digits, power);
    }
}
