using System.Buffers;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Plays;

/// <summary>
/// Reads the text of a play: <c>basic play / modifiers . advances</c>, for example <c>64(1)3/GDP/G6.2-3</c>, by the grammar of Retrosheet's
/// event-file page. The marks <c>!</c> (exceptional), <c>?</c> and <c>#</c> (uncertain) may stand anywhere and are dropped first; small
/// letters count as capitals.
/// </summary>
internal static partial class PlayParser
{
    private const int MaxLength = 256;

    private static readonly SearchValues<byte> Unclean = SearchValues.Create("!?# abcdefghijklmnopqrstuvwxyz"u8);

    public static void Parse(ReadOnlySpan<byte> text, ref PlayFacts facts)
    {
        if (text.Length > MaxLength)
            throw new BadRecordException($"the play is longer than {MaxLength} characters");
        Span<byte> buffer = stackalloc byte[MaxLength];
        facts.Uncertain = text is [.., (byte)'#'];
        var clean = text.IndexOfAny(Unclean) < 0 ? text : Clean(text, buffer);
        var cursor = new PlayCursor(clean);
        ParseBasic(ref cursor, ref facts);
        SkipForce(ref cursor);
        if (cursor.Take('.'))
            ParseAdvances(ref cursor, ref facts);
        SkipForce(ref cursor);
        if (!cursor.AtEnd)
            throw new BadRecordException($"'{(char)cursor.Current}' is not expected in the play");
        Finish(ref facts);
    }

    private static ReadOnlySpan<byte> Clean(ReadOnlySpan<byte> text, Span<byte> buffer)
    {
        var length = 0;
        foreach (var character in text)
        {
            if (character is (byte)'!' or (byte)'?' or (byte)'#' or (byte)' ')
                continue;
            buffer[length++] = character is >= (byte)'a' and <= (byte)'z' ? (byte)(character - 'a' + 'A') : character;
        }
        return buffer[..length];
    }

    // Plus and minus after a batted ball: hit hard or softly.
    private static void SkipForce(ref PlayCursor cursor)
    {
        while (cursor.Current is (byte)'+' or (byte)'-')
            cursor.Next();
    }

    private static bool IsFielder(byte character) => character is >= (byte)'1' and <= (byte)'9';

    private static bool IsDigit(byte character) => character is >= (byte)'0' and <= (byte)'9';

    private static int TakeFielder(ref PlayCursor cursor)
    {
        if (!IsDigit(cursor.Current))
            throw new BadRecordException("a fielder is a digit from 0 to 9");
        var fielder = cursor.Current - '0';
        cursor.Next();
        return fielder;
    }

    private static int BaseOf(byte character) =>
        character switch
        {
            (byte)'B' => 0,
            (byte)'1' => 1,
            (byte)'2' => 2,
            (byte)'3' => 3,
            (byte)'H' or (byte)'4' => 4,
            _ => throw new BadRecordException($"'{(char)character}' is not a base"),
        };
}
