using System.Collections.Frozen;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Plays;

/// <summary>The codes of Retrosheet's hit-location diagram, and those of older files that are not on it.</summary>
internal static class HitLocations
{
    private static readonly FrozenSet<ShortText> Codes = new[]
    {
        "1 13 13S 15 15S 1S 2 2F 23 23F 25 25F 2L 2LF 2R 2RF",
        "3 3D 3DF 3F 3L 3S 3SF 34 34D 34S 4 4D 4S 4M 4MD 4MS 46",
        "5 5D 5DF 5F 5L 5S 5SF 56 56D 56S 6 6D 6S 6M 6MD 6MS",
        "7 7S 7D 7M 7L 7LS 7LD 7LM 7LF 7LSF 7LDF 7LMF 7DW 7LDW 78 78S 78D 78M 78XD 78XDW",
        "8 8S 8D 8M 8XD 8XDW 8LS 8LM 8LD 8LXD 8LXDW 8RS 8RM 8RD 8RXD 8RXDW 89 89S 89D 89M 89XD 89XDW",
        "9 9S 9D 9M 9L 9LS 9LD 9LM 9LF 9LSF 9LDF 9LMF 9DW 9LDW",
    }
        .SelectMany(row => row.Split(' '))
        .Select(code => ShortText.From(code))
        .ToFrozenSet();

    public static bool TryFind(ReadOnlySpan<byte> text, out ShortText location)
    {
        location = default;
        if (text.Length is 0 or > ShortText.MaxLength)
            return false;
        location = ShortText.From(text);
        return Codes.Contains(location);
    }
}
