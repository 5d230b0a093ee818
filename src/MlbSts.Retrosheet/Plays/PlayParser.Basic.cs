using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Plays;

internal static partial class PlayParser
{
    private const int Catcher = 2;

    private static void ParseBasic(ref PlayCursor cursor, ref PlayFacts facts)
    {
        if (cursor.AtEnd)
            throw new BadRecordException("the play is empty");
        if (IsFielder(cursor.Current))
        {
            ParseFieldedOut(ref cursor, ref facts);
            return;
        }
        var play = BasicPlayTable.Find(cursor.Rest, out var length);
        cursor.Skip(length);
        facts.Code = play.Code;
        facts.HitValue = play.HitValue;
        // After a hit the advances have the first word.
        facts.Destination[0] = play.HitValue == 0 ? play.BatterTo : (byte)0;
        switch (play.Operand)
        {
            case Operand.None:
                facts.WildPitch = play.Code == EventCode.WildPitch;
                facts.PassedBall = play.Code == EventCode.PassedBall;
                ParseModifiers(ref cursor, ref facts);
                return;
            case Operand.Base:
                ParseRunning(play, ref cursor, ref facts);
                ParseModifiersOfRunning(play, ref cursor, ref facts);
                return;
            case Operand.Pitch:
                ParsePitch(ref cursor, ref facts);
                ParseModifiers(ref cursor, ref facts);
                return;
            case Operand.Fielder:
                facts.FieldedBy = ParseFielders(ref cursor);
                break;
            case Operand.FielderNotCounted:
                ParseFielders(ref cursor);
                break;
            case Operand.Error:
                ParseError(ref cursor, ref facts);
                break;
            case Operand.Interference:
                ParseInterference(ref cursor, ref facts);
                break;
        }
        if (facts.Code == EventCode.FieldersChoice)
            facts.ImpliedBattedBall = (byte)'G';
        ParseBattedBallModifiers(ref cursor, ref facts);
    }

    // A hit, a fielder's choice: who fielded it, where known. More digits than one are where the ball went on to.
    private static byte ParseFielders(ref PlayCursor cursor)
    {
        var fielder = IsDigit(cursor.Current) ? (byte)TakeFielder(ref cursor) : (byte)0;
        while (IsDigit(cursor.Current))
            cursor.Next();
        return fielder;
    }

    private static void ParseError(ref PlayCursor cursor, ref PlayFacts facts)
    {
        var isKnown = IsDigit(cursor.Current);
        facts.FieldedBy = isKnown ? (byte)TakeFielder(ref cursor) : (byte)0;
        facts.AddError(facts.FieldedBy, FieldingError);
        if (facts.Code == EventCode.FoulError)
            facts.Modifiers |= ModifierEffects.Foul;
        else if (isKnown)
            facts.ImpliedBattedBall = facts.FieldedBy > 6 ? (byte)'F' : (byte)'G';
    }

    // C/E2: who kept the batter from hitting; C/1E3 where another had a part in it.
    private static void ParseInterference(ref PlayCursor cursor, ref PlayFacts facts)
    {
        var word = cursor.Rest;
        if (word is [(byte)'/', >= (byte)'1' and <= (byte)'9', (byte)'E', ..])
        {
            facts.Assists.Add(word[1] - '0');
            word = word[1..];
            cursor.Next();
        }
        var by = Catcher;
        if (word is [_, (byte)'E', >= (byte)'1' and <= (byte)'9', ..])
        {
            by = word[2] - '0';
            cursor.Skip(3);
        }
        facts.AddError(by, FieldingError);
    }

    // Outs: one or more groups of fielders, each with the runner it puts out in parentheses; the last without one puts out the batter.
    private static void ParseFieldedOut(ref PlayCursor cursor, ref PlayFacts facts)
    {
        facts.Code = EventCode.Out;
        facts.FieldedBy = (byte)(cursor.Rest.StartsWith(UnknownFielders) ? 0 : cursor.Current - '0');
        facts.Destination[0] = 1;
        var batterFirst = false;
        byte thrower = 0;
        for (var group = 0; IsFielder(cursor.Current); group++)
        {
            var (putouts, assists) = (facts.Putouts.Count, facts.Assists.Count);
            var safe = Credit(ref cursor, thrower, ref facts, out var fielding);
            var known = !fielding.Is(UnknownFielders);
            if (!known)
            {
                facts.Putouts.CutTo(putouts);
                facts.Assists.CutTo(assists);
            }
            var last = cursor.Current != '(';
            var runner = last ? 0 : TakeRunner(ref cursor);
            batterFirst |= group == 0 && !last && runner == 0;
            facts.Fielding[runner] = fielding;
            facts.Destination[runner] = (byte)(safe ? runner + 1 : 0);
            facts.SavedByError[runner] |= safe;
            if (known && (last || facts.ImpliedBattedBall == 0))
                facts.ImpliedBattedBall = fielding.Length > 1 || runner > 0 || (last && thrower != 0) ? (byte)'G' : (byte)'F';
            thrower = fielding.Last;
            if (last)
                break;
            facts.LeavesCharge[runner] = true;
            facts.OutOnBattedBall[runner] = true;
        }
        ParseBattedBallModifiers(ref cursor, ref facts);
        // A batter out before the runners was caught in the air, unless it is a double play on the ground the other way round.
        if (batterFirst && cursor.Text.IndexOf("/GDP"u8) < 0)
            facts.LeavesCharge = facts.OutOnBattedBall = default;
    }

    // The runner in parentheses after the fielders who put him out.
    private static int TakeRunner(ref PlayCursor cursor)
    {
        if (cursor.Rest is not [_, (byte)'B' or (byte)'1' or (byte)'2' or (byte)'3', (byte)')', ..])
            throw new BadRecordException("a runner B, 1, 2 or 3 in parentheses is expected, as in 64(1)3");
        cursor.Next();
        var runner = BaseOf(cursor.Current);
        cursor.Skip(2);
        return runner;
    }
}
