namespace MlbSts.Retrosheet;

/// <summary>
/// Reads the text of a play: <c>basic play / modifiers . advances</c>, for example <c>64(1)3/GDP/G6.2-3</c>, by the grammar of Retrosheet's event-file page.
/// The marks <c>!</c> (exceptional), <c>?</c> and <c>#</c> (uncertain) may stand anywhere and are dropped first.
/// </summary>
internal static partial class PlayParser
{
    private const int MaxLength = 256;

    public static void Parse(ReadOnlySpan<byte> text, ref PlayFacts facts)
    {
        if (text.Length > MaxLength)
            throw new BadRecordException($"the play is longer than {MaxLength} characters");
        Span<byte> buffer = stackalloc byte[MaxLength];
        var clean = WithoutMarks(text, buffer, ref facts);
        var advances = IndexOutsideParentheses(clean, (byte)'.');
        var head = advances < 0 ? clean : clean[..advances];
        var modifiers = IndexOutsideParentheses(head, (byte)'/');
        facts.BatterAdvances = advances >= 0 && SpeaksOfBatter(clean[(advances + 1)..]);
        var implied = ParseModifiers(modifiers < 0 ? default : head[(modifiers + 1)..], ref facts);
        ParseBasic(modifiers < 0 ? head : head[..modifiers], ref facts);
        InferBattedBall(implied, ref facts);
        if (advances >= 0)
            ParseAdvances(clean[(advances + 1)..], ref facts);
    }

    private static ReadOnlySpan<byte> WithoutMarks(ReadOnlySpan<byte> text, Span<byte> buffer, ref PlayFacts facts)
    {
        if (text.IndexOfAny("!?# "u8) < 0)
            return text;
        var length = 0;
        foreach (var character in text)
        {
            if (character == '#')
                facts.Uncertain = true;
            if (character is not ((byte)'!' or (byte)'?' or (byte)'#' or (byte)' '))
                buffer[length++] = character;
        }
        return buffer[..length];
    }

    private static int IndexOutsideParentheses(ReadOnlySpan<byte> text, byte wanted)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(')
                depth++;
            else if (text[i] == ')')
                depth--;
            else if (text[i] == wanted && depth == 0)
                return i;
        }
        return -1;
    }

    private static byte ParseModifiers(ReadOnlySpan<byte> text, ref PlayFacts facts)
    {
        byte stated = 0, implied = 0;
        while (!text.IsEmpty)
        {
            var end = IndexOutsideParentheses(text, (byte)'/');
            var word = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            word = word.TrimEnd("+-"u8);
            if (ModifierTable.TryFind(word, out var modifier))
            {
                facts.Modifiers |= modifier.Effects;
                stated = stated == 0 ? (byte)modifier.Stated : stated;
                implied = implied == 0 ? (byte)modifier.Implied : implied;
            }
            else if (word is [(byte)'E', >= (byte)'1' and <= (byte)'9'])
            {
                facts.InterferenceBy = (byte)(word[1] - '0');
            }
            else if (BattedBallModifier.TryParse(word, out var battedBall))
            {
                stated = battedBall.Type != 0 ? battedBall.Type : stated;
                if (!battedBall.Location.IsEmpty)
                    facts.Location = ShortText.From(battedBall.Location);
                facts.Modifiers |= (battedBall.Bunt ? ModifierEffects.Bunt : 0) | (battedBall.Foul ? ModifierEffects.Foul : 0);
            }
        }
        facts.BattedBall = stated;
        return implied;
    }

    private static bool SpeaksOfBatter(ReadOnlySpan<byte> advances) =>
        advances.StartsWith("B"u8) || advances.IndexOf(";B"u8) >= 0;

    private static int BaseOf(byte character) => character switch
    {
        (byte)'B' => 0,
        (byte)'1' => 1,
        (byte)'2' => 2,
        (byte)'3' => 3,
        (byte)'H' => 4,
        _ => throw new BadRecordException($"'{(char)character}' is not a base"),
    };
}
