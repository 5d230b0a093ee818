namespace MlbSts.Storage;

/// <summary>
/// The order of keys in a listing: that of their UTF-8 bytes, as S3 has it. It differs from UTF-16 order only beyond the basic plane.
/// </summary>
internal sealed class KeyComparer : IComparer<string>
{
    public static KeyComparer Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        var same = left.CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
            return left.Length - right.Length;
        return Rank(left[same]) - Rank(right[same]);
    }

    /// <summary>Surrogates stand for code points above all others.</summary>
    private static int Rank(char character) => char.IsSurrogate(character) ? character + 0x10000 : character;
}
