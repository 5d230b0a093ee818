using MlbSts.Retrosheet.Plays;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Games;

internal sealed partial class GameState
{
    private PlayerId _adjustedBatter;
    private char _pendingBatterHand;
    private char _batterHand;
    private PlayerId _adjustedPitcher;
    private char _pendingPitcherHand;
    private char _pitcherHand;
    private PlayerId _placedRunner;
    private int _placedOn;
    private PerBase<PlayerId> _responsible;

    /// <summary><c>badj</c>: the batter bats from the side one does not expect, for as long as his plays follow.</summary>
    public void AdjustBatterHand(PlayerId batter, char hand) => (_adjustedBatter, _pendingBatterHand) = (batter, hand);

    /// <summary><c>padj</c>: the pitcher throws with the hand one does not expect, on the next play.</summary>
    public void AdjustPitcherHand(PlayerId pitcher, char hand) => (_adjustedPitcher, _pendingPitcherHand) = (pitcher, hand);

    /// <summary><c>radj</c>: a runner is placed on a base before the next play.</summary>
    public void PlaceRunner(PlayerId runner, int onBase) => (_placedRunner, _placedOn) = (runner, onBase);

    /// <summary><c>presadj</c>: another pitcher is charged with the runner on a base at the next play.</summary>
    public void AdjustResponsiblePitcher(PlayerId pitcher, int onBase) => _responsible[onBase] = pitcher;

    private void ClearAdjustments()
    {
        _pendingBatterHand = _pendingPitcherHand = _batterHand = _pitcherHand = '\0';
        _placedOn = 0;
        _responsible = default;
    }

    private void TakeHands(in PlayRecord record)
    {
        if (_pendingBatterHand != 0 && record.Batter != _adjustedBatter)
            _pendingBatterHand = '\0';
        _batterHand = _pendingBatterHand;
        _pitcherHand = _pendingPitcherHand;
        if (!record.IsNoPlay)
            _pendingPitcherHand = '\0';
    }

    // The pitcher at the record that follows answers for the runner, also where another comes in before the first pitch.
    private void TakeRunners()
    {
        if (_placedOn != 0)
        {
            _runners[_placedOn] = new Runner
            {
                Id = _placedRunner,
                Pitcher = Fielding.Pitcher.Id,
                Catcher = Fielding.Fielders[2],
                OriginEvent = _runners[_placedOn].OriginEvent,
                Automatic = true,
            };
            _placedOn = 0;
        }
        for (var onBase = 1; onBase <= 3; onBase++)
        {
            if (_responsible[onBase].IsNone)
                continue;
            if (_runners[onBase].IsPresent)
                _runners[onBase].Pitcher = _responsible[onBase];
            _responsible[onBase] = default;
        }
    }

    private static char SideOf(char bats, char throws) =>
        bats != 'B'
            ? bats
            : throws switch
            {
                'L' => 'R',
                'R' => 'L',
                _ => '?',
            };

    private char BattingSideOf(in LineupEntry batter, char throws) => SideOf(_batterHand != 0 ? _batterHand : batter.Bats, throws);

    private char ThrowingHandOf(in LineupEntry pitcher) => _pitcherHand != 0 ? _pitcherHand : pitcher.Throws;
}
