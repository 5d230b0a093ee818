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
                Pitcher = Fielding.Pitcher.Id,
                Catcher = Fielding.Fielders[2],
                Automatic = true,
            };
        }
        pendingRunners.Clear();
    }

    private char HandOf(in LineupEntry batter, char throws)
    {
        if (batter.Id == overriddenBatter)
            return batterHand;
        return batter.Bats != 'B' ? batter.Bats : throws switch { 'L' => 'R', 'R' => 'L', _ => '?' };
    }

    private char ThrowingHandOf(in LineupEntry pitcher) => pitcher.Id == overriddenPitcher ? pitcherHand : pitcher.Throws;
}
