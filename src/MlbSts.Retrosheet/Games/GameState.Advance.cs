namespace MlbSts.Retrosheet;

internal sealed partial class GameState
{
    private void Advance(PlayEvent play)
    {
        outs += play.OutsMade;
        score[side] += play.Runs;
        inningRuns += play.Runs;
        MoveRunners(play);
        plateAppearanceOpen = !play.IsBatterEvent;
        if (!play.IsBatterEvent)
            return;
        inningPlateAppearances++;
        plateAppearances[side]++;
        EndPlateAppearance();
    }
}
