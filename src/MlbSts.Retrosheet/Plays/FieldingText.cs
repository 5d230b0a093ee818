using System.Runtime.CompilerServices;

namespace MlbSts.Retrosheet;

/// <summary>The fielders of a play on one runner in order, as text: <c>643</c>, <c>6E3</c>. Held in place, at most <see cref="Capacity"/> characters.</summary>
internal struct FieldingText
{
    public const int Capacity = 31;
    private Characters characters;
    private byte length;

    public readonly int Length => length;

    public static FieldingText From(byte first, ReadOnlySpan<byte> rest)
    {
        var text = new FieldingText();
        if (first != 0)
            text.characters[text.length++] = first;
        foreach (var character in rest[..Math.Min(rest.Length, Capacity - text.length)])
            text.characters[text.length++] = character;
        return text;
    }

    public readonly int CopyTo(Span<byte> destination)
    {
        ((ReadOnlySpan<byte>)characters)[..length].CopyTo(destination);
        return length;
    }

    [InlineArray(Capacity)]
    private struct Characters
    {
        private byte value;
    }
}
