namespace MlbSts.Retrosheet;

internal sealed partial class GameState
{
    // Runners as they stand after the play: index 0 the batter.
    private PerBase<Runner> after;

    /// <summary>
    /// Works out who answers for each runner after the play. By rule 9.16(g) a pitcher answers for the number of runners he left on base, not for the men: where the batter's action
    /// puts a runner out, whoever is left takes over the charges in the order of the bases, and the last charge falls away.
    /// </summary>
    private void Charge(PlayEvent play, PlayerId pitcherOfBatter)
    {
        after = runners;
        after[0] = new Runner
        {
            Id = play.Batter,
            Slot = (byte)play.BatterSlot,
            Pitcher = pitcherOfBatter,
            Catcher = Fielding.Fielders[2],
            OriginEvent = play.Number,
        };
        var before = after;
        var charge = 4;
        var scoredBehindOut = false;
        for (var from = 3; from >= 0; from--)
        {
            if (!before[from].IsPresent || IsLost(play, from))
                continue;
            do
                charge--;
            while (!before[charge].IsPresent || LosesCharge(play, charge));
            after[from].Pitcher = before[charge].Pitcher;
            after[from].Catcher = before[charge].Catcher;
            after[from].Automatic = before[charge].Automatic;
            scoredBehindOut |= charge != from && play.Play.Destination[from] >= Home;
        }
        if (scoredBehindOut)
            ShowCharges(play);
    }

    /// <summary>Put out in any way, so that he needs no charge.</summary>
    private static bool IsLost(PlayEvent play, int from) => play.Play.Out[from];

    /// <summary>Put out in a way that takes his charge off the board with him: without the batter's action, on a hit, or doubled off on a fly.</summary>
    private static bool LosesCharge(PlayEvent play, int from)
    {
        ref var facts = ref play.Play;
        if (!facts.Out[from] || from == 0)
            return false;
        var leavesCharge = facts.Code switch
        {
            EventCode.FieldersChoice => true,
            EventCode.Out => facts.Out[0] ? facts.OutOnBattedBall[from] && !facts.BatterOutFirst : true,
            EventCode.Strikeout => !facts.Out[0] && !facts.CaughtStealing[from] && !facts.PickedOff[from],
            _ => false,
        };
        return !leavesCharge;
    }

    // cwevent shows the charges as they are after the out where a run behind it scores, so that runs allowed can be added up from its rows.
    private void ShowCharges(PlayEvent play)
    {
        for (var from = 1; from <= 3; from++)
        {
            if (!runners[from].IsPresent)
                continue;
            play.Runners[from].Pitcher = after[from].Pitcher;
            play.Runners[from].Catcher = after[from].Catcher;
            play.Runners[from].Automatic = after[from].Automatic;
        }
    }
}
