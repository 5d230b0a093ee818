namespace MlbSts.Retrosheet;

/// <summary>
/// The grammar of batted-ball modifiers: an optional <c>B</c> for a bunt, a type (G F L P), a hit location as on Retrosheet's hit-location diagram, and <c>+</c> or <c>-</c>
/// for a hard or soft ball: <c>G</c>, <c>BG25</c>, <c>F7LD</c>, <c>L+</c>, <c>89XD</c>.
/// </summary>
internal readonly ref struct BattedBallModifier(byte type, bool bunt, ReadOnlySpan<byte> location)
{
    private static readonly System.Buffers.SearchValues<byte> LocationLetters = System.Buffers.SearchValues.Create("SMDLXWF"u8);

    public byte Type { get; } = type;

    public bool Bunt { get; } = bunt;

    public ReadOnlySpan<byte> Location { get; } = location;

    /// <summary>Whether the location is in foul territory.</summary>
    public bool Foul => Location.Length > 1 && Location[^1] == 'F';

    public static bool TryParse(ReadOnlySpan<byte> text, out BattedBallModifier modifier)
    {
        modifier = default;
        var at = 0;
        var bunt = text.Length > 1 && text[0] == 'B' && text[1] is (byte)'G' or (byte)'P' or (byte)'L' or (byte)'F';
        if (bunt)
            at = 1;
        byte type = 0;
        if (at < text.Length && text[at] is (byte)'G' or (byte)'P' or (byte)'L' or (byte)'F')
            type = text[at++];
        var end = text.Length;
        while (end > at && text[end - 1] is (byte)'+' or (byte)'-')
            end--;
        var location = text[at..end];
        if (!IsLocation(location) || (type == 0 && location.IsEmpty))
            return false;
        modifier = new BattedBallModifier(type, bunt, location);
        return true;
    }

    private static bool IsLocation(ReadOnlySpan<byte> text)
    {
        var digits = 0;
        while (digits < text.Length && text[digits] is >= (byte)'1' and <= (byte)'9')
            digits++;
        if (digits > 2 || text.Length - digits > 3 || (digits == 0 && text.Length > 0))
            return false;
        return text[digits..].IndexOfAnyExcept(LocationLetters) < 0;
    }
}
