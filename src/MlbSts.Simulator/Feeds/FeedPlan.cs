using MlbSts.Domain;
using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.Feeds;

/// <summary>The steps of a feed in order, each with a second of its own.</summary>
internal static class FeedPlan
{
    /// <summary>A game that is played.</summary>
    public static IReadOnlyList<FeedStep> Played(GameRecord record, Matchup? postponed)
    {
        List<FeedStep> steps = postponed is null ? [] : [.. Postponed(postponed)];
        var firstPitch = record.Matchup.FirstPitch;
        var scheduled = FeedTimes.Scheduled(firstPitch);
        Add(steps, new(FeedStepKind.Scheduled, scheduled, FeedStatus.Scheduled));
        Add(steps, new(FeedStepKind.PreGame, FeedTimes.PreGame(firstPitch), FeedStatus.PreGame));
        Add(steps, new(FeedStepKind.Warmup, FeedTimes.Warmup(firstPitch), FeedStatus.Warmup));
        var status = FeedStatus.InProgress;
        foreach (var play in record.Plays)
        {
            var isUp = false;
            for (var i = 0; i < play.Events.Count; i++)
            {
                var happened = play.Events[i];
                if (!isUp && happened.Start > play.Start)
                {
                    isUp = true;
                    Add(steps, new(FeedStepKind.PlayBegins, play.Start, status, play.Index, i - 1));
                }
                status = happened.Status ?? status;
                // The changes of status before the game are events of the first play, but were states of their own.
                if (happened.Status is null || happened.Status.Abstract == "Live" && happened.Status.Coded == "I")
                    Add(steps, new(FeedStepKind.Event, happened.Start, status, play.Index, i));
            }
            Add(steps, new(FeedStepKind.PlayEnds, play.End, status, play.Index, play.Events.Count - 1));
            if (play.Review is { } review)
            {
                Add(steps, new(FeedStepKind.ReviewBegins, review.Begins, review.Status, play.Index));
                Add(steps, new(FeedStepKind.ReviewEnds, review.Ends, status, play.Index));
            }
        }
        var lastOut = steps[^1].Moment;
        Add(steps, new(FeedStepKind.GameOver, FeedTimes.GameOver(lastOut), FeedStatus.GameOver));
        Add(steps, new(FeedStepKind.Final, FeedTimes.Final(lastOut), FeedStatus.Final));
        if (record.Correction is not null)
            Add(steps, new(FeedStepKind.Correction, FeedTimes.Correction(steps[^1].Moment), FeedStatus.Final));
        return steps;
    }

    /// <summary>A game that is called off before it begins.</summary>
    public static IReadOnlyList<FeedStep> Postponed(Matchup matchup)
    {
        var steps = new List<FeedStep>();
        Add(steps, new(FeedStepKind.Scheduled, FeedTimes.Scheduled(matchup.FirstPitch), FeedStatus.Scheduled));
        Add(steps, new(FeedStepKind.PreGame, FeedTimes.PreGame(matchup.FirstPitch), FeedStatus.PreGame));
        Add(steps, new(FeedStepKind.Postponed, FeedTimes.Postponed(matchup.FirstPitch), FeedStatus.PostponedByRain));
        return steps;
    }

    private static void Add(List<FeedStep> steps, FeedStep step)
    {
        var moment = new Timecode(step.Moment).Moment;
        if (steps.Count > 0 && moment <= steps[^1].Moment)
            moment = steps[^1].Moment.AddSeconds(1);
        steps.Add(step with { Moment = moment });
    }
}
