namespace MlbSts.Retrosheet;

internal sealed partial class GameState
{
    private readonly List<(PlayerId Runner, int Base)> pendingRunners = [];
    private PlayerId overriddenBatter;
    private char batterHand;
    private PlayerId overriddenPitcher;
    private char pitcherHand;

    /// <summary><c>badj</c>: the batter bats from the side one does not expect.</summary>
    public void AdjustBatterHand(PlayerId batter, char hand) => (overriddenBatter, batterHand) = (batter, hand);

    /// <summary><c>padj</c>: the pitcher throws with the hand one does not expect.</summary>
    public void AdjustPitcherHand(PlayerId pitcher, char hand) => (overriddenPitcher, pitcherHand) = (pitcher, hand);

    /// <summary><c>radj</c>: a runner is placed on a base as the next half-inning begins.</summary>
    public void PlaceRunner(PlayerId runner, int onBase) => pendingRunners.Add((runner, onBase));

    /// <summary><c>presadj</c>: another pitcher is charged with the runner on a base.</summary>
    public void AdjustResponsiblePitcher(PlayerId pitcher, int onBase)
    {
        if (!runners[onBase].IsPresent)
            throw new BadRecordException("there is no runner on that base");
        runners[onBase].Pitcher = pitcher;
    }

    private void ResetOverrides()
    {
        overriddenBatter = overriddenPitcher = default;
        batterHand = pitcherHand = '?';
    }

    private void PlacePendingRunners()
    {
        foreach (var (id, onBase) in pendingRunners)
        {
            runners[onBase] = new Runner
            {
                Id = id,
                Slot = (byte)Math.Max(Batting.SlotOf(id), 0),
                Automatic = true,
            };
        }
        pendingRunners.Clear();
        ChargeAutomaticRunners();
    }

    // The pitcher who begins the inning answers for the runner he did not put on, and he may come in after the runner is placed.
    private void ChargeAutomaticRunners()
    {
        for (var onBase = 1; onBase <= 3; onBase++)
        {
            if (!runners[onBase].Automatic)
                continue;
            runners[onBase].Pitcher = Fielding.Pitcher.Id;
            runners[onBase].Catcher = Fielding.Fielders[2];
        }
    }

    private char HandOf(in LineupEntry batter, char throws)
    {
        var bats = batter.Id == overriddenBatter ? batterHand : batter.Bats;
        return bats != 'B' ? bats : throws switch { 'L' => 'R', 'R' => 'L', _ => '?' };
    }

    private char ThrowingHandOf(in LineupEntry pitcher) => pitcher.Id == overriddenPitcher ? pitcherHand : pitcher.Throws;
}
