namespace MlbSts.Retrosheet;

internal static partial class PlayParser
{
    private const int Catcher = 2;

    private static void ParseBasic(ReadOnlySpan<byte> text, ref PlayFacts facts)
    {
        if (text.IsEmpty)
            throw new BadRecordException("the play is empty");
        if (text[0] is >= (byte)'0' and <= (byte)'9')
        {
            ParseFieldedOut(text, ref facts);
            return;
        }
        var play = BasicPlayTable.Find(text, out var length);
        facts.Code = play.Code;
        facts.HitValue = play.HitValue;
        var rest = text[length..];
        switch (play.Operand)
        {
            case Operand.None:
                if (!rest.IsEmpty)
                    throw new BadRecordException("characters follow a play that takes none");
                break;
            case Operand.Fielder:
                ParseFielder(rest, ref facts);
                if (play.Letters == "DGR")
                    facts.FieldedBy = 0;
                break;
            case Operand.Error:
                ParseError(rest, ref facts);
                break;
            case Operand.Base:
                ParseRunning(text, ref facts);
                return;
            case Operand.Pitch:
                ParsePitch(rest, ref facts);
                break;
        }
        if (play.BatterTo != 0)
            facts.Move(0, play.BatterTo);
        if (facts.Code == EventCode.WildPitch)
            facts.WildPitch = true;
        if (facts.Code == EventCode.PassedBall)
            facts.PassedBall = true;
        if (facts.Code == EventCode.Interference)
            facts.AddError(facts.InterferenceBy == 0 ? Catcher : facts.InterferenceBy, FieldingError);
    }

    // Outs: one or more groups of fielders, each with the runner it puts out in parentheses; the last without one puts out the batter.
    private static void ParseFieldedOut(ReadOnlySpan<byte> text, ref PlayFacts facts)
    {
        facts.Code = EventCode.Out;
        var loneFielder = text.Length == 1 || (text.Length >= 2 && text[1] == '(');
        byte previous = 0;
        var batterSeen = false;
        var outs = 0;
        var firstGroup = true;
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'(');
            var run = end < 0 ? text : text[..end];
            if (!IsFielding(run))
                throw new BadRecordException("fielders are digits 0 to 9");
            var runner = 0;
            if (end >= 0)
            {
                if (end + 2 >= text.Length || text[end + 2] != ')')
                    throw new BadRecordException("a runner in parentheses is expected, as in 64(1)3");
                runner = BaseOf(text[end + 1]);
                if (runner > 3)
                    throw new BadRecordException("a runner is B, 1, 2 or 3");
            }
            if (firstGroup)
                facts.FieldedBy = (byte)(run.IndexOf("99"u8) == 0 ? 0 : run[0] - '0');
            var from = previous == run[0] || run.IndexOf("99"u8) >= 0 || previous == 0 ? (byte)0 : previous;
            if (Credit(from, run, runner, FieldingError, ref facts))
            {
                facts.PutOut(runner);
                facts.OutOnBattedBall[runner] = true;
                facts.BatterOutFirst |= runner == 0 && outs == 0;
                outs++;
            }
            else
            {
                facts.SafeOnError |= runner == 0;
                facts.Move(runner, runner + 1);
            }
            batterSeen |= runner == 0;
            previous = facts.UnknownFielder ? (byte)0 : run[^1];
            text = end < 0 ? default : text[(end + 3)..];
            firstGroup = false;
        }
        if (!batterSeen)
            facts.Move(0, 1);
        facts.CaughtInTheAir = loneFielder && facts.BatterOutFirst;
    }

    // A hit, a fielder's choice: who fielded it, where known. More digits than one are where the ball went on to.
    private static void ParseFielder(ReadOnlySpan<byte> rest, ref PlayFacts facts)
    {
        if (rest.IsEmpty)
            return;
        if (!IsFielding(rest))
            throw new BadRecordException("a fielder is a digit from 0 to 9");
        facts.FieldedBy = (byte)Fielder(rest[0]);
    }

    // Where no modifier says how the ball was hit, the fielder tells: grounders are the infielders', flies the outfielders'.
    private static void InferBattedBall(byte implied, ref PlayFacts facts)
    {
        if (facts.BattedBall != 0)
            return;
        facts.BattedBall = facts.Code switch
        {
            EventCode.Out or EventCode.Error or EventCode.FieldersChoice when implied != 0 => implied,
            EventCode.Out when facts.UnknownFielder => 0,
            EventCode.Out => (byte)(facts.CaughtInTheAir ? 'F' : 'G'),
            EventCode.FieldersChoice => (byte)'G',
            EventCode.Error => (byte)(facts.FieldedBy == 0 ? 0 : facts.FieldedBy > 6 ? 'F' : 'G'),
            EventCode.FoulError => (byte)(facts.FieldedBy == 0 ? 0 : facts.FieldedBy > 6 ? 'F' : 'P'),
            _ => 0,
        };
    }

    private static void ParseError(ReadOnlySpan<byte> rest, ref PlayFacts facts)
    {
        var fielder = rest.IsEmpty ? 0 : Fielder(rest[0]);
        facts.FieldedBy = (byte)fielder;
        if (facts.Code == EventCode.FoulError)
            facts.Modifiers |= ModifierEffects.Foul;
        facts.AddError(fielder, facts.Code == EventCode.Error && facts.Has(ModifierEffects.Throwing) ? ThrowingError : FieldingError);
    }

    // A strikeout or walk: fielders of a putout other than the catcher's, and what happened on the pitch besides (K+WP, W+CS3(25), K23+SB2).
    private static void ParsePitch(ReadOnlySpan<byte> rest, ref PlayFacts facts)
    {
        var plus = rest.IndexOf((byte)'+');
        var fielders = plus < 0 ? rest : rest[..plus];
        if (facts.Code == EventCode.Strikeout && !facts.BatterAdvances)
        {
            if (Credit(0, fielders.IsEmpty ? "2"u8 : fielders, 0, FieldingError, ref facts))
                facts.PutOut(0);
            else
                facts.Move(0, 1);
        }
        else if (facts.Code != EventCode.Strikeout && !fielders.IsEmpty)
        {
            throw new BadRecordException("fielders follow a walk");
        }
        if (plus >= 0)
            ParseRunning(rest[(plus + 1)..], ref facts);
    }
}
