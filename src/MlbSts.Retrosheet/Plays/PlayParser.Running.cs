namespace MlbSts.Retrosheet;

internal static partial class PlayParser
{
    // SB, CS, PO and POCS with their base, joined by semicolons; after K+ and W+ also WP, PB, OA, DI and E2.
    private static void ParseRunning(ReadOnlySpan<byte> text, ref PlayFacts facts)
    {
        while (!text.IsEmpty)
        {
            var end = IndexOutsideParentheses(text, (byte)';');
            var part = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            var play = BasicPlayTable.Find(part, out var length);
            var rest = part[length..];
            switch (play.Code)
            {
                case EventCode.WildPitch:
                    facts.WildPitch = true;
                    break;
                case EventCode.PassedBall:
                    facts.PassedBall = true;
                    break;
                case EventCode.OtherAdvance or EventCode.Indifference or EventCode.Balk:
                    break;
                case EventCode.Error:
                    facts.AddError(rest.IsEmpty ? 0 : Fielder(rest[0]), facts.Has(ModifierEffects.Throwing) ? ThrowingError : FieldingError);
                    break;
                case EventCode.StolenBase:
                    ParseSteal(rest, ref facts);
                    break;
                case EventCode.CaughtStealing or EventCode.Pickoff:
                    ParseOutRunning(play, rest, ref facts);
                    break;
                default:
                    throw new BadRecordException($"{play.Letters} cannot happen on the bases");
            }
        }
    }

    private static void ParseSteal(ReadOnlySpan<byte> rest, ref PlayFacts facts)
    {
        var to = StolenBaseOf(rest);
        facts.StolenBase[to - 1] = true;
        facts.Move(to - 1, to);
        ParseParameters(rest[1..], to - 1, isOut: false, ref facts);
    }

    private static int StolenBaseOf(ReadOnlySpan<byte> rest) => rest is [(byte)'2' or (byte)'3' or (byte)'H', ..]
        ? BaseOf(rest[0])
        : throw new BadRecordException("the base stolen is 2, 3 or H");

    private static void ParseOutRunning(BasicPlay play, ReadOnlySpan<byte> rest, ref PlayFacts facts)
    {
        var caughtStealing = play.Letters != "PO";
        int from, to;
        if (caughtStealing)
        {
            to = StolenBaseOf(rest);
            from = to - 1;
            facts.CaughtStealing[from] = true;
        }
        else
        {
            from = to = rest is [(byte)'1' or (byte)'2' or (byte)'3', ..] ? rest[0] - '0' : throw new BadRecordException("a runner is picked off 1, 2 or 3");
        }
        facts.PickedOff[from] |= play.Code == EventCode.Pickoff;
        rest = rest[1..];
        var close = rest.IndexOf((byte)')');
        var inner = rest is [(byte)'(', ..] ? rest[1..(close < 0 ? rest.Length : close)] : default;
        var slash = inner.IndexOf((byte)'/');
        var run = slash < 0 ? inner : inner[..slash];
        var isOut = true;
        if (IsFielding(run))
        {
            var pitcherOrCatcher = run is [(byte)'E', (byte)'1' or (byte)'2'];
            var throwing = slash >= 0 && inner[(slash + 1)..].StartsWith("TH"u8);
            isOut = Credit(0, run, from, pitcherOrCatcher || throwing ? ThrowingError : DroppedThrow, ref facts);
        }
        else if (!run.IsEmpty)
        {
            throw new BadRecordException("fielders are expected in the parentheses");
        }
        if (isOut)
        {
            facts.PutOut(from);
        }
        else
        {
            facts.Move(from, to);
        }
        if (close >= 0)
            ParseParameters(rest[(close + 1)..], from, isOut, ref facts);
    }
}
