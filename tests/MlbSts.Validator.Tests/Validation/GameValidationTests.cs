using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MlbSts.Clock;
using MlbSts.Domain;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Operations.Reviews;
using MlbSts.Rules;
using MlbSts.Storage;
using MlbSts.Validator.Validation;

namespace MlbSts.Validator.Tests.Validation;

public sealed class GameValidationTests : IDisposable
{
    private static readonly TinyFeed Final = new();

    private static readonly TinyFeed Tied = Final with { HomeRuns = 1 };

    private readonly ServiceProvider _meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly RecordingPublisher _publisher = new();
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => _meters.Dispose();

    [Fact]
    public async Task A_final_document_gets_a_report_and_is_announced()
    {
        using var test = await TestStore.CreateAsync();
        var feed = await ValidateAsync(test, Final);
        var announced = Assert.Single(_publisher.Of<GameValidated>());
        Assert.Equal(
            (Verdict.Valid, GameState.Final, feed, "validation/746139.json"),
            (announced.Verdict, announced.State, announced.Feed, announced.ReportKey!)
        );
        var report = await test.Store.GetJsonAsync<GameValidated>(Buckets.State, announced.ReportKey!, default);
        Assert.Equal(
            (feed, Verdict.Valid, Timecode.Parse(Final.Timecode)),
            (report!.Value.Feed, report.Value.Verdict, report.Value.Timecode)
        );
        Assert.Single(_publisher.All);
    }

    [Fact]
    public async Task What_is_odd_is_in_the_report_and_may_be_filed()
    {
        using var test = await TestStore.CreateAsync();
        await ValidateAsync(test, Tied);
        var announced = Assert.Single(_publisher.Of<GameValidated>());
        Assert.Equal((Verdict.ValidWithWarnings, "a-tie-says-so"), (announced.Verdict, Assert.Single(announced.Findings).Rule));
        Assert.Empty(await test.KeysAsync(Buckets.State, "review/"));
    }

    [Theory]
    [InlineData("I")]
    [InlineData("O")]
    [InlineData("DR")]
    public async Task A_game_that_is_not_final_gets_no_report(string status)
    {
        using var test = await TestStore.CreateAsync();
        await ValidateAsync(test, Final with { Status = status });
        Assert.Null(Assert.Single(_publisher.Of<GameValidated>()).ReportKey);
        Assert.Empty(await test.KeysAsync(Buckets.State));
    }

    [Fact]
    public async Task A_status_nobody_knows_is_never_final_and_waits_for_a_person()
    {
        using var test = await TestStore.CreateAsync();
        await ValidateAsync(test, Final with { Status = "FX" });
        var announced = Assert.Single(_publisher.Of<GameValidated>());
        Assert.Equal((GameState.Unknown, Verdict.Review, null), (announced.State, announced.Verdict, announced.ReportKey));
        Assert.Equal(["review/746139-unknown-status.json"], await test.KeysAsync(Buckets.State));
        Assert.Equal("unknown-status", Assert.Single(_publisher.Of<ReviewRaised>()).Reason);
    }

    [Fact]
    public async Task A_broken_final_is_reviewed_once_and_the_whole_feed_asked_for()
    {
        using var test = await TestStore.CreateAsync();
        var validation = Validation(test);
        await ValidateAsync(test, Broken(Final), validation);
        await ValidateAsync(test, Broken(Final with { Timecode = "20250704_231600" }), validation);

        Assert.Equal(["review/746139-rule-broken.json", "validation/746139.json"], await test.KeysAsync(Buckets.State));
        var review = Assert.Single(_publisher.Of<ReviewRaised>());
        Assert.Contains("boxscore-agrees", review.Details, StringComparison.Ordinal);
        Assert.Equal(
            Verdict.Review,
            (await test.Store.GetJsonAsync<GameValidated>(Buckets.State, "validation/746139.json", default))!.Value.Verdict
        );
        var request = _publisher.Of<WholeFeedRequested>()[0];
        Assert.Equal((Final.Game, "validator"), (request.GamePk, request.RequestedBy));
        Assert.Contains("boxscore-agrees", request.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_valid_final_settles_the_review()
    {
        using var test = await TestStore.CreateAsync();
        var validation = Validation(test);
        await ValidateAsync(test, Final with { Status = "FX" }, validation);
        await ValidateAsync(test, Broken(Final), validation);
        Assert.Equal(2, (await test.KeysAsync(Buckets.State, "review/")).Count);
        await ValidateAsync(test, Final with { Status = "I" }, validation);
        Assert.Equal(2, (await test.KeysAsync(Buckets.State, "review/")).Count);
        await ValidateAsync(test, Final, validation);
        Assert.Empty(await test.KeysAsync(Buckets.State, "review/"));
    }

    [Fact]
    public async Task A_game_under_way_that_breaks_a_rule_heals_by_itself_and_makes_no_review()
    {
        using var test = await TestStore.CreateAsync();
        await ValidateAsync(test, Broken(Final with { Status = "I" }));
        Assert.Empty(await test.KeysAsync(Buckets.State));
        Assert.Single(_publisher.Of<WholeFeedRequested>());
    }

    [Fact]
    public async Task A_review_that_nobody_heard_of_is_told_when_the_message_comes_again()
    {
        using var test = await TestStore.CreateAsync();
        _publisher.Refuses = message => message is ReviewRaised;
        var validation = Validation(test);
        await Assert.ThrowsAsync<MessagingException>(() => ValidateAsync(test, Broken(Final), validation));
        Assert.Empty(await test.KeysAsync(Buckets.State, "validation/"));

        _publisher.Refuses = _ => false;
        var feed = (await test.Store.StatAsync(Buckets.Live, Buckets.LiveFeed(Final.Game), null, default))!.Reference;
        await validation.ValidateAsync(Final.Game, feed, GameState.Final, default);
        Assert.Single(_publisher.Of<ReviewRaised>());
        Assert.Single(_publisher.Of<GameValidated>());
    }

    [Fact]
    public async Task A_final_that_a_correction_replaced_is_not_validated_again()
    {
        using var test = await TestStore.CreateAsync();
        var validation = Validation(test);
        var old = await ValidateAsync(test, Final, validation);
        var newest = await ValidateAsync(test, Final with { HomeRuns = 3 }, validation);
        await validation.ValidateAsync(Final.Game, old, GameState.Final, default);
        Assert.Equal(newest, (await test.Store.GetJsonAsync<GameValidated>(Buckets.State, "validation/746139.json", default))!.Value.Feed);
        Assert.Equal(2, _publisher.Of<GameValidated>().Count);
    }

    [Fact]
    public async Task Of_a_game_under_way_only_the_newest_document_is_validated()
    {
        using var test = await TestStore.CreateAsync();
        var validation = Validation(test, secondsBetween: 0);
        var live = Final with { Status = "I" };
        await ValidateAsync(test, live, validation);
        var older = (await test.PutFeedAsync(live.Game, (live with { HomeRuns = 3 }).Bytes)).Reference;
        var newer = (await test.PutFeedAsync(live.Game, (live with { HomeRuns = 4 }).Bytes)).Reference;
        await validation.ValidateAsync(live.Game, older, GameState.InProgress, default);
        await validation.ValidateAsync(live.Game, newer, GameState.InProgress, default);
        Assert.Equal(newer, Assert.Single(_publisher.Of<GameValidated>().Skip(1)).Feed);
    }

    [Fact]
    public async Task A_change_of_state_is_validated_however_soon_it_comes_and_a_change_without_in_its_time()
    {
        using var test = await TestStore.CreateAsync();
        var validation = Validation(test, secondsBetween: 3600);
        var live = Final with { Status = "I" };
        await ValidateAsync(test, live, validation);
        await ValidateAsync(test, live with { HomeRuns = 3 }, validation);
        Assert.Single(_publisher.Of<GameValidated>());
        _time.Advance(TimeSpan.FromSeconds(3600));
        await ValidateAsync(test, live with { HomeRuns = 4 }, validation);
        Assert.Equal(2, _publisher.Of<GameValidated>().Count);
        await ValidateAsync(test, live with { Status = "IR" }, validation);
        await ValidateAsync(test, Final, validation);
        Assert.Equal(
            [GameState.InProgress, GameState.InProgress, GameState.Delayed, GameState.Final],
            _publisher.Of<GameValidated>().Select(validated => validated.State)
        );
    }

    [Fact]
    public async Task Only_polls_that_changed_something_are_validated()
    {
        using var test = await TestStore.CreateAsync();
        var feed = (await test.PutFeedAsync(Final.Game, Final.Bytes)).Reference;
        var handler = new PollCompletedHandler(Validation(test));
        var poll = new PollCompleted(
            Final.Game,
            "1",
            default,
            GameState.Final,
            "Final",
            null,
            null,
            AnswerShape.Full,
            false,
            [],
            1,
            1,
            1,
            null,
            true,
            feed,
            null
        );
        await handler.HandleAsync(poll, default);
        Assert.Empty(_publisher.All);
        await handler.HandleAsync(poll with { Changed = true }, default);
        Assert.Single(_publisher.Of<GameValidated>());
    }

    [Fact]
    public async Task A_document_that_is_gone_or_unreadable_stops_nobody()
    {
        using var test = await TestStore.CreateAsync();
        var validation = Validation(test);
        await validation.ValidateAsync(
            Final.Game,
            new ObjectReference(Buckets.Live, Buckets.LiveFeed(Final.Game), null, "00"),
            GameState.Final,
            default
        );
        Assert.Empty(_publisher.All);
        var nonsense = await test.Store.PutAsync(
            Buckets.Live,
            Buckets.LiveFeed(Final.Game),
            "nonsense"u8.ToArray(),
            PutOptions.Default,
            default
        );
        await validation.ValidateAsync(Final.Game, nonsense.Reference, GameState.Final, default);
        Assert.Equal("readable", Assert.Single(Assert.Single(_publisher.Of<GameValidated>()).Findings).Rule);
        var noJson = await test.Store.PutAsync(
            Buckets.Live,
            Buckets.LiveFeed(Final.Game),
            test.Zstd.Compress("{"u8),
            PutOptions.Default,
            default
        );
        await validation.ValidateAsync(Final.Game, noJson.Reference, GameState.Final, default);
        Assert.Equal(
            (Verdict.Review, GameState.Unknown, "json"),
            (
                _publisher.Of<GameValidated>()[1].Verdict,
                _publisher.Of<GameValidated>()[1].State,
                _publisher.Of<GameValidated>()[1].Findings[0].Rule
            )
        );
    }

    [Fact]
    public async Task The_sweep_finds_finals_that_no_message_announced_and_only_those()
    {
        using var test = await TestStore.CreateAsync();
        var validation = Validation(test);
        await ValidateAsync(test, Final, validation);
        await test.PutFeedAsync(new GamePk(7), (Final with { GamePk = 7 }).Bytes);
        await test.PutFeedAsync(new GamePk(8), (Final with { GamePk = 8, Status = "I" }).Bytes);
        var sweep = new ValidationSweep(test.Store, validation, NullLogger<ValidationSweep>.Instance);
        await sweep.SweepAsync(default);
        await sweep.SweepAsync(default);
        Assert.Equal([746139, 7], _publisher.Of<GameValidated>().Select(validated => validated.GamePk.Value));

        await test.PutFeedAsync(new GamePk(7), (Final with { GamePk = 7, HomeRuns = 4 }).Bytes);
        await sweep.SweepAsync(default);
        Assert.Equal(3, _publisher.Of<GameValidated>().Count);
    }

    private static TinyFeed Broken(TinyFeed feed) => feed with { HomeBoxRuns = feed.HomeRuns + 1 };

    private async Task<ObjectReference> ValidateAsync(TestStore test, TinyFeed feed, GameValidation? validation = null)
    {
        var stored = await test.PutFeedAsync(feed.Game, feed.Bytes);
        await (validation ?? Validation(test)).ValidateAsync(
            feed.Game,
            stored.Reference,
            FeedMetadata.Read(stored.Metadata).State,
            default
        );
        return stored.Reference;
    }

    private GameValidation Validation(TestStore test, double secondsBetween = 1) =>
        new(
            test.Store,
            test.Zstd,
            new DocumentValidator(RuleBook.Default),
            new GameReviews(new ReviewQueue(test.Store, _publisher), LeagueClock.AtRealTime(TimeProvider.System)),
            _publisher,
            new ValidationMetrics(_meters.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>()),
            Fixed.Options(new ValidatorOptions { MinimumSecondsBetween = secondsBetween }),
            _time,
            NullLogger<GameValidation>.Instance
        );
}
