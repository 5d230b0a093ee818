namespace MlbSts.Retrosheet;

internal static partial class PlayParser
{
    // 1-2;2XH(72);3-H(UR): from, to, safe (-) or out (X), and what goes with it in parentheses.
    private static void ParseAdvances(ReadOnlySpan<byte> text, ref PlayFacts facts)
    {
        while (!text.IsEmpty)
        {
            var end = IndexOutsideParentheses(text, (byte)';');
            var advance = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            if (advance.IsEmpty)
                continue;
            if (advance.Length < 3 || advance[1] is not ((byte)'-' or (byte)'X' or (byte)'x'))
                throw new BadRecordException("an advance is written like 1-2 or 2XH(72)");
            var from = BaseOf(advance[0]);
            var to = BaseOf(advance[2]);
            if (from > 3 || to == 0)
                throw new BadRecordException("an advance begins at B, 1, 2 or 3 and ends at 1, 2, 3 or H");
            var played = advance[1] != '-';
            var isOut = ParseParameters(advance[3..], from, played, ref facts);
            facts.SafeOnError |= from == 0 && played && !isOut && facts.Code == EventCode.Out;
            if (isOut)
                facts.PutOut(from);
            else
                facts.Move(from, to);
        }
    }

    // An X with an error among the fielders, as 2XH(7E2), is negated: the runner is safe - unless other parentheses complete the out.
    private static bool ParseParameters(ReadOnlySpan<byte> text, int runner, bool isOut, ref PlayFacts facts)
    {
        var fielded = false;
        var negated = false;
        while (text is [(byte)'(', ..])
        {
            var end = text.IndexOf((byte)')');
            var parameter = text[1..(end < 0 ? text.Length : end)];
            text = end < 0 ? default : text[(end + 1)..];
            var slash = parameter.IndexOf((byte)'/');
            var word = slash < 0 ? parameter : parameter[..slash];
            if (word.SequenceEqual("WP"u8))
            {
                facts.WildPitch = true;
            }
            else if (word.SequenceEqual("PB"u8))
            {
                facts.PassedBall = true;
            }
            else if (CreditOf(word) is var credit and not RunCredit.None)
            {
                facts.Credit[runner] |= credit;
            }
            else if (IsFielding(word))
            {
                var throwing = slash >= 0 && parameter[(slash + 1)..].StartsWith("TH"u8);
                if (ParseFieldedAdvance(word, runner, isOut, throwing, ref facts))
                    fielded = true;
                else
                    negated = true;
            }
        }
        return isOut && (fielded || !negated);
    }

    // Returns whether the fielding completes an out.
    private static bool ParseFieldedAdvance(ReadOnlySpan<byte> run, int runner, bool isOut, bool throwing, ref PlayFacts facts)
    {
        var hasError = run.IndexOf((byte)'E') >= 0;
        if (hasError)
            facts.Credit[runner] |= RunCredit.OnError;
        if (isOut && run[0] != 'E')
            return Credit(0, run, runner, FieldingError, ref facts);
        for (var i = 0; i < run.Length && hasError; i++)
        {
            if (run[i] != 'E')
                continue;
            facts.AddError(i + 1 < run.Length ? Fielder(run[i + 1]) : 0, throwing ? ThrowingError : i > 0 || IsRunningPlay(facts.Code) ? DroppedThrow : FieldingError);
        }
        return false;
    }

    private static bool IsRunningPlay(EventCode code) => code is >= EventCode.StolenBase and <= EventCode.OtherAdvance;

    private static RunCredit CreditOf(ReadOnlySpan<byte> word)
    {
        if (word.SequenceEqual("UR"u8))
            return RunCredit.Unearned;
        if (word.SequenceEqual("TUR"u8))
            return RunCredit.TeamUnearned;
        if (word.SequenceEqual("RBI"u8))
            return RunCredit.BattedIn;
        return word.SequenceEqual("NR"u8) || word.SequenceEqual("NORBI"u8) ? RunCredit.NotBattedIn : RunCredit.None;
    }
}
