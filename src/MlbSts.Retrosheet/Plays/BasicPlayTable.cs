using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Plays;

/// <summary>The basic plays that begin with letters.</summary>
internal static class BasicPlayTable
{
    private static readonly BasicPlay[] Plays =
    [
        new("BK", EventCode.Balk, Operand.None),
        new("C", EventCode.Interference, Operand.Interference, BatterTo: 1),
        new("CS", EventCode.CaughtStealing, Operand.Base),
        new("D", EventCode.Double, Operand.Fielder, BatterTo: 2, HitValue: 2),
        new("DGR", EventCode.Double, Operand.FielderNotCounted, BatterTo: 2, HitValue: 2),
        new("DI", EventCode.Indifference, Operand.None),
        new("E", EventCode.Error, Operand.Error, BatterTo: 1),
        new("FC", EventCode.FieldersChoice, Operand.Fielder, BatterTo: 1),
        new("FLE", EventCode.FoulError, Operand.Error),
        new("H", EventCode.HomeRun, Operand.Fielder, BatterTo: 4, HitValue: 4),
        new("HP", EventCode.HitByPitch, Operand.None, BatterTo: 1),
        new("HR", EventCode.HomeRun, Operand.Fielder, BatterTo: 4, HitValue: 4),
        new("I", EventCode.IntentionalWalk, Operand.Pitch, BatterTo: 1),
        new("IW", EventCode.IntentionalWalk, Operand.Pitch, BatterTo: 1),
        new("K", EventCode.Strikeout, Operand.Pitch),
        new("NP", EventCode.NoPlay, Operand.None),
        new("OA", EventCode.OtherAdvance, Operand.None),
        new("OBA", EventCode.OtherAdvance, Operand.None),
        new("PB", EventCode.PassedBall, Operand.None),
        new("PO", EventCode.Pickoff, Operand.Base),
        new("POCS", EventCode.Pickoff, Operand.Base),
        new("POSB", EventCode.StolenBase, Operand.Base),
        new("S", EventCode.Single, Operand.Fielder, BatterTo: 1, HitValue: 1),
        new("SB", EventCode.StolenBase, Operand.Base),
        new("T", EventCode.Triple, Operand.Fielder, BatterTo: 3, HitValue: 3),
        new("W", EventCode.Walk, Operand.Pitch, BatterTo: 1),
        new("WP", EventCode.WildPitch, Operand.None),
    ];

    // For each first letter, the plays it begins, longest first: the longest that fits is meant.
    private static readonly (byte[] Letters, BasicPlay Play)[][] ByFirstLetter =
    [
        .. Enumerable
            .Range('A', 26)
            .Select(first =>
                Plays
                    .Where(play => play.Letters[0] == first)
                    .OrderByDescending(play => play.Letters.Length)
                    .Select(play => (play.Letters.Select(letter => (byte)letter).ToArray(), play))
                    .ToArray()
            ),
    ];

    public static BasicPlay Find(ReadOnlySpan<byte> text, out int length)
    {
        if (!text.IsEmpty && text[0] is >= (byte)'A' and <= (byte)'Z')
        {
            foreach (var (letters, play) in ByFirstLetter[text[0] - 'A'])
            {
                if (!text.StartsWith(letters))
                    continue;
                length = letters.Length;
                return play;
            }
        }
        throw new BadRecordException("no play is written like this");
    }
}
