using Microsoft.Extensions.Time.Testing;
using MlbSts.Clock;
using MlbSts.Messaging.Messages;
using MlbSts.Scraper.Polling;
using MlbSts.StatsApi;
using MlbSts.StatsApi.Feeds;
using MlbSts.Storage;

namespace MlbSts.Scraper.Tests.Polling;

/// <summary>A Scraper's process: its parts over a store that outlives it.</summary>
internal sealed class ScraperProcess : IDisposable
{
    private readonly StatsApiStatistics _statistics = new();
    private int _number;

    public ScraperProcess(TestStore test, ScriptedApi api, IObjectStore? store = null, int cacheMegabytes = 1024)
    {
        store ??= test.Store;
        Held = new HeldFeeds(
            store,
            test.Zstd,
            Fixed.Options(new ScraperOptions { CacheMegabytes = cacheMegabytes }),
            NullLogger<HeldFeeds>.Instance
        );
        var answers = new KeptAnswers(api);
        var updater = new FeedUpdater(answers, Fixed.Options(new StatsApiOptions()), _statistics);
        var clock = LeagueClock.AtRealTime(Clock);
        Poller = new GamePoller(
            updater,
            answers,
            Held,
            new RawAnswers(store, test.Zstd, clock),
            store,
            test.Zstd,
            Published,
            clock,
            NullLogger<GamePoller>.Instance
        );
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 7, 4, 23, 20, 0, TimeSpan.Zero));

    public RecordingPublisher Published { get; } = new();

    public HeldFeeds Held { get; }

    public GamePoller Poller { get; }

    public PollCommand Command(GamePk gamePk, bool fullFeed = false, bool proof = false) =>
        new(gamePk, $"poll-{++_number}", Clock.GetUtcNow(), GameState.Unknown, fullFeed, "interval", Proof: proof);

    /// <summary>Polls and waits a league minute.</summary>
    public async Task PollAsync(GamePk gamePk, bool fullFeed = false, bool proof = false)
    {
        var command = Command(gamePk, fullFeed, proof);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Poller.HandleAsync(command, default);
        Clock.Advance(TimeSpan.FromSeconds(59));
    }

    public void Dispose() => _statistics.Dispose();
}
