namespace MlbSts.Retrosheet.Games;

internal sealed partial class GameState
{
    /// <summary>
    /// Moves the runners. By rule 9.16(g) a pitcher answers for the number of runners he left on base, not for the men: where the batter's
    /// choice puts a runner out, whoever comes behind him takes over his charge, who comes behind that one the charge set free, and so on
    /// down to the batter.
    /// </summary>
    private void MoveRunners(PlayEvent play)
    {
        ref var facts = ref play.Play;
        _runners[0] = new Runner
        {
            Id = play.Batter,
            Pitcher = play.ResponsiblePitcher,
            Catcher = Fielding.Fielders[2],
            OriginEvent = play.Number,
        };
        for (var from = 3; from >= 1; from--)
        {
            var to = facts.Destination[from];
            if (to > from && to < Home)
                _runners[to] = _runners[from];
            if (facts.Out[from] && facts.LeavesCharge[from])
                HandDownCharge(from);
            if (facts.Out[from] || to > from)
                _runners[from] = default;
        }
        // A runner may go back, but only when those before him have left.
        for (var from = 3; from >= 2; from--)
        {
            var to = facts.Destination[from];
            if (to == 0 || to >= from)
                continue;
            _runners[to] = _runners[from];
            _runners[from] = default;
        }
        if (facts.Destination[0] is > 0 and < Home)
            _runners[facts.Destination[0]] = _runners[0];
        for (var onBase = 0; onBase <= 3; onBase++)
            _runners[onBase].RanFor = default;
        _runners[0] = default;
    }

    private void HandDownCharge(int from)
    {
        var behind = from - 1;
        while (behind > 0 && !_runners[behind].IsPresent)
            behind--;
        if (behind > 0)
            HandDownCharge(behind);
        _runners[behind].TakeCharge(_runners[from]);
    }

    // Where a runner scores behind one put out, cwevent shows the charge he takes over already before the play, so that runs allowed can be
    // added up from its rows.
    private void ShowCharges(PlayEvent play)
    {
        ref var facts = ref play.Play;
        if (!facts.Out[3] || !facts.LeavesCharge[3])
            return;
        var secondScores = facts.Destination[2] >= Home;
        if (_runners[1].IsPresent)
        {
            if (secondScores)
                play.Runners[1].TakeCharge(_runners[2]);
            else if (!_runners[2].IsPresent && facts.Destination[1] >= Home)
                play.Runners[1].TakeCharge(_runners[3]);
        }
        if (_runners[2].IsPresent && secondScores)
            play.Runners[2].TakeCharge(_runners[3]);
    }
}
