using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace MlbSts.Retrosheet.Plays;

/// <summary>
/// The fielders of a play on one runner in order, as text: <c>643</c>, <c>6E3</c>. Held in place, at most <see cref="Capacity"/>
/// characters.
/// </summary>
internal struct FieldingText
{
    public const int Capacity = 31;
    private Characters _characters;
    private byte _length;

    public readonly int Length => _length;

    /// <summary>The fielder who ends the play; NUL where there is none.</summary>
    public readonly byte Last => _length == 0 ? (byte)0 : _characters[_length - 1];

    /// <summary>The play puts the runner out: somebody made it, and nobody an error.</summary>
    public readonly bool IsOut => _length > 0 && Text.IndexOf((byte)'E') < 0;

    [UnscopedRef]
    private readonly ReadOnlySpan<byte> Text => ((ReadOnlySpan<byte>)_characters)[.._length];

    public readonly bool Is(ReadOnlySpan<byte> text) => Text.SequenceEqual(text);

    public readonly bool Contains(ReadOnlySpan<byte> text) => Text.IndexOf(text) >= 0;

    public void Add(byte character)
    {
        if (_length < Capacity)
            _characters[_length++] = character;
    }

    public readonly int CopyTo(Span<byte> destination)
    {
        Text.CopyTo(destination);
        return _length;
    }

    [InlineArray(Capacity)]
    private struct Characters
    {
        private byte _value;
    }
}
