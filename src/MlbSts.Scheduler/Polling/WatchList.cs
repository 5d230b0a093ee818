using Microsoft.Extensions.Options;
using MlbSts.Domain;
using MlbSts.Messaging.Messages;
using MlbSts.StatsApi.Schedules;

namespace MlbSts.Scheduler.Polling;

/// <summary>
/// Every game that is followed and when it is polled next. One lock guards it: each operation is a look at a few thousand entries at most.
/// Two clocks: polls are planned on the league's, lost ones are found on the real one.
/// </summary>
internal sealed class WatchList(IOptions<SchedulerOptions> options, PollIntervals intervals, TimeProvider leagueClock)
{
    private static readonly TimeSpan ForgetAfter = TimeSpan.FromDays(7);
    private static readonly TimeOnly UsualStart = new(23, 5);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(15);

    private const double MostRetryAfterSeconds = 3600;

    private readonly Lock _lock = new();
    private readonly Dictionary<GamePk, WatchedGame> _games = [];
    private readonly TimeSpan _lead = TimeSpan.FromMinutes(options.Value.LeadMinutes);
    private readonly TimeSpan _finalWatch = TimeSpan.FromSeconds(options.Value.FinalWatchSeconds);
    private readonly TimeSpan _lostAfter = TimeSpan.FromSeconds(options.Value.LostAfterSeconds);
    private long _number;

    /// <summary>What is known of every game, by start.</summary>
    public IReadOnlyList<GameWatch> Snapshot()
    {
        lock (_lock)
            return [.. _games.Values.OrderBy(game => game.Start).ThenBy(game => game.GamePk).Select(View)];
    }

    /// <summary>Takes in a row of the schedule. Where a gamePk stands on two dates, the later row is the game's own and the postponed one explains it.</summary>
    public void Schedule(ScheduleGame row)
    {
        lock (_lock)
        {
            var now = leagueClock.GetUtcNow();
            var start = row.GameDate ?? new DateTimeOffset(row.Date, UsualStart, TimeSpan.Zero);
            if (!_games.TryGetValue(row.GamePk, out var game))
                _games[row.GamePk] = game = new WatchedGame(row.GamePk) { Date = row.Date, State = row.State, Start = start, Due = Max(now, start - _lead) };
            else if (row.Date < game.Date && !game.IsDateGuessed)
                return;
            if (row.State == GameState.Postponed)
            {
                // The feed of a postponed game soon says Scheduled, weeks ahead of the new row: planned by its old start, it would be polled all that time.
                game.RescheduledTo = row.MovedTo ?? game.RescheduledTo;
                start = row.RescheduleDate ?? start;
            }
            game.Description = $"{row.Away.Label} @ {row.Home.Label}";
            var moved = row.Date > game.Date || start != game.Start;
            (game.Date, game.Start, game.IsDateGuessed) = (row.Date, start, false);
            if (moved && game.State is GameState.Scheduled or GameState.Postponed or GameState.Suspended && !row.State.IsTerminal())
                game.Due = Earlier(game.Due, Max(now, start - _lead));
            else if (row.State != game.State && (row.State.IsTerminal() || row.State.IsUnderWay()))
                Hasten(game, now, "schedule");
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
            _games[gamePk] = new WatchedGame(gamePk)
            {
                State = state, Timecode = timecode, Start = start, Date = DateOnly.FromDateTime(start.UtcDateTime.AddHours(-8)), IsDateGuessed = true, Due = now, Reason = "sweep",
            };
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
            game.IsAskedAgain = game.InFlight is not null;
            Hasten(game, leagueClock.GetUtcNow(), reason);
            return true;
        }
    }

    /// <summary>The polls due now, marked as under way, most overdue first.</summary>
    /// <param name="realNow">The real time.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="isOwned">Whether a game is this Scheduler's.</param>
    public IReadOnlyList<DuePoll> TakeDue(DateTimeOffset realNow, int most, Func<GamePk, bool> isOwned)
    {
        lock (_lock)
        {
            var now = leagueClock.GetUtcNow();
            var taken = new List<DuePoll>();
            foreach (var game in _games.Values.Where(game => IsDue(game, now, realNow) && isOwned(game.GamePk)).OrderBy(game => game.Due).Take(most))
            {
                var lost = game.InFlight is not null;
                // A lost poll keeps its time: a Scraper that has answered it says its answer again and asks the API for nothing.
                var command = new PollCommand(
                    game.GamePk, $"{game.GamePk}-{now.UtcTicks:x}-{++_number:x}", game.Due!.Value, game.State, game.FullFeed, lost ? "lost" : game.Reason);
                taken.Add(new DuePoll(command, intervals.Of(game.State)));
                (game.InFlight, game.SentAt, game.IsAskedAgain) = (command.CommandId, realNow, false);
            }
            return taken;
        }
    }

    /// <summary>A poll that was taken could not be sent: it is due again at once, not only when it counts as lost.</summary>
    public void NotSent(PollCommand command)
    {
        lock (_lock)
        {
            if (_games.TryGetValue(command.GamePk, out var game) && game.InFlight == command.CommandId)
                game.InFlight = null;
        }
    }

    /// <summary>How long, on the league's clock, until something of ours is due; at most <paramref name="most"/>.</summary>
    /// <param name="most">The longest wait.</param>
    /// <param name="realNow">The real time.</param>
    /// <param name="isOwned">Whether a game is this Scheduler's: another's overdue game is no reason to stay awake.</param>
    public TimeSpan UntilNext(TimeSpan most, DateTimeOffset realNow, Func<GamePk, bool> isOwned)
    {
        lock (_lock)
        {
            var now = leagueClock.GetUtcNow();
            var next = _games.Values.Where(game => game.InFlight is null && game.HeldUntil <= realNow && isOwned(game.GamePk)).Min(game => game.Due);
            return next is null ? most : TimeSpan.FromTicks(Math.Clamp((next.Value - now).Ticks, 0, most.Ticks));
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
            var planned = intervals.Of(game.State);
            var gap = game.State.IsUnderWay() && game.LastPoll is { } last && result.CompletedAt - last > 10 * planned
                ? new CoverageGapDetected(game.GamePk, last, result.CompletedAt)
                : null;
            (game.State, game.Timecode, game.LastPoll) = (result.State, result.Timecode ?? game.Timecode, result.CompletedAt);
            (game.InFlight, game.Failures, game.HeldUntil) = (null, 0, default);
            game.Polls++;
            if (game.IsAskedAgain)
            {
                // Asked for while this poll was under way: it may have begun too early to count.
                game.Due = now;
                return gap;
            }
            game.Due = Next(game, now, result.AdvisedWaitSeconds);
            (game.FullFeed, game.Reason) = (false, "interval");
            return gap;
        }
    }

    /// <summary>A poll failed: try again soon, later each time, never later than the interval, nor before the server wants to be asked again.</summary>
    /// <param name="result">The failure; its Retry-After is in real seconds.</param>
    /// <param name="realNow">The real time.</param>
    public void Failed(PollFailed result, DateTimeOffset realNow)
    {
        lock (_lock)
        {
            if (!_games.TryGetValue(result.GamePk, out var game) || IsRepeated(game, result.CommandId, result.FailedAt))
                return;
            game.InFlight = null;
            game.Reason = "retry";
            var backoff = FirstRetry * Math.Pow(2, Math.Min(game.Failures++, 8));
            var interval = intervals.Of(game.State);
            game.Due = leagueClock.GetUtcNow() + (backoff < interval ? backoff : interval);
            game.HeldUntil = realNow + TimeSpan.FromSeconds(Math.Clamp(result.RetryAfterSeconds ?? 0, 0, MostRetryAfterSeconds));
        }
    }

    /// <summary>The interval of a state was changed: games that wait for the old one wait no longer than the new one.</summary>
    public void Retuned(GameState state)
    {
        lock (_lock)
        {
            foreach (var game in _games.Values.Where(game => game.State == state && game.Due is not null && game.InFlight is null && game.Failures == 0))
            {
                if (game.LastPoll is { } last)
                    game.Due = Earlier(game.Due, last + intervals.Of(state));
            }
        }
    }

    /// <summary>Forgets games that have been settled for a week.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            var limit = leagueClock.GetUtcNow() - ForgetAfter;
            foreach (var game in _games.Values.Where(game => game.Start < limit && View(game).IsSettled).ToList())
                _games.Remove(game.GamePk);
        }
    }

    private DateTimeOffset? Next(WatchedGame game, DateTimeOffset now, int? advisedWaitSeconds)
    {
        // From when it was due, not from when it was answered: the answer may be from before a correction that came while it was on its way.
        var due = game.Due < now ? game.Due.Value : now;
        if (game.State.IsFinal() && due - (game.Timecode?.Moment ?? game.Start) >= _finalWatch)
            return null;
        var interval = intervals.Of(game.State, advisedWaitSeconds);
        if (game.State == GameState.Scheduled && game.Start - _lead > now + interval)
            return game.Start - _lead;
        // Waiting times do not add up; what was due later was not what this poll was for.
        return Max(now, due + interval);
    }

    private bool IsDue(WatchedGame game, DateTimeOffset now, DateTimeOffset realNow) =>
        game.Due <= now && game.HeldUntil <= realNow && (game.InFlight is null || realNow - game.SentAt >= _lostAfter);

    // A result from before the newest one was told twice, and has been planned with.
    private static bool IsRepeated(WatchedGame game, string commandId, DateTimeOffset at) => at <= game.LastPoll && commandId != game.InFlight;

    private static void Hasten(WatchedGame game, DateTimeOffset now, string reason)
    {
        game.Due = Earlier(game.Due, now);
        game.Reason = reason;
    }

    private static GameWatch View(WatchedGame game) =>
        new(game.GamePk, game.Date, game.Start, game.Description, game.State, game.Timecode, game.RescheduledTo, game.LastPoll, game.Due);

    private static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static DateTimeOffset Earlier(DateTimeOffset? a, DateTimeOffset b) => a is { } known && known < b ? known : b;
}

/// <summary>A poll to be sent now.</summary>
/// <param name="Command">The message.</param>
/// <param name="Interval">The interval it was planned with.</param>
internal sealed record DuePoll(PollCommand Command, TimeSpan Interval);
