using System.Security.Cryptography;
using System.Text;
using MlbSts.Json;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.StatsApi;
using MlbSts.Storage;

namespace MlbSts.Scraper.Tests.Polling;

public sealed class GamePollerTests
{
    private const string Polls = "games/746139/polls/";
    private static readonly TinyFeed Game = new() { Status = "I" };
    private static readonly TinyFeed Later = Game with { Timecode = "20250704_231700", HomeRuns = 3 };
    private static readonly string LiveFeed = Buckets.LiveFeed(Game.Game);

    [Fact]
    public async Task The_first_answer_is_stored_raw_and_as_the_document_and_announced()
    {
        using var test = await TestStore.CreateAsync();
        using var scraper = new ScraperProcess(test, new ScriptedApi(Game.Bytes));
        await scraper.PollAsync(Game.Game);

        Assert.Equal([$"{Polls}20250704_231500-{Hash(Game.Bytes)[..8]}.full.json.zst"], await test.KeysAsync(Buckets.Live, Polls));
        Assert.Equal(Game.ToString(), await test.TextAsync(Buckets.Live, LiveFeed));
        var stored = await test.Store.StatAsync(Buckets.Live, LiveFeed, null, default);
        Assert.Equal(
            new FeedMetadata(GameState.InProgress, Timecode.Parse(Game.Timecode), Hash(Game.Bytes)),
            FeedMetadata.Read(stored!.Metadata)
        );
        var poll = Assert.Single(scraper.Published.Of<PollCompleted>());
        Assert.Equal(
            (GameState.InProgress, AnswerShape.Full, true, false, stored.Reference, 10),
            (poll.State, poll.Shape, poll.Changed, poll.CacheHit, poll.Feed!, poll.AdvisedWaitSeconds!.Value)
        );
        Assert.Equal(new Situation(1, "Bottom", 1, "TEX", 1, "LAD", 2), poll.Situation);
        Assert.Equal(301, poll.LagSeconds);
        Assert.Equal(
            new GameStateChanged(Game.Game, GameState.Unknown, GameState.InProgress, "State I", Timecode.Parse(Game.Timecode)),
            Assert.Single(scraper.Published.Of<GameStateChanged>())
        );
    }

    [Fact]
    public async Task A_patched_document_that_was_wrong_is_replaced_and_kept_as_evidence()
    {
        using var test = await TestStore.CreateAsync();
        var diff = Diff("20250704_231700", """{"op":"replace","path":"/liveData/linescore/outs","value":2}""");
        using var scraper = new ScraperProcess(test, new ScriptedApi(Game.Bytes, diff, Later.Bytes));
        await scraper.PollAsync(Game.Game);
        await scraper.PollAsync(Game.Game, proof: true);
        Assert.Equal(Later.ToString(), await test.TextAsync(Buckets.Live, LiveFeed));
        var key = Assert.Single(await test.KeysAsync(Buckets.Live, "games/746139/proofs/"));
        Assert.StartsWith("games/746139/proofs/20250704_231700-", key, StringComparison.Ordinal);
        Assert.Equal(
            2,
            JsonTree.Parse(Encoding.UTF8.GetBytes((await test.TextAsync(Buckets.Live, key))!)).At("/liveData/linescore/outs")!.AsInt()
        );
        var poll = scraper.Published.Of<PollCompleted>()[^1];
        Assert.Equal((ProofOutcome.Different, AnswerShape.Full, true), (poll.Proof, poll.Shape, poll.Changed));
    }

    [Fact]
    public async Task A_diff_is_stored_raw_and_makes_the_next_version_of_the_document()
    {
        using var test = await TestStore.CreateAsync();
        var diff = Diff("20250704_231700", """{"op":"replace","path":"/liveData/linescore/outs","value":2}""");
        var api = new ScriptedApi(Game.Bytes, diff);
        using var scraper = new ScraperProcess(test, api);
        await scraper.PollAsync(Game.Game);
        await scraper.PollAsync(Game.Game);

        Assert.Equal(["feed", "diff 20250704_231500"], api.Asked);
        Assert.Contains(
            $"{Polls}20250704_231500-{Hash(Encoding.UTF8.GetBytes(diff))[..8]}.diff.json.zst",
            await test.KeysAsync(Buckets.Live, Polls)
        );
        Assert.Equal(2, (await test.VersionsAsync(Buckets.Live, LiveFeed)).Count);
        var document = JsonTree.Parse(Encoding.UTF8.GetBytes((await test.TextAsync(Buckets.Live, LiveFeed))!));
        Assert.Equal(2, document.At("/liveData/linescore/outs")!.AsInt());
        var poll = scraper.Published.Of<PollCompleted>()[1];
        Assert.Equal((AnswerShape.Diff, true, true), (poll.Shape, poll.Changed, poll.CacheHit));
        Assert.Equal(["metaData", "liveData/linescore"], poll.ChangedSections);
        Assert.Single(scraper.Published.Of<GameStateChanged>());
    }

    [Fact]
    public async Task A_diff_that_does_not_fit_is_kept_raw_and_the_whole_feed_asked_for()
    {
        using var test = await TestStore.CreateAsync();
        var wrong = Diff("20250704_231700", """{"op":"remove","path":"/liveData/no/such/place"}""");
        var api = new ScriptedApi(Game.Bytes, wrong, Later.Bytes);
        using var scraper = new ScraperProcess(test, api);
        await scraper.PollAsync(Game.Game);
        await scraper.PollAsync(Game.Game);
        Assert.Equal(["feed", "diff 20250704_231500", "feed"], api.Asked);
        Assert.Equal(3, (await test.KeysAsync(Buckets.Live, Polls)).Count);
        Assert.Equal(Later.ToString(), await test.TextAsync(Buckets.Live, LiveFeed));
    }

    [Fact]
    public async Task An_answer_that_is_refused_is_kept_raw_all_the_same()
    {
        using var test = await TestStore.CreateAsync();
        var stale = Game with { Timecode = "20250704_220000" };
        using var scraper = new ScraperProcess(test, new ScriptedApi(Game.Bytes, stale.Bytes));
        await scraper.PollAsync(Game.Game);
        await scraper.PollAsync(Game.Game, fullFeed: true);
        Assert.Contains($"{Polls}20250704_220000-{Hash(stale.Bytes)[..8]}.full.json.zst", await test.KeysAsync(Buckets.Live, Polls));
        Assert.Equal("stale-answer", Assert.Single(scraper.Published.Of<PollFailed>()).Kind);
        Assert.Equal(Game.ToString(), await test.TextAsync(Buckets.Live, LiveFeed));
    }

    [Theory]
    [InlineData("[0]")]
    [InlineData("[{}]")]
    public async Task A_short_answer_that_is_not_empty_is_kept_raw(string odd)
    {
        using var test = await TestStore.CreateAsync();
        using var scraper = new ScraperProcess(test, new ScriptedApi(Game.Bytes, odd, Later.Bytes));
        await scraper.PollAsync(Game.Game);
        await scraper.PollAsync(Game.Game);
        Assert.Single(await test.KeysAsync(Buckets.Live, Polls), key => key.EndsWith(".diff.json.zst", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData(" [ \n]")]
    public async Task A_poll_without_news_stores_nothing(string nothing)
    {
        using var test = await TestStore.CreateAsync();
        using var scraper = new ScraperProcess(test, new ScriptedApi(Game.Bytes, nothing));
        await scraper.PollAsync(Game.Game);
        await scraper.PollAsync(Game.Game);
        Assert.Single(await test.KeysAsync(Buckets.Live, Polls));
        Assert.Single(await test.VersionsAsync(Buckets.Live, LiveFeed));
        var poll = scraper.Published.Of<PollCompleted>()[1];
        Assert.Equal((AnswerShape.NoChange, false, null), (poll.Shape, poll.Changed, poll.LagSeconds));
        Assert.NotNull(poll.Feed);
    }

    [Fact]
    public async Task The_same_answer_twice_is_one_object()
    {
        using var test = await TestStore.CreateAsync();
        using var scraper = new ScraperProcess(test, new ScriptedApi(Game.Bytes, Game.Bytes));
        await scraper.PollAsync(Game.Game);
        await scraper.PollAsync(Game.Game, fullFeed: true);
        Assert.Single(await test.VersionsAsync(Buckets.Live, Assert.Single(await test.KeysAsync(Buckets.Live, Polls))));
        Assert.Single(await test.VersionsAsync(Buckets.Live, LiveFeed));
        Assert.False(scraper.Published.Of<PollCompleted>()[1].Changed);
    }

    [Fact]
    public async Task A_command_that_was_answered_already_is_answered_again_without_another_request()
    {
        using var test = await TestStore.CreateAsync();
        var api = new ScriptedApi(Game.Bytes, Later.Bytes);
        using var scraper = new ScraperProcess(test, api);
        var command = scraper.Command(Game.Game);
        await scraper.Poller.HandleAsync(command, default);
        scraper.Clock.Advance(TimeSpan.FromMinutes(1));
        await scraper.Poller.HandleAsync(command with { CommandId = "lost-1" }, default);
        Assert.Single(api.Asked);
        var answers = scraper.Published.Of<PollCompleted>();
        Assert.Equal(
            (answers[0].CompletedAt, GameState.InProgress, answers[0].Feed),
            (answers[1].CompletedAt, answers[1].State, answers[1].Feed)
        );
        Assert.Equal(
            ("lost-1", AnswerShape.NoChange, false, 0L),
            (answers[1].CommandId, answers[1].Shape, answers[1].Changed, answers[1].Bytes)
        );
        Assert.Single(scraper.Published.Of<GameStateChanged>());
        Assert.Single(await test.VersionsAsync(Buckets.Live, LiveFeed));

        await scraper.Poller.HandleAsync(command with { FullFeed = true }, default);
        Assert.Equal(["feed", "feed"], api.Asked);
    }

    [Theory]
    [InlineData(typeof(PollCompleted))]
    [InlineData(typeof(GameStateChanged))]
    public async Task A_change_that_could_not_be_announced_is_announced_when_the_command_comes_again(Type refused)
    {
        using var test = await TestStore.CreateAsync();
        using var scraper = new ScraperProcess(test, new ScriptedApi(Game.Bytes, Game.Bytes));
        scraper.Published.Refuses = message => message.GetType() == refused;
        var command = scraper.Command(Game.Game);
        scraper.Clock.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<MessagingException>(() => scraper.Poller.HandleAsync(command, default));

        scraper.Published.Refuses = _ => false;
        await scraper.Poller.HandleAsync(command, default);
        Assert.True(scraper.Published.Of<PollCompleted>()[^1].Changed);
        Assert.Single(scraper.Published.Of<GameStateChanged>());
    }

    [Fact]
    public async Task A_store_that_fails_does_not_ask_the_API_again()
    {
        using var test = await TestStore.CreateAsync();
        var diff = Diff("20250704_231700", """{"op":"remove","path":"/liveData/no/such/place"}""");
        var api = new ScriptedApi(Game.Bytes, diff, Later.Bytes);
        var store = new FaultyStore(test.Store);
        using var scraper = new ScraperProcess(test, api, store);
        await scraper.PollAsync(Game.Game);
        var command = scraper.Command(Game.Game);
        scraper.Clock.Advance(TimeSpan.FromSeconds(1));
        // The raw diff, the raw feed and the document fail one after the other; what was stored before stays.
        foreach (var puts in new[] { 0, 0, 1, 1, 0 })
        {
            store.PutsThatWork = puts;
            await Assert.ThrowsAsync<ObjectStoreUnavailableException>(() => scraper.Poller.HandleAsync(command, default));
        }
        store.PutsThatWork = int.MaxValue;
        await scraper.Poller.HandleAsync(command, default);
        Assert.Equal(["feed", "diff 20250704_231500", "feed"], api.Asked);
        Assert.Equal(Later.ToString(), await test.TextAsync(Buckets.Live, LiveFeed));
        Assert.Equal(3, (await test.KeysAsync(Buckets.Live, Polls)).Count);
        Assert.Equal(2, scraper.Published.Of<PollCompleted>().Count);

        // The next command asks again.
        api.Add("[]");
        await scraper.PollAsync(Game.Game);
        Assert.Equal($"diff {Later.Timecode}", api.Asked[^1]);
    }

    [Fact]
    public async Task Each_change_of_state_is_announced_once()
    {
        using var test = await TestStore.CreateAsync();
        var final = Later with { Status = "F" };
        using var scraper = new ScraperProcess(test, new ScriptedApi(Game.Bytes, "[]", final.Bytes, final.Bytes));
        foreach (var fullFeed in new[] { false, false, true, false })
            await scraper.PollAsync(Game.Game, fullFeed);
        Assert.Equal(
            [(GameState.Unknown, GameState.InProgress), (GameState.InProgress, GameState.Final)],
            scraper.Published.Of<GameStateChanged>().Select(change => (change.From, change.To))
        );
    }

    [Theory]
    [InlineData(RefusalKind.RateLimited, "rate-limited", 7d)]
    [InlineData(RefusalKind.ServerError, "server-error", null)]
    [InlineData(RefusalKind.HtmlInsteadOfJson, "html-instead-of-json", null)]
    public async Task A_poll_without_an_answer_fails_with_the_kind_and_what_the_server_asks(
        RefusalKind kind,
        string name,
        double? retryAfter
    )
    {
        using var test = await TestStore.CreateAsync();
        var refusal = new StatsApiRefusedException(kind, "feed", "no")
        {
            RetryAfter = retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };
        using var scraper = new ScraperProcess(test, new ScriptedApi(refusal, Game.Bytes));
        await scraper.PollAsync(Game.Game);
        var failed = Assert.Single(scraper.Published.Of<PollFailed>());
        Assert.Equal((name, retryAfter, "poll-1"), (failed.Kind, failed.RetryAfterSeconds, failed.CommandId));
        Assert.Empty(await test.KeysAsync(Buckets.Live));
        await scraper.PollAsync(Game.Game);
        Assert.Single(scraper.Published.Of<PollCompleted>());
    }

    [Fact]
    public async Task After_a_restart_the_document_comes_back_from_the_store_and_is_patched_on()
    {
        using var test = await TestStore.CreateAsync();
        using (var before = new ScraperProcess(test, new ScriptedApi(Game.Bytes)))
            await before.PollAsync(Game.Game);
        var api = new ScriptedApi("[]");
        using var after = new ScraperProcess(test, api);
        await after.PollAsync(Game.Game);
        Assert.Equal(["diff 20250704_231500"], api.Asked);
        var poll = Assert.Single(after.Published.Of<PollCompleted>());
        Assert.Equal(
            (false, false, (await test.Store.StatAsync(Buckets.Live, LiveFeed, null, default))!.Reference),
            (poll.Changed, poll.CacheHit, poll.Feed!)
        );
        Assert.Empty(after.Published.Of<GameStateChanged>());
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    public async Task Wherever_it_dies_the_next_poll_has_everything(int diesAt, bool isWritten)
    {
        using var test = await TestStore.CreateAsync();
        using (var dying = new ScraperProcess(test, new ScriptedApi(Game.Bytes), new MortalStore(test.Store, diesAt, isWritten)))
            await Assert.ThrowsAsync<DiedException>(() => dying.PollAsync(Game.Game));
        using var next = new ScraperProcess(test, new ScriptedApi(diesAt == 2 && isWritten ? "[]" : Game.Bytes));
        await next.PollAsync(Game.Game);
        Assert.Equal(Game.ToString(), await test.TextAsync(Buckets.Live, LiveFeed));
        Assert.Equal(Game.ToString(), await test.TextAsync(Buckets.Live, Assert.Single(await test.KeysAsync(Buckets.Live, Polls))));
        Assert.Equal(GameState.InProgress, Assert.Single(next.Published.Of<PollCompleted>()).State);
    }

    [Fact]
    public async Task A_raw_answer_that_cannot_be_stored_is_not_interpreted()
    {
        using var test = await TestStore.CreateAsync();
        var mortal = new MortalStore(test.Store, 1, isWritten: false);
        using var scraper = new ScraperProcess(test, new ScriptedApi(Game.Bytes), mortal);
        await Assert.ThrowsAsync<DiedException>(() => scraper.PollAsync(Game.Game));
        Assert.Equal(1, mortal.Writes);
        Assert.Empty(scraper.Published.All);
    }

    private static string Diff(string timecode, string operation) =>
        $$"""[{"diff":[{"op":"replace","path":"/metaData/timeStamp","value":"{{timecode}}"},{{operation}}]}]""";

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
