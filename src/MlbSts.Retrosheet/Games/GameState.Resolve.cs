using MlbSts.Retrosheet.Plays;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Games;

internal sealed partial class GameState
{
    private const int Home = 4;

    /// <summary>Applies what the play says to who is on base: who stays where he is, outs, runs and runs batted in.</summary>
    private void Resolve(PlayEvent play)
    {
        ref var facts = ref play.Play;
        ChargeResult(play);
        play.BasesBefore = Occupied(_runners);
        for (var from = 1; from <= 3; from++)
        {
            if (!_runners[from].IsPresent)
            {
                if (facts.Out[from] || (facts.Destination[from] != 0 && facts.Destination[from] != from))
                    throw new BadRecordException($"there is no runner on base {from}");
            }
            else if (!facts.Out[from] && facts.Destination[from] == 0)
            {
                facts.Destination[from] = (byte)from;
            }
        }
        CreditRuns(play);
        ShowCharges(play);
    }

    private void CreditRuns(PlayEvent play)
    {
        ref var facts = ref play.Play;
        var walk = facts.Code is EventCode.Walk or EventCode.IntentionalWalk && !(_runners[1].IsPresent && _runners[2].IsPresent);
        if (walk || (facts.Code == EventCode.Error && _outs == 2 && facts.BattedIn[3] == RunBattedIn.Yes))
            facts.BattedIn[3] = RunBattedIn.No;
        for (var from = 0; from <= 3; from++)
        {
            play.OutsMade += facts.Out[from] ? 1 : 0;
            play.Runs += facts.Destination[from] >= Home ? 1 : 0;
            play.RunsBattedIn += facts.BattedIn[from] is RunBattedIn.Yes or RunBattedIn.Stated ? 1 : 0;
            if (facts.Destination[from] is > 0 and < Home)
                play.BasesAfter |= 1 << (facts.Destination[from] - 1);
        }
    }

    private static int Occupied(in PerBase<Runner> bases) =>
        (bases[1].IsPresent ? 1 : 0) | (bases[2].IsPresent ? 2 : 0) | (bases[3].IsPresent ? 4 : 0);
}
