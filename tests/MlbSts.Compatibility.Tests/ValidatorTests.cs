using Microsoft.Extensions.DependencyInjection;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Storage;
using MlbSts.Testing;
using MlbSts.Validator;

namespace MlbSts.Compatibility.Tests;

/// <summary>A Validator of today starts over the store that 0.1 left.</summary>
public sealed class ValidatorTests
{
    private readonly RecordingPublisher _published = new();

    [Fact]
    public async Task A_final_without_a_report_gets_one_and_the_reports_that_are_there_stay()
    {
        using var recorded = await RecordedStore.OpenAsync();
        var before = new Dictionary<string, string?>();
        var keys = await recorded.Test.KeysAsync(Buckets.State);
        foreach (var key in keys.Where(key => key.Split('/')[0] is "validation" or "review"))
            before[key] = await recorded.TextAsync(Buckets.State, key);
        await SweepAsync(recorded, 746121);
        Assert.Equal(17, before.Count);
        var report = await recorded.ReadAsync<GameValidated>(Buckets.State, "validation/746121.json");
        Assert.Equal((GameState.Final, Verdict.Valid, 0), (report.State, report.Verdict, report.Findings.Count));
        Assert.Equal(new GamePk(746121), Assert.Single(_published.Of<GameValidated>()).GamePk);
        foreach (var (key, text) in before)
            Assert.Equal(text, await recorded.TextAsync(Buckets.State, key));
    }

    [Fact]
    public async Task A_final_that_is_sound_now_settles_the_review_item()
    {
        using var recorded = await RecordedStore.OpenAsync();
        await recorded.PutFeedAsync(new TinyFeed { GamePk = 746122, Timecode = "20250704_234500" });
        await SweepAsync(recorded, 746122);
        Assert.Equal(Verdict.Valid, (await recorded.ReadAsync<GameValidated>(Buckets.State, "validation/746122.json")).Verdict);
        Assert.DoesNotContain("review/746122-rule-broken.json", await recorded.Test.KeysAsync(Buckets.State, "review/"));
        Assert.Contains("review/746124-unknown-status.json", await recorded.Test.KeysAsync(Buckets.State, "review/"));
        Assert.Equal("review/746122-rule-broken.json", Assert.Single(_published.Of<ReviewSettled>()).ReviewKey);
    }

    [Fact]
    public async Task A_final_that_is_still_broken_raises_no_second_review_item()
    {
        using var recorded = await RecordedStore.OpenAsync();
        var item = await recorded.TextAsync(Buckets.State, "review/746122-rule-broken.json");
        await recorded.PutFeedAsync(
            new TinyFeed
            {
                GamePk = 746122,
                HomeBoxRuns = 8,
                Timecode = "20250704_234500",
            }
        );
        await SweepAsync(recorded, 746122);
        Assert.Equal(Verdict.Review, (await recorded.ReadAsync<GameValidated>(Buckets.State, "validation/746122.json")).Verdict);
        Assert.Equal(item, await recorded.TextAsync(Buckets.State, "review/746122-rule-broken.json"));
        Assert.Empty(_published.Of<ReviewRaised>());
    }

    // Runs it until the newest document of a game has its report, the last thing but the announcement.
    private async Task SweepAsync(RecordedStore recorded, int gamePk)
    {
        var game = new GamePk(gamePk);
        var newest = (await recorded.Store.StatAsync(Buckets.Live, Buckets.LiveFeed(game), null, default))!;
        await using var service = await RunningService.StartAsync(
            "validator",
            builder =>
            {
                builder.AddValidator();
                builder.Services.AddSingleton<IMessagePublisher>(_published);
            },
            app => app.MapValidator(),
            ("ObjectStore:Path", recorded.Test.Path)
        );
        await Eventually.HoldsAsync(
            () => _published.Of<GameValidated>().Any(message => message.GamePk == game && message.Feed.Sha256 == newest.Sha256),
            otherwise: () => $"The Validator's sweep does not come to the newest document of {gamePk}."
        );
    }
}
