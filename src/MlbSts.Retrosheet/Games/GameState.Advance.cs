namespace MlbSts.Retrosheet.Games;

internal sealed partial class GameState
{
    private void Advance(PlayEvent play)
    {
        _outs += play.OutsMade;
        _score[_side] += play.Runs;
        _inningRuns += play.Runs;
        MoveRunners(play);
        _plateAppearanceOpen = !play.IsBatterEvent;
        if (!play.IsBatterEvent)
            return;
        _inningPlateAppearances++;
        _plateAppearances[_side]++;
        EndPlateAppearance();
    }
}
