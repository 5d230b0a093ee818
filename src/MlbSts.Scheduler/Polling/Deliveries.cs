using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using MlbSts.Domain;

namespace MlbSts.Scheduler.Polling;

/// <summary>
/// What becomes of polls between plan and result, all on the real clock: under way, lost, or held, because polling is paused,
/// the game another's, the rate limit reached or the server busy. Used only under the lock of the <see cref="WatchList"/>.
/// </summary>
internal sealed class Deliveries(IOptions<SchedulerOptions> options, OwnedGames owned, PollGate gate, PollBudget budget, TimeProvider time)
{
    private const double MostRetryAfterSeconds = 3600;

    private readonly TimeSpan _lostAfter = TimeSpan.FromSeconds(options.Value.LostAfterSeconds);
    private readonly Dictionary<GamePk, Delivery> _deliveries = [];
    private readonly DueQueue _losses = new();
    private readonly DueQueue _holds = new();
    private Ownership _ownership = owned.Current;
    private FrozenSet<GamePk> _pausedGames = gate.PausedGames;

    /// <summary>How many polls may be sent now.</summary>
    public int Allowed => gate.IsPaused ? 0 : budget.Available();

    /// <summary>See <see cref="PollBudget.Load"/>.</summary>
    public double Load => budget.Load;

    /// <summary>How many polls were sent and are neither answered nor lost.</summary>
    public int InFlight => _losses.Count;

    /// <summary>Whether a poll of this game may be sent once it is due.</summary>
    public bool MaySend(GamePk gamePk) =>
        _ownership.Contains(gamePk)
        && !_pausedGames.Contains(gamePk)
        && !(_deliveries.TryGetValue(gamePk, out var delivery) && (delivery.IsHeld || delivery.IsInFlight));

    /// <summary>A poll of the game was sent and not answered.</summary>
    public bool IsUnanswered(GamePk gamePk) => _deliveries.GetValueOrDefault(gamePk)?.CommandId is not null;

    /// <summary>This is the game's newest poll, and it was not answered.</summary>
    public bool IsUnanswered(GamePk gamePk, string commandId) => _deliveries.GetValueOrDefault(gamePk)?.CommandId == commandId;

    public void Sent(GamePk gamePk, string commandId)
    {
        var delivery = Of(gamePk);
        (delivery.CommandId, delivery.IsLost, delivery.IsAskedAgain) = (commandId, false, false);
        _losses.Set(gamePk, time.GetUtcNow() + _lostAfter);
        budget.Spend(1);
    }

    /// <summary>Somebody asks for a poll. One that is under way may have begun too early to count.</summary>
    public void Asked(GamePk gamePk)
    {
        if (_deliveries.TryGetValue(gamePk, out var delivery))
            delivery.IsAskedAgain = delivery.CommandId is not null;
    }

    /// <summary>The game was polled with success.</summary>
    /// <returns>Whether somebody asked for a poll meanwhile.</returns>
    public bool Completed(GamePk gamePk)
    {
        var delivery = NotUnderWay(gamePk);
        delivery.IsHeld = false;
        _holds.Remove(gamePk);
        return delivery.IsAskedAgain;
    }

    /// <summary>The poll failed; a server that said so is not asked again for a while.</summary>
    public void Failed(GamePk gamePk, double? retryAfterSeconds)
    {
        var delivery = NotUnderWay(gamePk);
        var wait = TimeSpan.FromSeconds(Math.Clamp(retryAfterSeconds ?? 0, 0, MostRetryAfterSeconds));
        delivery.IsHeld = wait > TimeSpan.Zero;
        if (delivery.IsHeld)
            _holds.Set(gamePk, time.GetUtcNow() + wait);
    }

    public void NotSent(GamePk gamePk) => NotUnderWay(gamePk);

    public void Forget(GamePk gamePk)
    {
        _deliveries.Remove(gamePk);
        _losses.Remove(gamePk);
        _holds.Remove(gamePk);
    }

    /// <summary>Games that time lets be sent again since the last call; all of them where the share of the games changed.</summary>
    public IEnumerable<GamePk> Changed(IEnumerable<GamePk> all)
    {
        var now = time.GetUtcNow();
        while (_losses.TryTake(now, out var gamePk))
        {
            Of(gamePk).IsLost = true;
            yield return gamePk;
        }
        while (_holds.TryTake(now, out var gamePk))
        {
            Of(gamePk).IsHeld = false;
            yield return gamePk;
        }
        var (ownership, pausedGames) = (owned.Current, gate.PausedGames);
        if (ReferenceEquals(ownership, _ownership) && ReferenceEquals(pausedGames, _pausedGames))
            yield break;
        (_ownership, _pausedGames) = (ownership, pausedGames);
        foreach (var gamePk in all)
            yield return gamePk;
    }

    /// <summary>Real time until a poll counts as lost or a server may be asked again; at most <paramref name="most"/>.</summary>
    public TimeSpan UntilChange(TimeSpan most)
    {
        var now = time.GetUtcNow();
        return Shorter(Shorter(most, _losses.Next - now), _holds.Next - now);
    }

    /// <summary>Real time until the rate limit allows another poll; at most <paramref name="most"/>.</summary>
    public TimeSpan UntilAllowed(TimeSpan most) => Shorter(most, budget.UntilAvailable());

    /// <summary>Where the poll of a game stands that is planned.</summary>
    public PollDelivery Where(GamePk gamePk, bool isDue)
    {
        if (!owned.Contains(gamePk))
            return PollDelivery.NotOwned;
        var delivery = _deliveries.GetValueOrDefault(gamePk);
        return delivery switch
        {
            { IsHeld: true } => PollDelivery.ServerBusy,
            { IsInFlight: true } => PollDelivery.InFlight,
            { IsLost: true } => PollDelivery.Lost,
            _ when !isDue => PollDelivery.Planned,
            _ => gate.IsPaused || gate.PausedGames.Contains(gamePk) ? PollDelivery.Paused : PollDelivery.Due,
        };
    }

    private Delivery NotUnderWay(GamePk gamePk)
    {
        var delivery = Of(gamePk);
        (delivery.CommandId, delivery.IsLost) = (null, false);
        _losses.Remove(gamePk);
        return delivery;
    }

    private Delivery Of(GamePk gamePk)
    {
        if (!_deliveries.TryGetValue(gamePk, out var delivery))
            _deliveries[gamePk] = delivery = new Delivery();
        return delivery;
    }

    private static TimeSpan Shorter(TimeSpan most, TimeSpan? wait) =>
        wait is { } known ? TimeSpan.FromTicks(Math.Clamp(known.Ticks, 0, most.Ticks)) : most;

    private sealed class Delivery
    {
        /// <summary>The newest poll, until it is answered.</summary>
        public string? CommandId { get; set; }

        /// <summary>It was not answered in time.</summary>
        public bool IsLost { get; set; }

        public bool IsInFlight => CommandId is not null && !IsLost;

        /// <summary>Somebody asked for a poll while one was under way.</summary>
        public bool IsAskedAgain { get; set; }

        /// <summary>The server asked not to be asked again so soon.</summary>
        public bool IsHeld { get; set; }
    }
}
