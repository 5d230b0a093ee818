using System.Numerics;
using System.Text;

namespace MlbSts.Retrosheet.Records;

/// <summary>
/// Up to eight ASCII characters held in one machine word: team codes, hit locations and the like cost no allocation and compare in one
/// step.
/// </summary>
public readonly record struct ShortText
{
    private readonly ulong _bits;

    private ShortText(ulong bits) => _bits = bits;

    /// <summary>The most characters a value holds.</summary>
    public const int MaxLength = 8;

    /// <summary>Whether there is no character.</summary>
    public bool IsEmpty => _bits == 0;

    /// <summary>The number of characters.</summary>
    public int Length => 8 - BitOperations.LeadingZeroCount(_bits) / 8;

    /// <summary>Packs characters.</summary>
    /// <param name="characters">At most <see cref="MaxLength"/> bytes, none of them zero.</param>
    /// <exception cref="ArgumentException">More characters than fit.</exception>
    public static ShortText From(ReadOnlySpan<byte> characters)
    {
        if (characters.Length > MaxLength)
            throw new ArgumentException(
                $"'{Encoding.Latin1.GetString(characters)}' has more than {MaxLength} characters.",
                nameof(characters)
            );
        var bits = 0UL;
        for (var i = 0; i < characters.Length; i++)
            bits |= (ulong)characters[i] << (8 * i);
        return new ShortText(bits);
    }

    /// <summary>Packs the characters of a string.</summary>
    /// <exception cref="ArgumentException">More characters than fit.</exception>
    public static ShortText From(string characters) => From(Encoding.Latin1.GetBytes(characters));

    /// <summary>Writes the characters and returns how many there are.</summary>
    /// <param name="destination">Room for <see cref="MaxLength"/> bytes, however short the value is.</param>
    public int CopyTo(Span<byte> destination)
    {
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(destination, _bits);
        return Length;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        Span<byte> characters = stackalloc byte[MaxLength];
        return Encoding.Latin1.GetString(characters[..CopyTo(characters)]);
    }
}
