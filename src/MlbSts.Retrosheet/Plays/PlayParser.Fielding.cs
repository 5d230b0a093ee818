namespace MlbSts.Retrosheet.Plays;

internal static partial class PlayParser
{
    private const byte FieldingError = (byte)'F';
    private const byte ThrowingError = (byte)'T';
    private const byte DroppedThrow = (byte)'D';

    private static ReadOnlySpan<byte> UnknownFielders => "99"u8;

    /// <summary>
    /// Credits a sequence of fielders: the last gets the putout, the others an assist each. With an <c>E</c> before the last nobody is out:
    /// <c>6E3</c> is a dropped throw by 3, assist 6. <c>E5</c> alone is an error without an assist.
    /// </summary>
    /// <param name="cursor">At the first fielder, or at <c>E</c>.</param>
    /// <param name="thrower">The fielder who made the out before on the same play, and so the first assist; NUL for none.</param>
    /// <param name="facts">Gets the credits.</param>
    /// <param name="fielding">The fielders as text.</param>
    /// <returns>Whether the runner is safe.</returns>
    private static bool Credit(ref PlayCursor cursor, byte thrower, ref PlayFacts facts, out FieldingText fielding)
    {
        fielding = default;
        if (cursor.Take('E'))
        {
            AddError(ref cursor, FieldingError, ref facts, ref fielding);
            return true;
        }
        var firstAssist = facts.Assists.Count;
        var last = cursor.Current;
        if (thrower != 0 && thrower != last)
        {
            AddAssist(thrower, firstAssist, ref facts);
            fielding.Add(thrower);
        }
        fielding.Add(last);
        cursor.Next();
        for (; IsFielder(cursor.Current); cursor.Next())
        {
            AddAssist(last, firstAssist, ref facts);
            last = cursor.Current;
            fielding.Add(last);
        }
        if (cursor.Take('E'))
        {
            AddAssist(last, firstAssist, ref facts);
            AddError(ref cursor, DroppedThrow, ref facts, ref fielding);
            return true;
        }
        facts.Putouts.Add(last - '0');
        return false;
    }

    private static void AddError(ref PlayCursor cursor, byte type, ref PlayFacts facts, ref FieldingText fielding)
    {
        var fielder = TakeFielder(ref cursor);
        fielding.Add((byte)'E');
        fielding.Add((byte)('0' + fielder));
        // Who interfered with the batter has his error already: C/E2.B-1(E2).
        if (facts.Code != EventCode.Interference || type == DroppedThrow)
            facts.AddError(fielder, type);
    }

    private static void AddAssist(byte fielder, int firstOfThisOut, ref PlayFacts facts)
    {
        if (!facts.Assists.HasSince(firstOfThisOut, fielder - '0'))
            facts.Assists.Add(fielder - '0');
    }
}
