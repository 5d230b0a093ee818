using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Plays;

internal static partial class PlayParser
{
    // A strikeout or walk: fielders of a putout other than the catcher's, and what happened on the pitch besides (K+WP, W+CS3(25),
    // K23+SB2).
    private static void ParsePitch(ref PlayCursor cursor, ref PlayFacts facts)
    {
        if (facts.Code == EventCode.Strikeout)
            ParseStrikeout(ref cursor, ref facts);
        if (!cursor.Take('+'))
            return;
        var play = BasicPlayTable.Find(cursor.Rest, out var length);
        cursor.Skip(length);
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
                facts.AddError(TakeFielder(ref cursor), FieldingError);
                break;
            case EventCode.StolenBase or EventCode.CaughtStealing or EventCode.Pickoff:
                ParseRunning(play, ref cursor, ref facts);
                break;
            default:
                throw new BadRecordException($"{play.Letters} cannot happen on a strikeout or walk");
        }
    }

    private static void ParseStrikeout(ref PlayCursor cursor, ref PlayFacts facts)
    {
        if (!IsFielder(cursor.Current))
        {
            facts.Fielding[0].Add((byte)'2');
            facts.Putouts.Add(Catcher);
            return;
        }
        var safe = Credit(ref cursor, 0, ref facts, out facts.Fielding[0]);
        facts.Destination[0] = (byte)(safe ? 1 : 0);
        facts.SavedByError[0] = safe;
    }

    // SB, CS, PO, POCS and POSB with their base, joined by semicolons.
    private static void ParseRunning(BasicPlay first, ref PlayCursor cursor, ref PlayFacts facts)
    {
        var play = first;
        while (true)
        {
            switch (play.Letters)
            {
                case "SB" or "POSB":
                    ParseSteal(ref cursor, ref facts);
                    break;
                case "CS" or "POCS":
                    ParseCaughtStealing(play, ref cursor, ref facts);
                    break;
                case "PO":
                    ParsePickoff(ref cursor, ref facts);
                    break;
                default:
                    throw new BadRecordException($"{play.Letters} cannot happen on the bases");
            }
            if (!cursor.Take(';'))
                return;
            play = BasicPlayTable.Find(cursor.Rest, out var length);
            cursor.Skip(length);
        }
    }

    private static void ParseModifiersOfRunning(BasicPlay play, ref PlayCursor cursor, ref PlayFacts facts)
    {
        // An error on a runner is a fielding error for want of a better word: where a throw was meant it says so, and else it was dropped.
        if (play.Letters != "PO")
            ParseModifiers(ref cursor, ref facts);
        else
            ParseBattedBallModifiers(ref cursor, ref facts);
    }

    private static int TakeStolenBase(ref PlayCursor cursor)
    {
        if (cursor.Current is not ((byte)'2' or (byte)'3' or (byte)'4' or (byte)'H'))
            throw new BadRecordException("the base stolen is 2, 3 or H");
        var to = BaseOf(cursor.Current);
        cursor.Next();
        return to;
    }

    private static void ParseSteal(ref PlayCursor cursor, ref PlayFacts facts)
    {
        var to = TakeStolenBase(ref cursor);
        facts.StolenBase[to - 1] = true;
        facts.Destination[to - 1] = (byte)to;
        if (to != Home || !cursor.Take('('))
            return;
        facts.Destination[to - 1] = cursor.Take('T') ? TeamUnearned : Unearned;
        if (!cursor.Take('U') || !cursor.Take('R') || !cursor.Take(')'))
            throw new BadRecordException("a steal of home is followed by (UR) or (TUR)");
    }

    private static void ParseCaughtStealing(BasicPlay play, ref PlayCursor cursor, ref PlayFacts facts)
    {
        var to = TakeStolenBase(ref cursor);
        var from = to - 1;
        facts.CaughtStealing[from] = true;
        facts.PickedOff[from] |= play.Code == EventCode.Pickoff;
        while (cursor.Take('('))
        {
            if (IsFielder(cursor.Current) || cursor.Current == 'E')
            {
                if (Credit(ref cursor, 0, ref facts, out facts.Fielding[from]))
                {
                    facts.Destination[from] = (byte)to;
                    facts.SavedByError[from] = true;
                    TakeThrow(ref cursor, ref facts);
                }
            }
            else
            {
                var word = cursor.TakeLetters();
                if (facts.Destination[from] < Home || !(word.SequenceEqual("UR"u8) || word.SequenceEqual("TUR"u8)))
                    throw new BadRecordException("fielders are expected in the parentheses");
                facts.Destination[from] = word.Length == 2 ? Unearned : TeamUnearned;
            }
            CloseParenthesis(ref cursor);
        }
        // Nobody throws to the base he is at: what the text does not call a throw was a drop.
        if (facts.ErrorCount > 0 && facts.ErrorType[0] == FieldingError)
            facts.ErrorType[0] = DroppedThrow;
    }

    private static void ParsePickoff(ref PlayCursor cursor, ref PlayFacts facts)
    {
        if (cursor.Current is not ((byte)'1' or (byte)'2' or (byte)'3'))
            throw new BadRecordException("a runner is picked off 1, 2 or 3");
        var runner = BaseOf(cursor.Current);
        cursor.Next();
        facts.PickedOff[runner] = true;
        // PO1.1X1(23): the fielders stand in the advance.
        if (cursor.Current is (byte)'/' or (byte)'.' or (byte)';' && HasOwnAdvance(cursor.Text, runner))
            return;
        if (!cursor.Take('(') || !(IsFielder(cursor.Current) || cursor.Current == 'E'))
            throw new BadRecordException("fielders in parentheses are expected after the base");
        var withoutAssist = cursor.Current == 'E';
        var safe = Credit(ref cursor, 0, ref facts, out facts.Fielding[runner]);
        if (safe && !TakeThrow(ref cursor, ref facts) && withoutAssist)
            facts.SetLastError(facts.Fielding[runner].Last is (byte)'1' or (byte)'2' ? ThrowingError : DroppedThrow);
        CloseParenthesis(ref cursor);
    }

    private static bool HasOwnAdvance(ReadOnlySpan<byte> play, int runner)
    {
        var advances = play.IndexOf((byte)'.');
        ReadOnlySpan<byte> own = [(byte)('0' + runner), (byte)'X'];
        return advances >= 0 && play[advances..].IndexOf(own) >= 0;
    }

    // The /TH after the error of a fielder.
    private static bool TakeThrow(ref PlayCursor cursor, ref PlayFacts facts)
    {
        var thrown = false;
        while (cursor.Take('/'))
            thrown |= ModifierTable.IsThrow(cursor.TakeUntil(EndOfWord));
        if (thrown)
            facts.SetLastError(ThrowingError);
        return thrown;
    }

    private static void CloseParenthesis(ref PlayCursor cursor)
    {
        while (cursor.Take('/'))
            cursor.TakeUntil(EndOfWord);
        if (!cursor.Take(')'))
            throw new BadRecordException("a closing parenthesis is expected");
    }
}
