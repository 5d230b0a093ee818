using Microsoft.Extensions.Options;
using MlbSts.Clock;
using MlbSts.Domain;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Intervals;
using MlbSts.StatsApi;
using MlbSts.StatsApi.Schedules;

namespace MlbSts.Scheduler.Polling;

/// <summary>
/// Every game that is followed and when it is polled next, on the league's clock; what becomes of the polls is for
/// <see cref="Deliveries"/>. One lock guards both. A wake looks at the games that are due, however many are watched.
/// </summary>
internal sealed class WatchList(IOptions<SchedulerOptions> options, PollIntervals intervals, Deliveries deliveries, LeagueClock leagueClock)
{
    private static readonly TimeSpan ForgetAfter = TimeSpan.FromDays(7);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(15);

    // At a start the games that are played come first.
    private static readonly TimeSpan FinalsLater = TimeSpan.FromMinutes(1);

    internal const int MissesToVanish = 2;
    private const int FailuresToForget = 3;

    private static readonly string NotFound = RefusalKind.NotFound.WireName();

    private readonly Lock _lock = new();
    private readonly Dictionary<GamePk, WatchedGame> _games = [];

    // The games of ours whose poll may be sent once it is due; see Place.
    private readonly DueQueue _queue = new();
    private readonly TimeSpan _finalWatch = TimeSpan.FromSeconds(options.Value.FinalWatchSeconds);
    private readonly GamePlans _plans = new(intervals, options.Value);
    private long _number;

    /// <summary>How often a wake looked at a game, since the start: what wakes cost.</summary>
    public long Looks { get; private set; }

    /// <summary>Games that are played, of all Schedulers.</summary>
    public int UnderWay
    {
        get
        {
            lock (_lock)
                return _games.Values.Count(game => game.State == GameState.InProgress);
        }
    }

    /// <summary>Polls that were sent and are not answered yet.</summary>
    public int InFlight
    {
        get
        {
            lock (_lock)
                return deliveries.InFlight;
        }
    }

    /// <summary>What is known of every game, by start.</summary>
    public IReadOnlyList<GameWatch> Snapshot()
    {
        lock (_lock)
        {
            var now = leagueClock.GetUtcNow();
            return [.. _games.Values.OrderBy(game => game.Start).ThenBy(game => game.GamePk).Select(game => View(game, now))];
        }
    }

    /// <summary>
    /// Takes in a row of the schedule.
    /// Where a gamePk stands on two dates, the later row is the game's own and the postponed one explains it.
    /// </summary>
    public void Schedule(ScheduleGame row)
    {
        lock (_lock)
        {
            var now = leagueClock.GetUtcNow();
            var start = row.GameDate ?? GameRests.UsualStartOf(row.Date);
            if (!_games.TryGetValue(row.GamePk, out var game))
                _games[row.GamePk] = game = New(row, start);
            else if (row.Date < game.Date && !game.IsDateGuessed && GameRests.IsFormer(row, game.State))
                return;
            if (row.State is GameState.Postponed or GameState.Suspended && row.MovedTo is { } movedTo)
            {
                // The feed of a postponed game soon says Scheduled, weeks ahead of the new row.
                // Planned by its old start, it would be polled all that time.
                game.RescheduledTo = movedTo;
                start = row.RescheduleDate ?? row.ResumeDate ?? GameRests.UsualStartOf(movedTo);
            }
            game.Description = $"{row.Away.Label} @ {row.Home.Label}";
            var moved = row.Date != game.Date || start != game.Start || row.StartTimeTbd == game.IsStartKnown || game.IsVanished;
            (game.Date, game.Start, game.IsStartKnown, game.IsDateGuessed) = (row.Date, start, !row.StartTimeTbd, false);
            game.Misses = 0;
            game.Due ??= game.LastPoll is null ? _plans.First(game, now) : null;
            // Diffs can say nothing new for hours while the schedule has moved on: the next poll looks at the whole feed.
            game.FullFeed |= row.State != game.State;
            if (moved && IsAwaited(game.State) && !row.State.IsTerminal())
                game.Due = _plans.First(game, now);
            if (row.State != game.State && (row.State.IsTerminal() || row.State.IsUnderWay() || row.StartTimeTbd))
                Hasten(game, now, "schedule");
            Place(game);
        }
    }

    /// <summary>
    /// Games of a date that its schedule no longer lists: after the second time they are not polled until a schedule names them again,
    /// unless they are being played or are over.
    /// </summary>
    /// <param name="date">The date.</param>
    /// <param name="listed">The games that its schedule lists.</param>
    /// <returns>Those that vanished with this reading.</returns>
    public IReadOnlyList<GamePk> Unlisted(DateOnly date, IReadOnlySet<GamePk> listed)
    {
        lock (_lock)
        {
            var vanished = new List<GamePk>();
            foreach (var game in _games.Values.Where(game => game.Date == date && !game.IsDateGuessed && !listed.Contains(game.GamePk)))
            {
                if (game.State.IsUnderWay() || game.State.IsFinal() || game.IsVanished || ++game.Misses < MissesToVanish)
                    continue;
                game.Due = null;
                vanished.Add(game.GamePk);
                Place(game);
            }
            return vanished;
        }
    }

    /// <summary>Takes in a game from what is stored of it, so that a restart loses none.</summary>
    public void Restore(GamePk gamePk, GameState state, Timecode? timecode)
    {
        lock (_lock)
        {
            if (_games.ContainsKey(gamePk))
                return;
            var now = leagueClock.GetUtcNow();
            var start = timecode?.Moment ?? now;
            // What changed in a game that is settled while nobody watched, /game/changes tells.
            var isSettled = state.IsTerminal() && timecode is not null && now - start >= _finalWatch;
            var game = _games[gamePk] = new WatchedGame(gamePk)
            {
                State = state,
                Timecode = timecode,
                Start = start,
                Date = LeagueDay.Of(start),
                IsDateGuessed = true,
                LastPoll = isSettled ? start : null,
                Due =
                    isSettled ? null
                    : state.IsTerminal() ? now + FinalsLater
                    : now,
                Reason = "sweep",
            };
            Place(game);
        }
    }

    /// <summary>Polls a game now, for a reason other than its interval.</summary>
    /// <returns>Whether the game is known.</returns>
    public bool Ask(GamePk gamePk, string reason, bool fullFeed)
    {
        lock (_lock)
        {
            if (!_games.TryGetValue(gamePk, out var game))
                return false;
            game.FullFeed |= fullFeed;
            deliveries.Asked(gamePk);
            Hasten(game, leagueClock.GetUtcNow(), reason);
            Place(game);
            return true;
        }
    }

    /// <summary>The polls to be sent now, marked as under way: those due, ours and allowed, most overdue first.</summary>
    public IReadOnlyList<DuePoll> TakeDue()
    {
        lock (_lock)
        {
            foreach (var gamePk in deliveries.Changed(_games.Keys))
                Place(Look(gamePk));
            var now = leagueClock.GetUtcNow();
            var taken = new List<DuePoll>();
            for (var allowed = deliveries.Allowed; taken.Count < allowed && _queue.TryTake(now, out var gamePk); )
                taken.Add(Take(Look(gamePk), now));
            return taken;
        }
    }

    /// <summary>A poll that was taken could not be sent: it is due again at once, not only when it counts as lost.</summary>
    public void NotSent(PollCommand command)
    {
        lock (_lock)
        {
            if (!deliveries.IsUnanswered(command.GamePk, command.CommandId))
                return;
            deliveries.NotSent(command.GamePk);
            Place(_games[command.GamePk]);
        }
    }

    /// <summary>How long until there is something to send, whichever clock says so first.</summary>
    /// <param name="most">The longest wait on the league's clock.</param>
    /// <param name="mostReal">The longest wait on the real one.</param>
    public PollWait UntilNext(TimeSpan most, TimeSpan mostReal)
    {
        lock (_lock)
        {
            var change = deliveries.UntilChange(mostReal);
            if (_queue.Next is not { } next)
                return new PollWait(most, change);
            var wait = next - leagueClock.GetUtcNow();
            if (wait > TimeSpan.Zero)
                return new PollWait(wait < most ? wait : most, change);
            // Something is due: what keeps it is the rate limit, on the real clock.
            var allowed = deliveries.UntilAllowed(mostReal);
            return allowed > TimeSpan.Zero ? new PollWait(most, allowed) : default;
        }
    }

    /// <summary>A poll was answered: plan the next one.</summary>
    /// <returns>How long the game went without a good poll, where that was far longer than planned.</returns>
    public CoverageGapDetected? Completed(PollCompleted result)
    {
        lock (_lock)
        {
            if (!_games.TryGetValue(result.GamePk, out var game) || IsRepeated(game, result.CommandId, result.CompletedAt))
                return null;
            var now = leagueClock.GetUtcNow();
            var gap =
                game.State.IsUnderWay() && game.LastPoll is { } last && result.CompletedAt - last > 10 * _plans.Of(game).Interval
                    ? new CoverageGapDetected(game.GamePk, last, result.CompletedAt)
                    : null;
            (game.State, game.Timecode) = (result.State, result.Timecode ?? game.Timecode);
            (game.LastPoll, game.Failures) = (result.CompletedAt, 0);
            _plans.Observe(game, result, now, deliveries.Load);
            if (deliveries.Completed(game.GamePk))
                game.Due = now;
            else
                (game.Due, game.FullFeed, game.Reason) = (_plans.Next(game, now), false, "interval");
            Place(game);
            return gap;
        }
    }

    /// <summary>
    /// A poll failed: try again soon, later each time, never later than the interval, nor before the server wants to be asked again.
    /// </summary>
    public void Failed(PollFailed result)
    {
        lock (_lock)
        {
            if (!_games.TryGetValue(result.GamePk, out var game) || IsRepeated(game, result.CommandId, result.FailedAt))
                return;
            if (result.Kind == NotFound && game is { LastPoll: null, IsDateGuessed: true } && game.Failures + 1 >= FailuresToForget)
            {
                // Somebody asked for a game that there is not.
                Remove(game.GamePk);
                return;
            }
            var backoff = FirstRetry * Math.Pow(2, Math.Min(game.Failures++, 8));
            var interval = _plans.Of(game).Interval;
            (game.Due, game.Reason) = (leagueClock.GetUtcNow() + (backoff < interval ? backoff : interval), "retry");
            deliveries.Failed(game.GamePk, result.RetryAfterSeconds);
            Place(game);
        }
    }

    /// <summary>Intervals were set: games that wait for the old one wait no longer than the new one.</summary>
    public void Retuned()
    {
        lock (_lock)
        {
            foreach (var game in _games.Values)
            {
                game.Plan = null;
                if (game is not { Due: not null, LastPoll: { } last, Failures: 0 } || deliveries.IsUnanswered(game.GamePk))
                    continue;
                game.Due = Earlier(game.Due, last + _plans.Of(game).Interval);
                Place(game);
            }
        }
    }

    /// <summary>Forgets games of more than a week ago of which nothing more is expected. A correction brings one back.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            var limit = leagueClock.GetUtcNow() - ForgetAfter;
            foreach (
                var game in _games
                    .Values.Where(game =>
                        game.Start < limit
                        && (
                            game.State is GameState.Unknown or GameState.Scheduled or GameState.PreGame or GameState.WarmUp
                            || View(game, limit).IsSettled
                        )
                    )
                    .ToList()
            )
                Remove(game.GamePk);
        }
    }

    private void Remove(GamePk gamePk)
    {
        _games.Remove(gamePk);
        _queue.Remove(gamePk);
        deliveries.Forget(gamePk);
    }

    // The one place that decides whether a game waits in the queue. To be called after whatever touched its due time or its delivery.
    private void Place(WatchedGame game)
    {
        if (game.Due is { } due && deliveries.MaySend(game.GamePk))
            _queue.Set(game.GamePk, due);
        else
            _queue.Remove(game.GamePk);
    }

    private WatchedGame Look(GamePk gamePk)
    {
        Looks++;
        return _games[gamePk];
    }

    private DuePoll Take(WatchedGame game, DateTimeOffset now)
    {
        // A lost poll keeps its time: a Scraper that has answered it says its answer again and asks the API for nothing.
        var reason = deliveries.IsUnanswered(game.GamePk) ? "lost" : game.Reason;
        game.Seen = game.Seen with { Late = now - game.Due!.Value };
        var number = $"{game.GamePk}-{now.UtcTicks:x}-{++_number:x}";
        deliveries.Sent(game.GamePk, number);
        var because = reason == "interval" ? _plans.Why(game) : null;
        var command = new PollCommand(
            game.GamePk,
            number,
            game.Due!.Value,
            game.State,
            game.FullFeed,
            reason,
            because,
            _plans.NeedsProof(game, now)
        );
        return new DuePoll(command, _plans.Of(game).Interval);
    }

    // A result from before the newest one was told twice, and has been planned with.
    private bool IsRepeated(WatchedGame game, string commandId, DateTimeOffset at) =>
        at <= game.LastPoll && !deliveries.IsUnanswered(game.GamePk, commandId);

    private static void Hasten(WatchedGame game, DateTimeOffset now, string reason)
    {
        game.Due = Earlier(game.Due, now);
        game.Reason = reason;
    }

    private GameWatch View(WatchedGame game, DateTimeOffset now) =>
        new(
            game.GamePk,
            game.Date,
            game.Start,
            game.Description,
            game.State,
            game.Timecode,
            game.RescheduledTo,
            game.LastPoll,
            game.Due,
            _plans.Why(game),
            game.Due is null && !deliveries.IsUnanswered(game.GamePk) ? PollDelivery.None : deliveries.Where(game.GamePk, game.Due <= now)
        )
        {
            IsVanished = game.IsVanished,
        };

    private static WatchedGame New(ScheduleGame row, DateTimeOffset start) =>
        new(row.GamePk)
        {
            Date = row.Date,
            State = row.State,
            Start = start,
            IsStartKnown = !row.StartTimeTbd,
        };

    private static bool IsAwaited(GameState state) =>
        state is GameState.Scheduled or GameState.Postponed or GameState.Suspended or GameState.Cancelled;

    private static DateTimeOffset Earlier(DateTimeOffset? a, DateTimeOffset b) => a is { } known && known < b ? known : b;
}
