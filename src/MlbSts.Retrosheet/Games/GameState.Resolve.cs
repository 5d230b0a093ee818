namespace MlbSts.Retrosheet;

internal sealed partial class GameState
{
    private const int Home = 4;
    private const int BasesLoaded = 7;

    /// <summary>Applies what the play says to who is on base: fills in what it leaves unsaid, counts outs, runs and runs batted in.</summary>
    private void Resolve(PlayEvent play)
    {
        ref var facts = ref play.Play;
        ChargeResult(play);
        play.BasesBefore = Occupied(runners);
        for (var from = 1; from <= 3; from++)
        {
            if (runners[from].IsPresent)
            {
                if (!facts.Moved[from])
                    facts.Destination[from] = (byte)from;
            }
            else if (facts.Moved[from])
            {
                if (facts.Out[from] || facts.Destination[from] != from)
                    throw new BadRecordException($"there is no runner on base {from}");
                facts.Destination[from] = 0;
            }
        }
        for (var from = 0; from <= 3; from++)
        {
            if (facts.Out[from])
                play.OutsMade++;
        }
        if (outs + play.OutsMade < 3)
            PushForcedRunners(play);
        for (var from = 0; from <= 3; from++)
        {
            if (facts.Destination[from] < Home)
                continue;
            play.Runs++;
            if (IsBattedIn(play, from))
                play.RunsBattedIn++;
        }
        Charge(play, play.ResponsiblePitcher);
        for (var from = 0; from <= 3; from++)
        {
            if (facts.Destination[from] == Home)
                facts.Destination[from] = ScoredCode(facts.Credit[from], from > 0 && play.Runners[from].Automatic);
        }
        play.Play.SafeOnError = facts.Code == EventCode.Error || facts.SafeOnError;
    }

    // Early event files leave forced advances out: a runner gives way to the one who comes to his base.
    private static void PushForcedRunners(PlayEvent play)
    {
        ref var facts = ref play.Play;
        for (var from = 0; from <= 2; from++)
        {
            var to = facts.Destination[from];
            if (facts.Out[from] || to is 0 or > 3 || to == from)
                continue;
            if (play.Runners[to].IsPresent && !facts.Moved[to])
                facts.Move(to, to + 1);
        }
    }

    private bool IsBattedIn(PlayEvent play, int from)
    {
        ref var facts = ref play.Play;
        var credit = facts.Credit[from];
        if ((credit & RunCredit.BattedIn) != 0)
            return true;
        if (!play.IsBatterEvent || (credit & (RunCredit.NotBattedIn | RunCredit.OnError)) != 0)
            return false;
        return facts.Code switch
        {
            EventCode.Strikeout => false,
            EventCode.Walk or EventCode.IntentionalWalk or EventCode.HitByPitch or EventCode.Interference => from == 3 && play.BasesBefore == BasesLoaded,
            EventCode.Error => from == 3 && outs < 2,
            _ => !facts.Has(ModifierEffects.GroundedDoublePlay) && !facts.WildPitch && !facts.PassedBall,
        };
    }

    private static byte ScoredCode(RunCredit credit, bool automatic)
    {
        if (automatic)
            return 7;
        if ((credit & RunCredit.TeamUnearned) != 0)
            return 6;
        return (byte)((credit & RunCredit.Unearned) != 0 ? 5 : Home);
    }

    private static int Occupied(in PerBase<Runner> bases) =>
        (bases[1].IsPresent ? 1 : 0) | (bases[2].IsPresent ? 2 : 0) | (bases[3].IsPresent ? 4 : 0);
}
