namespace MlbSts.Retrosheet.Games;

public sealed partial class EventFileReader
{
    // What a play says about the future - ends of half-innings, fates of runners - is filled in backwards.
    private void Finish()
    {
        Game.Pool = _pool;
        Game.HomeBatsFirst = _state.HomeBatsFirst;
        for (var team = 0; team < 2; team++)
        {
            Game.FinalScore[team] = _state.Score(team);
            Game.TeamCodes[team] = _state.Team(team);
        }
        PlayEvent? next = null;
        for (var i = Game.EventCount - 1; i >= 0; i--)
        {
            var play = _pool[i];
            play.IsGameEnd = next is null;
            play.IsInningEnd = next is null || next.IsInningStart;
            play.IsTruncated = !play.IsBatterEvent && (play.IsInningEnd || (next!.IsTruncated && !next.IsNewPlateAppearance));
            play.RunsAfter = play.IsInningEnd ? 0 : next!.RunsAfter + next.Runs;
            for (var from = 0; from <= 3; from++)
            {
                var to = play.Play.Destination[from];
                play.Fate[from] = to is 0 or > 3 || play.IsInningEnd ? to : next!.Fate[to];
            }
            next = play;
        }
    }
}
