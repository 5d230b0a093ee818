namespace MlbSts.Retrosheet;

internal sealed partial class GameState
{
    private PerBase<Runner> shifted;

    /// <summary>
    /// Works out who answers for each runner after the play. A pitcher answers for the number of runners he left, not for the men: where the batter's action puts a runner out,
    /// those behind him, and at last the batter, each take the charge of the runner ahead.
    /// </summary>
    private void Shift(PlayEvent play)
    {
        ref var facts = ref play.Play;
        shifted = runners;
        shifted[0] = new Runner
        {
            Id = play.Batter,
            Slot = (byte)play.BatterSlot,
            Pitcher = play.ResponsiblePitcher,
            Catcher = Fielding.Fielders[2],
            OriginEvent = play.Number,
        };
        if (!IsFieldersChoice(play))
            return;
        for (var lost = 3; lost >= 1; lost--)
        {
            if (!facts.Out[lost] || facts.CaughtStealing[lost] || facts.PickedOff[lost])
                continue;
            var (pitcher, catcher, automatic) = (shifted[lost].Pitcher, shifted[lost].Catcher, shifted[lost].Automatic);
            for (var behind = lost - 1; behind >= 0; behind--)
            {
                if (facts.Out[behind] || !shifted[behind].IsPresent)
                    continue;
                ref var heir = ref shifted[behind];
                (pitcher, heir.Pitcher) = (heir.Pitcher, pitcher);
                (catcher, heir.Catcher) = (heir.Catcher, catcher);
                (automatic, heir.Automatic) = (heir.Automatic, automatic);
            }
        }
        for (var from = 1; from <= 3; from++)
        {
            if (facts.Destination[from] < Home || !runners[from].IsPresent)
                continue;
            play.Runners[from].Pitcher = shifted[from].Pitcher;
            play.Runners[from].Catcher = shifted[from].Catcher;
            play.Runners[from].Automatic = shifted[from].Automatic;
        }
    }

    // The batter is on base because the defence chose another out: not by a hit, and not out himself.
    private static bool IsFieldersChoice(PlayEvent play) => play.Code is EventCode.Out or EventCode.FieldersChoice or EventCode.Error or EventCode.Strikeout && !play.Play.Out[0];

    private void Advance(PlayEvent play)
    {
        ref var facts = ref play.Play;
        outs += play.OutsMade;
        score[side] += play.Runs;
        inningRuns += play.Runs;
        runners = default;
        for (var from = 3; from >= 0; from--)
        {
            var to = facts.Destination[from];
            if (to is 0 or >= Home || facts.Out[from])
                continue;
            runners[to] = shifted[from];
            runners[to].RanFor = default;
        }
        play.BasesAfter = Occupied(runners);
        if (play.IsBatterEvent)
        {
            inningPlateAppearances++;
            plateAppearances[side]++;
            EndPlateAppearance();
            ResetOverrides();
        }
        else
        {
            plateAppearanceOpen = true;
        }
    }
}
