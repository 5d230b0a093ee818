using System.Globalization;
using Microsoft.Extensions.Options;
using MlbSts.Clock;
using MlbSts.Scheduler.Gaps;
using MlbSts.Scheduler.Intervals;
using MlbSts.Scheduler.Polling;
using MlbSts.ServiceDefaults.Reporting;
using MlbSts.Storage;

namespace MlbSts.Scheduler.Adaptive;

/// <summary>
/// Keeps the one price: the Scheduler that owns the first partition steers it, the others follow. It is the price at which games under way
/// come to the budget, which is the lower of what is configured and their share of the rate limit, less what strain takes.
/// </summary>
internal sealed partial class PollPrice(
    IObjectStore store,
    PollIntervals intervals,
    WatchList watchList,
    OwnedGames owned,
    PollStrain strain,
    PriceMetrics metrics,
    ServiceIdentity identity,
    IOptions<SchedulerOptions> options,
    LeagueClock leagueClock,
    TimeProvider time,
    ILogger<PollPrice> logger
)
{
    // Of the rate limit; the rest is for games that are not under way.
    private const double LimitShare = 0.9;

    // Strain takes from the budget fast and gives it back slowly.
    private const double Less = 0.8;
    private const double More = 1.05;
    private const double LeastEase = 0.1;
    private const double Relaxed = 0.8;

    private double _ease = 1;
    private (DateTimeOffset League, long Real)? _last;

    /// <summary>The price as it stands; <see langword="null"/> before it was read or set.</summary>
    public PollPriceRecord? Current { get; private set; }

    /// <summary>Sets the price, or reads what another Scheduler set.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        if (!intervals.IsAdaptive || intervals.Adaptive?.Tables is not { } tables)
            return;
        var price = owned.IsFirst ? Steer(tables) : await ReadAsync(cancellationToken);
        if (price is null)
            return;
        if (owned.IsFirst && !IsLike(price, Current))
        {
            await store.PutJsonAsync(Buckets.State, Buckets.PollPrice, price, cancellationToken);
            Log.PriceSet(logger, price.Price, price.RequestsPerGameHour, price.GamesUnderWay, price.Why);
        }
        Current = price;
        intervals.Price(price.Price);
        metrics.Set(price);
    }

    private PollPriceRecord Steer(WaitTables tables)
    {
        var (league, real) = (leagueClock.GetUtcNow(), time.GetTimestamp());
        var period = _last is { } last ? time.GetElapsedTime(last.Real, real) : TimeSpan.Zero;
        // League seconds in a real one: the rate limit is one of real seconds.
        var speed = period > TimeSpan.Zero ? Math.Max((league - _last!.Value.League) / period, 0.01) : 1;
        _last = (league, real);
        var (what, share) = strain.Take(watchList.InFlight, period);
        _ease = share switch
        {
            > 1 => Math.Max(_ease * Less, LeastEase),
            < Relaxed => Math.Min(_ease * More, 1),
            _ => _ease,
        };
        var games = watchList.UnderWay;
        var limit = LimitShare * options.Value.MaxPollsPerSecond * 3600 / speed / Math.Max(games, 1);
        var (budget, bound) =
            limit < intervals.RequestsPerGameHour ? (limit, "the rate limit") : (intervals.RequestsPerGameHour, "the budget");
        var price = tables.PriceFor(budget * _ease);
        var why = _ease < 1 ? string.Create(CultureInfo.InvariantCulture, $"{bound}, and {what}") : bound;
        return new PollPriceRecord(
            PollPriceRecord.CurrentVersion,
            price,
            Math.Round(tables.RequestsPerHourAt(price)),
            games,
            Math.Round(_ease, 2),
            why,
            identity.Instance
        );
    }

    private async Task<PollPriceRecord?> ReadAsync(CancellationToken cancellationToken)
    {
        _last = null;
        var stored = await store.GetJsonAsync<PollPriceRecord>(Buckets.State, Buckets.PollPrice, cancellationToken);
        return stored?.Value is { Version: PollPriceRecord.CurrentVersion } price ? price : null;
    }

    // Not written again for another number of games only.
    private static bool IsLike(PollPriceRecord price, PollPriceRecord? before) =>
        before is not null && price.Price == before.Price && price.Why == before.Why && price.By == before.By;

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Information,
            "A poll costs {Price:0.##} s of staleness now: {RequestsPerGameHour} requests an hour for each of {Games} games, by {Why}",
            EventName = "PriceSet"
        )]
        public static partial void PriceSet(ILogger logger, double price, double requestsPerGameHour, int games, string why);
    }
}
