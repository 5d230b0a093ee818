using MlbSts.Games.Tables;
using MlbSts.Retrosheet.Games;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>Rows of <c>runners</c>.</summary>
internal static class RunnerRows
{
    private const int Home = 4;
    private const int ScoredTeamUnearned = 6;

    /// <summary>Adds a row for the batter and for each runner whom something happens to, the lead runner first.</summary>
    public static void Add(GameContext context, PlayEvent play)
    {
        for (var from = 3; from >= 1; from--)
        {
            var runner = play.RunnerOn(from);
            if (
                !runner.IsNone
                && (play.DestinationOf(from) != from || play.StoleBase(from) || play.WasCaughtStealing(from) || play.WasPickedOff(from))
            )
                context.Tables.Runners.Add(Row(context, play, from, runner, play.PitcherResponsibleFor(from)));
        }
        if (play.DestinationOf(0) != 0 || play.IsOut(0))
            context.Tables.Runners.Add(Row(context, play, 0, play.Batter, play.ResponsiblePitcher));
    }

    private static RunnerRow Row(GameContext context, PlayEvent play, int from, PlayerId runner, PlayerId pitcher)
    {
        var to = play.DestinationOf(from);
        var isOut = play.IsOut(from);
        var isRun = to >= Home;
        return new RunnerRow
        {
            GameId = context.GameId,
            PlayIndex = play.Number,
            RunnerId = context.Texts.Of(runner),
            StartBase = from,
            EndBase = Math.Min(to, Home),
            IsOut = isOut,
            // Which out of a double play was whose the records do not say.
            OutNumber = isOut && play.OutsMade == 1 ? play.Outs + 1 : null,
            IsRun = isRun,
            IsEarned = isRun ? to is Home or ScoredTeamUnearned : null,
            IsTeamUnearned = isRun ? to == ScoredTeamUnearned : null,
            IsStolenBase = play.StoleBase(from),
            IsCaughtStealing = play.WasCaughtStealing(from),
            IsPickoff = play.WasPickedOff(from),
            ResponsiblePitcherId = context.Texts.OrNull(pitcher),
            Fielders = play.FieldingOn(from) is { Length: > 0 } fielders ? fielders : null,
        };
    }
}
