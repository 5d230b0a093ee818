using MlbSts.Domain;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Intervals;

namespace MlbSts.Scheduler.Polling;

/// <summary>When a game is polled next, and why then. Used only under the lock of the <see cref="WatchList"/>.</summary>
/// <param name="intervals">How long a game waits at its interval.</param>
/// <param name="options">When a game begins and ceases to be polled.</param>
internal sealed class GamePlans(PollIntervals intervals, SchedulerOptions options)
{
    private readonly GameRests _rests = new(TimeSpan.FromMinutes(options.LeadMinutes));
    private readonly TimeSpan _proofEvery = TimeSpan.FromMinutes(options.ProofMinutes);
    private readonly TimeSpan _finalWatch = TimeSpan.FromSeconds(options.FinalWatchSeconds);

    /// <summary>See <see cref="GameRests.First"/>.</summary>
    public DateTimeOffset First(WatchedGame game, DateTimeOffset now) => _rests.First(game, now);

    /// <summary>The plan of its present interval.</summary>
    public PollPlan Of(WatchedGame game) => game.Plan ??= intervals.Plan(game.GamePk, game.Seen with { State = game.State });

    /// <summary>Whether the next poll is to hold the patched document against the whole feed.</summary>
    public bool NeedsProof(WatchedGame game, DateTimeOffset now) =>
        _proofEvery > TimeSpan.Zero && game.State == GameState.InProgress && !(now - game.LastWhole < _proofEvery);

    /// <summary>Plans by what a poll brought.</summary>
    /// <param name="game">The game.</param>
    /// <param name="result">The poll's result.</param>
    /// <param name="now">League time.</param>
    /// <param name="load">See <see cref="PollObservations.Load"/>.</param>
    public void Observe(WatchedGame game, PollCompleted result, DateTimeOffset now, double load)
    {
        if (result.Proof is not null || result.Shape == AnswerShape.Full)
            game.LastWhole = now;
        game.Seen = game.Seen with
        {
            State = result.State,
            At = Basis(game, now),
            Situation = result.Situation,
            LastChange = result.Changed
                ? new FeedChange(result.Timecode?.Moment ?? result.CompletedAt, result.ChangedSections)
                : game.Seen.LastChange,
            LastMoment = result.LastMoment,
            AdvisedWaitSeconds = result.AdvisedWaitSeconds,
            Load = load,
        };
        game.Plan = intervals.Plan(game.GamePk, game.Seen);
    }

    /// <summary>After a good poll: when the next is due; <see langword="null"/> when nothing more is expected.</summary>
    public DateTimeOffset? Next(WatchedGame game, DateTimeOffset now)
    {
        var basis = Basis(game, now);
        if (game.State.IsFinal() && basis - (game.Timecode?.Moment ?? game.Start) >= _finalWatch)
            return null;
        var plan = Of(game);
        if (_rests.Rest(game, now, plan.Interval) is { } rest)
            return rest.Until;
        // Waiting times do not add up; what was due later was not what this poll was for.
        var next = (plan.From ?? basis) + plan.Interval;
        return next > now ? next : now;
    }

    /// <summary>Why its poll is due when it is, for people.</summary>
    public string Why(WatchedGame game) =>
        game switch
        {
            { IsVanished: true, Due: null } => "gone from the schedule",
            { Due: null } => "settled",
            { Reason: not "interval" } => game.Reason,
            { LastPoll: { } last } when _rests.Rest(game, last, Of(game).Interval) is { } rest && rest.Until == game.Due => rest.Why,
            _ => Of(game).Explanation,
        };

    // From when it was due, not from when it was answered: that may be from before a correction that came while it was on its way.
    private static DateTimeOffset Basis(WatchedGame game, DateTimeOffset now) => game.Due < now ? game.Due.Value : now;
}
