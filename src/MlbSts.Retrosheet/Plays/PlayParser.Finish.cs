namespace MlbSts.Retrosheet.Plays;

internal static partial class PlayParser
{
    // What the parts of the text mean together.
    private static void Finish(ref PlayFacts facts)
    {
        if (facts.BattedBall == 0)
            facts.BattedBall = facts.ImpliedBattedBall;
        FinishBatter(ref facts);
        FinishErrors(ref facts);
        var unknown = false;
        for (var from = 0; from <= 3; from++)
        {
            ref var fielding = ref facts.Fielding[from];
            if (fielding.Length == 0)
                continue;
            facts.Out[from] = fielding.IsOut;
            if (facts.Out[from])
                facts.Destination[from] = 0;
            unknown |= fielding.Contains(UnknownFielders);
            facts.UnknownFielder |= fielding.Is(UnknownFielders);
        }
        // Where one out has fielders nobody knows, none of the play is credited.
        if (unknown)
            facts.Putouts = facts.Assists = default;
        InferBattedBall(ref facts);
    }

    private static void FinishBatter(ref PlayFacts facts)
    {
        if (facts.HitValue > 0)
        {
            if (facts.Destination[0] == 0 && facts.Fielding[0].Length == 0)
            {
                facts.Destination[0] = facts.HitValue;
                if (facts.Code == EventCode.HomeRun)
                    facts.BattedIn[0] = RunBattedIn.Yes;
            }
        }
        else if (facts.Code == EventCode.Strikeout)
        {
            // The catcher put out nobody where the batter got on.
            if (facts.Destination[0] > 0 && facts.Fielding[0].Is("2"u8))
            {
                facts.Fielding[0] = default;
                facts.Putouts.RemoveFirst();
            }
        }
        else if (facts.Code == EventCode.Walk)
        {
            facts.BattedIn[0] = facts.BattedIn[1] = facts.BattedIn[2] = RunBattedIn.No;
        }
    }

    // Without a batted ball there is nothing to field but throws.
    private static void FinishErrors(ref PlayFacts facts)
    {
        if (facts.Code == EventCode.FoulError || facts.Code.EndsPlateAppearance())
            return;
        for (var index = 0; index < Math.Min((int)facts.ErrorCount, 4); index++)
        {
            if (facts.ErrorType[index] == FieldingError)
                facts.ErrorType[index] = DroppedThrow;
        }
    }

    // Where no modifier says how the ball was hit, the fielders tell.
    private static void InferBattedBall(ref PlayFacts facts)
    {
        ref var fielding = ref facts.Fielding[0];
        if (facts.Code == EventCode.FoulError && facts.BattedBall == 0 && facts.FieldedBy != 0)
            facts.BattedBall = facts.FieldedBy >= 7 ? (byte)'F' : (byte)'P';
        if (facts.Code == EventCode.Out && facts.BattedBall == 0 && fielding.Length > 0 && !fielding.Is(UnknownFielders))
            facts.BattedBall =
                fielding.Length == 1 && !facts.Has(ModifierEffects.DoublePlay | ModifierEffects.TriplePlay | ModifierEffects.Bunt)
                    ? (byte)'F'
                    : (byte)'G';
        if (facts.Code == EventCode.Single && facts.Has(ModifierEffects.Bunt) && facts.BattedBall == 0)
            facts.BattedBall = (byte)'G';
        if (facts.Has(ModifierEffects.SacrificeHit))
            facts.BattedBall = (byte)'G';
    }
}
