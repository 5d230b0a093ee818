using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Operations.Reviews;
using MlbSts.Storage;

namespace MlbSts.Operations.Tests.Reviews;

public sealed class ReviewQueueTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Night = new(2025, 7, 5, 4, 13, 0, TimeSpan.Zero);
    private static readonly ReviewItem Live = new(
        "746139",
        "rule-broken",
        "rule-broken",
        "boxscore-agrees: 9, 2",
        Night,
        new GamePk(746139),
        new ObjectReference("mlb-live", "games/746139/feed.json.zst", "v1", "00"),
        "validation/746139.json"
    );

    private static readonly ReviewItem Loaded = new(
        "BOS201605010",
        "load-b87a03c4",
        "two-documents",
        "a person decides",
        Night,
        ReportKey: "audit/loads/b87a03c4/x.json"
    );
    private readonly RecordingPublisher _published = new();
    private TestStore _test = null!;
    private ReviewQueue _queue = null!;

    public async ValueTask InitializeAsync()
    {
        _test = await TestStore.CreateAsync();
        _queue = new ReviewQueue(_test.Store, _published);
    }

    public ValueTask DisposeAsync()
    {
        _test.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_is_raised_is_listed_and_told_and_gone_when_it_is_settled()
    {
        await _queue.RaiseAsync(Live, default);
        await _queue.RaiseAsync(Loaded, default);
        Assert.Equal([Live, Loaded], await _queue.ListAsync(default).ToListAsync());
        Assert.Equal(["review/746139-rule-broken.json", "review/BOS201605010-load-b87a03c4.json"], await _queue.KeysAsync(default));
        Assert.Equal(
            [(Live.Key, "746139", new GamePk(746139)), (Loaded.Key, "BOS201605010", null)],
            _published.Of<ReviewRaised>().Select(message => (message.ReviewKey, message.Key, message.GamePk))
        );

        await _queue.SettleAsync(Live.Key, "a later final is valid", default);
        Assert.Equal([Loaded], await _queue.ListAsync(default).ToListAsync());
        var settled = Assert.Single(_published.Of<ReviewSettled>());
        Assert.Equal(
            (Live.Key, "rule-broken", "a later final is valid", Night),
            (settled.ReviewKey, settled.Reason, settled.Because, settled.RaisedAt)
        );
    }

    [Fact]
    public async Task The_same_again_is_one_item_and_one_message_told_again()
    {
        await _queue.RaiseAsync(Live, default);
        await _queue.RaiseAsync(Live with { Details = "seen again", RaisedAt = Night.AddHours(1) }, default);
        Assert.Equal(Live, Assert.Single(await _queue.ListAsync(default).ToListAsync()));
        Assert.Single(_published.Of<ReviewRaised>().Select(message => message.Id).Distinct());
    }

    [Fact]
    public async Task Of_another_document_it_stays_as_it_was_first_seen_and_is_not_told()
    {
        await _queue.RaiseAsync(Live, default);
        await _queue.RaiseAsync(Live with { Feed = Live.Feed! with { VersionId = "v2" } }, default);
        Assert.Equal(Live, Assert.Single(await _queue.ListAsync(default).ToListAsync()));
        Assert.Single(_published.Of<ReviewRaised>());
    }

    [Fact]
    public async Task What_is_raised_settled_and_raised_again_are_two_facts()
    {
        await _queue.RaiseAsync(Live, default);
        await _queue.SettleAsync(Live.Key, "valid", default);
        await _queue.RaiseAsync(Live with { RaisedAt = Night.AddHours(1) }, default);
        Assert.Equal(2, _published.Of<ReviewRaised>().Select(message => message.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_settling_that_nobody_could_be_told_of_is_done_again()
    {
        await _queue.RaiseAsync(Live, default);
        _published.Refuses = message => message is ReviewSettled;
        await Assert.ThrowsAsync<MessagingException>(() => _queue.SettleAsync(Live.Key, "valid", default));
        Assert.Single(await _queue.KeysAsync(default));
        _published.Refuses = _ => false;
        await _queue.SettleAsync(Live.Key, "valid", default);
        await _queue.SettleAsync(Live.Key, "valid", default);
        Assert.Empty(await _queue.KeysAsync(default));
        Assert.Single(_published.Of<ReviewSettled>());
    }
}
