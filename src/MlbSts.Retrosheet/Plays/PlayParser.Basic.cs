namespace MlbSts.Retrosheet;

internal static partial class PlayParser
{
    private const int Catcher = 2;

    private static ReadOnlySpan<byte> UnknownFielders => "99"u8;

    private static void ParseBasic(ReadOnlySpan<byte> text, ref PlayFacts facts)
    {
        if (text.IsEmpty)
            throw new BadRecordException("the play is empty");
        if (text[0] is >= (byte)'0' and <= (byte)'9' or (byte)'U')
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
                break;
            case Operand.FielderNotCounted:
                ParseFielder(rest, ref facts);
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
        facts.FieldedBy = (byte)(text.StartsWith(UnknownFielders) ? 0 : Fielder(text[0]));
        // A play that begins with 99 gives no credits at all: 99(1)9/GDP.
        var unknown = text.StartsWith(UnknownFielders);
        facts.UnknownFielder |= unknown;
        var loneFielder = text.Length == 1 || text[1] == '(';
        var batterSeen = false;
        byte thrower = 0;
        for (var outs = 0; !text.IsEmpty;)
        {
            var fielders = TakeGroup(ref text, out var runner);
            var from = thrower == fielders[0] || fielders.StartsWith(UnknownFielders) ? (byte)0 : thrower;
            if (unknown)
                facts.Fielding[runner] = FieldingText.From(from, fielders);
            if (unknown || Credit(from, fielders, runner, FieldingError, ref facts))
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
            thrower = unknown ? (byte)0 : fielders[^1];
        }
        if (!batterSeen)
            facts.Move(0, 1);
        facts.CaughtInTheAir = loneFielder && facts.BatterOutFirst;
    }

    // 64(1)3: first 64 and runner 1, then 3 and the batter.
    private static ReadOnlySpan<byte> TakeGroup(ref ReadOnlySpan<byte> text, out int runner)
    {
        var end = text.IndexOf((byte)'(');
        var fielders = end < 0 ? text : text[..end];
        if (!IsFielding(fielders))
            throw new BadRecordException("fielders are digits 0 to 9");
        runner = 0;
        if (end < 0)
        {
            text = default;
            return fielders;
        }
        if (end + 2 >= text.Length || text[end + 2] != ')' || text[end + 1] == 'H')
            throw new BadRecordException("a runner B, 1, 2 or 3 in parentheses is expected, as in 64(1)3");
        runner = BaseOf(text[end + 1]);
        text = text[(end + 3)..];
        return fielders;
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
