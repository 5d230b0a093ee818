using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Adaptive;
using MlbSts.Scheduler.Intervals;
using MlbSts.Scheduler.Polling;
using MlbSts.Scheduler.Tests.Gaps;
using MlbSts.ServiceDefaults.Reporting;
using MlbSts.Storage;

namespace MlbSts.Scheduler.Tests.Adaptive;

public sealed class PollPriceTests(ShippedWaits shipped) : IClassFixture<ShippedWaits>, IDisposable
{
    private readonly League _league = Adaptive();
    private readonly PollStrain _strain = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    public void Dispose()
    {
        _league.Dispose();
        _services.Dispose();
    }

    [Fact]
    public async Task The_price_comes_to_the_budget_and_is_written_once()
    {
        using var store = await TestStore.CreateAsync();
        var price = Price(store, _league);
        await KeepAsync(price, 3);
        var (now, stored) = (price.Current!, await StoredAsync(store));
        Assert.Equal(now.Price, _league.Intervals.Adaptive!.Price);
        Assert.InRange(now.RequestsPerGameHour, 200, 240);
        Assert.Equal((1.0, "the budget", now.Price), (now.Ease, now.Why, stored!.Price));
    }

    [Fact]
    public async Task More_games_than_the_rate_limit_serves_make_polls_dearer()
    {
        using var store = await TestStore.CreateAsync();
        _league.Options.MaxPollsPerSecond = 0.5;
        for (var game = 1; game <= 15; game++)
            _league.Watch.Schedule(League.Row(gamePk: game, status: "I"));
        var price = Price(store, _league);
        await KeepAsync(price, 2);
        // 0.9 of 1,800 requests an hour for 15 games.
        Assert.InRange(price.Current!.RequestsPerGameHour, 90, 108);
        Assert.Equal((15, "the rate limit"), (price.Current.GamesUnderWay, price.Current.Why));
    }

    [Theory]
    [InlineData("the API answers slowly", 2500, 10, 0)]
    [InlineData("answers are stored slowly", 100, 900, 0)]
    [InlineData("polls fail", 100, 10, 30)]
    public async Task Strain_makes_polls_dearer_at_once_and_cheaper_slowly_after(
        string what,
        double response,
        double processing,
        int failures
    )
    {
        using var store = await TestStore.CreateAsync();
        var price = Price(store, _league);
        await KeepAsync(price, 1);
        var before = price.Current!;
        Count(response, processing, failures);
        await KeepAsync(price, 1);
        Assert.True(price.Current!.Price > before.Price);
        Assert.Equal((0.8, $"the budget, and {what}"), (price.Current.Ease, price.Current.Why));
        Count(100, 10, 0);
        await KeepAsync(price, 1);
        Assert.InRange(price.Current.Ease, 0.8, 0.9);
        await KeepAsync(price, 10);
        Assert.Equal((1, before.Price, "the budget"), (price.Current.Ease, price.Current.Price, price.Current.Why));
    }

    [Fact]
    public async Task Who_does_not_own_the_first_partition_follows()
    {
        using var store = await TestStore.CreateAsync();
        using var other = Adaptive();
        other.Own(3, 8);
        var follower = Price(store, other);
        await KeepAsync(follower, 1);
        Assert.Null(follower.Current);
        Count(5000, 10, 0);
        var first = Price(store, _league);
        await KeepAsync(first, 2);
        await KeepAsync(follower, 1);
        Assert.Equal((first.Current!.Price, first.Current.Why), (follower.Current!.Price, follower.Current.Why));
        Assert.Equal(first.Current.Price, other.Intervals.Adaptive!.Price);
    }

    private static League Adaptive() => new(new SchedulerOptions { Policy = AdaptivePolicy.PolicyName });

    private void Count(double response, double processing, int failures)
    {
        for (var poll = 0; poll < 10; poll++)
        {
            var command = new PollCommand(League.Game, $"p-{poll}", _league.Clock.GetUtcNow(), GameState.InProgress, false, "interval");
            _strain.Completed(
                _league.Completed(command, GameState.InProgress) with
                {
                    ResponseMilliseconds = response,
                    ProcessingMilliseconds = processing,
                }
            );
        }
        for (var failure = 0; failure < failures; failure++)
            _strain.Failed();
    }

    private async Task KeepAsync(PollPrice price, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await price.KeepAsync(CancellationToken.None);
            _league.Clock.Advance(TimeSpan.FromSeconds(5));
            _league.Real.Advance(TimeSpan.FromSeconds(5));
        }
    }

    private PollPrice Price(TestStore store, League league)
    {
        league.Intervals.Learnt(shipped.Tables);
        return new PollPrice(
            store.Store,
            league.Intervals,
            league.Watch,
            league.Owned,
            _strain,
            new PriceMetrics(_services.GetRequiredService<IMeterFactory>()),
            new ServiceIdentity("scheduler"),
            Options.Create(league.Options),
            league.LeagueClock,
            league.Real,
            NullLogger<PollPrice>.Instance
        );
    }

    private static async Task<PollPriceRecord?> StoredAsync(TestStore store) =>
        (await store.Store.GetJsonAsync<PollPriceRecord>(Buckets.State, Buckets.PollPrice, CancellationToken.None))?.Value;
}
