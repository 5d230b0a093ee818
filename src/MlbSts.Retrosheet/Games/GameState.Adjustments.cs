namespace MlbSts.Retrosheet;

internal sealed partial class GameState
{
    private PlayerId adjustedBatter;
    private char pendingBatterHand;
    private char batterHand;
    private PlayerId adjustedPitcher;
    private char pendingPitcherHand;
    private char pitcherHand;
    private PlayerId placedRunner;
    private int placedOn;
    private PerBase<PlayerId> responsible;

    /// <summary><c>badj</c>: the batter bats from the side one does not expect, for as long as his plays follow.</summary>
    public void AdjustBatterHand(PlayerId batter, char hand) => (adjustedBatter, pendingBatterHand) = (batter, hand);

    /// <summary><c>padj</c>: the pitcher throws with the hand one does not expect, on the next play.</summary>
    public void AdjustPitcherHand(PlayerId pitcher, char hand) => (adjustedPitcher, pendingPitcherHand) = (pitcher, hand);

    /// <summary><c>radj</c>: a runner is placed on a base before the next play.</summary>
    public void PlaceRunner(PlayerId runner, int onBase) => (placedRunner, placedOn) = (runner, onBase);

    /// <summary><c>presadj</c>: another pitcher is charged with the runner on a base at the next play.</summary>
    public void AdjustResponsiblePitcher(PlayerId pitcher, int onBase) => responsible[onBase] = pitcher;

    private void ClearAdjustments()
    {
        pendingBatterHand = pendingPitcherHand = batterHand = pitcherHand = '\0';
        placedOn = 0;
        responsible = default;
    }

    private void TakeHands(in PlayRecord record)
    {
        if (pendingBatterHand != 0 && record.Batter != adjustedBatter)
            pendingBatterHand = '\0';
        batterHand = pendingBatterHand;
        pitcherHand = pendingPitcherHand;
        if (!record.IsNoPlay)
            pendingPitcherHand = '\0';
    }

    // The pitcher at the record that follows answers for the runner, also where another comes in before the first pitch.
    private void TakeRunners()
    {
        if (placedOn != 0)
        {
            runners[placedOn] = new Runner
            {
                Id = placedRunner,
                Pitcher = Fielding.Pitcher.Id,
                Catcher = Fielding.Fielders[2],
                OriginEvent = runners[placedOn].OriginEvent,
                Automatic = true,
            };
            placedOn = 0;
        }
        for (var onBase = 1; onBase <= 3; onBase++)
        {
            if (responsible[onBase].IsNone)
                continue;
            if (runners[onBase].IsPresent)
                runners[onBase].Pitcher = responsible[onBase];
            responsible[onBase] = default;
        }
    }

    private static char SideOf(char bats, char throws) => bats != 'B' ? bats : throws switch { 'L' => 'R', 'R' => 'L', _ => '?' };

    private char BattingSideOf(in LineupEntry batter, char throws) => SideOf(batterHand != 0 ? batterHand : batter.Bats, throws);

    private char ThrowingHandOf(in LineupEntry pitcher) => pitcherHand != 0 ? pitcherHand : pitcher.Throws;
}
