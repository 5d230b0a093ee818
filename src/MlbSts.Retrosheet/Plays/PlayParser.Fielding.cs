namespace MlbSts.Retrosheet;

internal static partial class PlayParser
{
    private static readonly System.Buffers.SearchValues<byte> FieldingCharacters = System.Buffers.SearchValues.Create("0123456789EU"u8);

    private const byte FieldingError = (byte)'F';
    private const byte ThrowingError = (byte)'T';
    private const byte DroppedThrow = (byte)'D';

    /// <summary>
    /// Credits a sequence of fielders made on one runner: the last gets the putout, the others an assist each. With an <c>E</c> before the last nobody is out: <c>6E3</c> is a
    /// dropped throw by 3, assist 6. <c>99</c> stands for fielders that nobody knows, <c>U</c> for one.
    /// </summary>
    /// <returns>Whether the runner is out.</returns>
    private static bool Credit(byte first, ReadOnlySpan<byte> run, int runner, byte errorWithoutAssist, ref PlayFacts facts)
    {
        facts.Fielding[runner] = FieldingText.From(first, run);
        facts.UnknownFielder |= run.IndexOf((byte)'U') >= 0;
        if (run.IndexOf(UnknownFielders) >= 0)
        {
            facts.UnknownFielder = true;
            return true;
        }
        var firstAssist = facts.Assists.Count;
        var pending = first == 0 ? 0 : first - '0';
        for (var i = 0; i < run.Length; i++)
        {
            if (run[i] == 'E')
            {
                AddAssist(pending, firstAssist, ref facts);
                var fielder = i + 1 < run.Length ? Fielder(run[i + 1]) : 0;
                facts.AddError(fielder, pending != 0 ? DroppedThrow : errorWithoutAssist);
                return false;
            }
            AddAssist(pending, firstAssist, ref facts);
            pending = Fielder(run[i]);
        }
        if (pending != 0)
            facts.Putouts.Add(pending);
        return true;
    }

    private static void AddAssist(int fielder, int firstOfThisOut, ref PlayFacts facts)
    {
        if (fielder != 0 && !facts.Assists.HasSince(firstOfThisOut, fielder))
            facts.Assists.Add(fielder);
    }

    private static int Fielder(byte character) => character is >= (byte)'0' and <= (byte)'9'
        ? character - '0'
        : character == 'U' ? 0 : throw new BadRecordException($"'{(char)character}' is not a fielder");

    private static bool IsFielding(ReadOnlySpan<byte> text) => !text.IsEmpty && text.IndexOfAnyExcept(FieldingCharacters) < 0;
}
