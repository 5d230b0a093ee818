namespace MlbSts.Retrosheet;

internal sealed partial class GameState
{
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
            runners[to] = after[from];
            runners[to].RanFor = default;
        }
        play.BasesAfter = Occupied(runners);
        if (play.IsBatterEvent)
        {
            inningPlateAppearances++;
            plateAppearances[side]++;
            due[side] = play.BatterSlot % 9 + 1;
            EndPlateAppearance();
            ResetOverrides();
        }
        else
        {
            plateAppearanceOpen = true;
        }
    }
}
