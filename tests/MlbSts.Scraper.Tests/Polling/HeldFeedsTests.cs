using MlbSts.Json;
using MlbSts.Messaging;
using MlbSts.Scraper.Polling;
using MlbSts.StatsApi.Feeds;
using MlbSts.Storage;

namespace MlbSts.Scraper.Tests.Polling;

public sealed class HeldFeedsTests
{
    private const int Text = 4_000_000;

    [Fact]
    public async Task Documents_used_longest_ago_make_room_and_come_back_from_the_store()
    {
        using var test = await TestStore.CreateAsync();
        var held = Held(test, megabytes: 20);
        foreach (var number in new[] { 1, 2 })
            held.Keep(Document(number));
        Assert.True((await held.GetAsync(new GamePk(1), default)).CacheHit);
        held.Keep(Document(3));

        Assert.Equal(
            (true, false, true),
            (
                (await held.GetAsync(new GamePk(1), default)).CacheHit,
                (await held.GetAsync(new GamePk(2), default)).CacheHit,
                (await held.GetAsync(new GamePk(3), default)).CacheHit
            )
        );
        Assert.Equal((3L, 1L), (held.Statistics.Hits, held.Statistics.Misses));
        Assert.InRange(held.Statistics.Bytes, 16_000_000, 20_000_000);
    }

    [Fact]
    public async Task Keeping_a_document_again_counts_it_once()
    {
        using var test = await TestStore.CreateAsync();
        var held = Held(test, megabytes: 100);
        held.Keep(Document(1));
        var bytes = held.Statistics.Bytes;
        held.Keep(Document(1));
        Assert.Equal(bytes, held.Statistics.Bytes);
    }

    [Fact]
    public async Task Games_that_another_scraper_polls_are_let_go()
    {
        using var test = await TestStore.CreateAsync();
        var held = Held(test, megabytes: 100);
        for (var number = 1; number <= 20; number++)
            held.Keep(Document(number) with { TextBytes = 10 });
        held.OnPartitionsChanged(Topics.Polls, [0, 1], 4);
        for (var number = 1; number <= 20; number++)
            Assert.Equal(KeyPartitioner.PartitionOf($"{number}", 4) <= 1, (await held.GetAsync(new GamePk(number), default)).CacheHit);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stored_document_that_is_broken_is_as_good_as_none(bool isNotEvenZstandard)
    {
        using var test = await TestStore.CreateAsync();
        var body = isNotEvenZstandard ? "nonsense"u8.ToArray() : test.Zstd.Compress("{ no json"u8);
        await test.Store.PutAsync(Buckets.Live, Buckets.LiveFeed(new GamePk(1)), body, PutOptions.Default, default);
        var (game, cacheHit) = await Held(test, 100).GetAsync(new GamePk(1), default);
        Assert.Equal((null, null, false), (game.Feed, game.Stored, cacheHit));
    }

    [Fact]
    public async Task A_body_that_does_not_match_its_hash_is_as_good_as_none()
    {
        using var test = await TestStore.CreateAsync();
        var stored = await test.PutFeedAsync(new GamePk(1), new TinyFeed { GamePk = 1 }.Bytes);
        var corrupt = new FaultyStore(test.Store) { IsCorrupt = true };
        var held = new HeldFeeds(corrupt, test.Zstd, Fixed.Options(new ScraperOptions()), NullLogger<HeldFeeds>.Instance);
        Assert.Null((await held.GetAsync(new GamePk(1), default)).Game.Feed);
        Assert.NotNull((await Held(test, 100).GetAsync(new GamePk(1), default)).Game.Feed);
        Assert.Equal(stored.Reference, (await Held(test, 100).GetAsync(new GamePk(1), default)).Game.Stored);
    }

    private static HeldFeeds Held(TestStore test, int megabytes) =>
        new(test.Store, test.Zstd, Fixed.Options(new ScraperOptions { CacheMegabytes = megabytes }), NullLogger<HeldFeeds>.Instance);

    private static HeldGame Document(int number) =>
        new(
            new GamePk(number),
            HeldFeed.From(new GamePk(number), JsonTree.Parse(new TinyFeed { GamePk = number }.Bytes)),
            null,
            Text,
            null
        );
}
