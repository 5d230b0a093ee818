using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Plays;

internal static partial class PlayParser
{
    private const byte Home = 4;
    private const byte Unearned = 5;
    private const byte TeamUnearned = 6;

    // 1-2;2XH(72);3-H(UR): from, to, safe (-) or out (X), and what goes with it in parentheses.
    private static void ParseAdvances(ref PlayCursor cursor, ref PlayFacts facts)
    {
        do
        {
            if (cursor.Current is not ((byte)';' or (byte)'.' or 0))
                ParseAdvance(ref cursor, ref facts);
            // A few records have a full stop where a semicolon is meant.
        } while (cursor.Take(';') || cursor.Take('.'));
    }

    private static void ParseAdvance(ref PlayCursor cursor, ref PlayFacts facts)
    {
        if (cursor.Rest is not [_, (byte)'-' or (byte)'X', _, ..])
            throw new BadRecordException("an advance is written like 1-2 or 2XH(72)");
        var safe = cursor.Rest[1] == '-';
        var from = BaseOf(cursor.Rest[0]);
        var to = (byte)BaseOf(cursor.Rest[2]);
        if (from > 3 || to == 0)
            throw new BadRecordException("an advance begins at B, 1, 2 or 3 and ends at 1, 2, 3 or H");
        cursor.Skip(3);
        if (safe)
        {
            // A run that the play itself scores is not made an earned one by the advance: SBH(UR).3-H.
            if (to < Home || facts.Destination[from] < Home)
                facts.Destination[from] = to;
            if (to == Home && facts.BattedIn[from] != RunBattedIn.Denied && CreditsRuns(facts, from))
                facts.BattedIn[from] = RunBattedIn.Yes;
        }
        else
        {
            facts.Destination[from] = 0;
            facts.LeavesCharge[from] |= facts.Code == EventCode.FieldersChoice;
        }
        while (cursor.Take('('))
        {
            ParseParameter(ref cursor, from, to, safe, ref facts);
            safe = facts.Destination[from] != 0;
        }
    }

    private static bool CreditsRuns(in PlayFacts facts, int from) =>
        facts.Code switch
        {
            EventCode.Strikeout => false,
            EventCode.Error => from == 3 && !facts.Has(ModifierEffects.GroundedDoublePlay),
            _ => facts.Code.EndsPlateAppearance() && !facts.Has(ModifierEffects.GroundedDoublePlay),
        };

    // What stands in the parentheses after an advance: fielders, or words about the run.
    private static void ParseParameter(ref PlayCursor cursor, int from, byte to, bool safe, ref PlayFacts facts)
    {
        if (IsFielder(cursor.Current) || cursor.Current == 'E')
        {
            ParseFieldersOfAdvance(ref cursor, from, to, safe, ref facts);
            if (cursor.Take('('))
                ParseParameter(ref cursor, from, to, safe || facts.Destination[from] != 0, ref facts);
            // What nobody has explained, like the S of 2XH(9S), is passed over.
            while (!cursor.AtEnd && cursor.Current != ')')
                cursor.Next();
        }
        else
        {
            ParseWordOfAdvance(ref cursor, from, ref facts);
        }
        CloseParenthesis(ref cursor);
    }

    private static void ParseFieldersOfAdvance(ref PlayCursor cursor, int from, byte to, bool safe, ref PlayFacts facts)
    {
        var hasError = cursor.Current == 'E';
        var strikeoutOfBatter = from == 0 && facts.Code == EventCode.Strikeout;
        if (Credit(ref cursor, 0, ref facts, out var fielding))
        {
            // An X with an error among the fielders, as 2XH(7E2), is negated: the runner is safe.
            if (!safe)
            {
                facts.SavedByError[from] = true;
                if (facts.Destination[from] <= Home)
                    facts.Destination[from] = to;
                if (strikeoutOfBatter)
                    facts.Putouts.RemoveFirst();
                facts.DenyRunsBattedIn(from);
            }
        }
        else if (strikeoutOfBatter)
        {
            // The putout is theirs and not the catcher's, who has lost his already where an error let the batter run: K+WP.BX3(E2/TH)(2).
            if (!safe)
                facts.Putouts.RemoveFirst();
            facts.Destination[0] = 0;
        }
        if (hasError)
            facts.DenyRunsBattedIn(from);
        else
            facts.Fielding[from] = fielding;
        if (!cursor.Take('/'))
            return;
        var byThrow = ModifierTable.IsThrow(cursor.TakeUntil(EndOfWord));
        if (byThrow && (hasError || !fielding.IsOut))
            facts.SetLastError(ThrowingError);
    }

    private static void ParseWordOfAdvance(ref PlayCursor cursor, int from, ref PlayFacts facts)
    {
        var word = cursor.TakeLetters();
        if (word.SequenceEqual("UR"u8))
        {
            facts.Destination[from] = Unearned;
        }
        else if (word.SequenceEqual("TUR"u8))
        {
            facts.Destination[from] = TeamUnearned;
        }
        else if (word.SequenceEqual("NR"u8) || word.SequenceEqual("NORBI"u8))
        {
            facts.BattedIn[from] = RunBattedIn.No;
        }
        else if (word.SequenceEqual("RBI"u8))
        {
            if (facts.Destination[from] >= Home)
                facts.BattedIn[from] = RunBattedIn.Stated;
        }
        else if (word.SequenceEqual("WP"u8))
        {
            facts.WildPitch = true;
            facts.BattedIn[from] = RunBattedIn.No;
        }
        else if (word.SequenceEqual("PB"u8))
        {
            facts.PassedBall = true;
            facts.BattedIn[from] = RunBattedIn.No;
        }
        else if (word.SequenceEqual("SB"u8))
        {
            facts.StolenBase[from] |= from > 0;
        }
        // The base of (TH3) or (SB2).
        if (IsFielder(cursor.Current))
            cursor.Next();
    }
}
