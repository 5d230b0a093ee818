using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MlbSts.Messaging.Messages;
using MlbSts.Operations.Reviews;
using MlbSts.Storage;
using MlbSts.Testing;

namespace MlbSts.Monitor.Tests;

/// <summary>The Monitor as it runs: messages over Kafka in, page, JSON and metrics out.</summary>
public sealed class MonitorServiceTests
{
    private static readonly GamePk Game = new(746139);
    private static readonly ObjectReference Feed = new("mlb-live", "games/746139/feed.json.zst", "v1", "00");

    [Fact]
    public async Task What_is_heard_is_on_the_page_in_the_json_and_in_the_metrics()
    {
        await using var monitor = await RunningService.StartAsync("monitor", builder => builder.AddMonitor(), app => app.MapMonitor());
        await PublishAsync(monitor);
        JsonElement status = default;
        await Eventually.HoldsAsync(async () =>
        {
            status = await monitor.Http.GetFromJsonAsync<JsonElement>("/status");
            return status.GetProperty("polls").GetInt64() == 3
                && status.GetProperty("failed").GetInt64() == 1
                && status.GetProperty("refusals").TryGetProperty("server-error", out _)
                && status
                    .GetProperty("games")
                    .EnumerateArray()
                    .Any(game =>
                        game.GetProperty("filedUnder").ValueKind != JsonValueKind.Null
                        && game.GetProperty("review").ValueKind != JsonValueKind.Null
                        && game.GetProperty("verdict").ValueKind != JsonValueKind.Null
                        && (game.GetProperty("polls").GetInt32(), game.GetProperty("failures").GetInt32()) == (3, 1)
                    )
                && status.GetProperty("services").EnumerateArray().Any(service => service.GetProperty("service").GetString() == "scraper");
        });

        Assert.Equal((1, 1, 1, 2, 600), (Int("diffs"), Int("fullFeeds"), Int("unchanged"), Int("changes"), Int("bytes")));
        Assert.Equal(7.5, status.GetProperty("lagP95").GetDouble());
        var game = Assert.Single(status.GetProperty("games").EnumerateArray());
        Assert.Equal(
            ("Final", 3, 2, 1, "Valid", "RegularSeason", 2, "rule-broken"),
            (
                game.GetProperty("state").GetString(),
                game.GetProperty("polls").GetInt32(),
                game.GetProperty("changes").GetInt32(),
                game.GetProperty("failures").GetInt32(),
                game.GetProperty("verdict").GetString(),
                game.GetProperty("filedUnder").GetString(),
                game.GetProperty("revision").GetInt32(),
                game.GetProperty("review").GetString()
            )
        );
        Assert.Equal("LAD", game.GetProperty("situation").GetProperty("homeTeam").GetString());

        string metrics = "";
        await Eventually.HoldsAsync(async () =>
            (metrics = await monitor.Http.GetStringAsync("/metrics")).Contains("mlbsts_promotions", StringComparison.Ordinal)
        );
        foreach (
            var series in new[]
            {
                "mlbsts_polls",
                "mlbsts_polls_failed",
                "mlbsts_polls_received",
                "mlbsts_polls_lag",
                "mlbsts_polls_late",
                "mlbsts_api_responses",
                "mlbsts_validations",
                "mlbsts_reviews",
                "mlbsts_promotions",
                "mlbsts_rollbacks",
                "mlbsts_games",
                "mlbsts_service_up",
                "kind=\"server-error\"",
                "shape=\"Diff\"",
                "phase=\"RegularSeason\"",
            }
        )
            Assert.Contains(series, metrics, StringComparison.Ordinal);

        using var page = await monitor.Http.GetAsync("/");
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("<title>MlbSts status</title>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);

        int Int(string name) => status.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task A_Monitor_that_starts_shows_what_the_store_holds_and_waits_for_no_store()
    {
        var item = new ReviewItem("BOS193105300", "load-1", "two-documents", "which of them?", DateTimeOffset.UnixEpoch);
        await using var monitor = await RunningService.StartAsync("monitor", builder => builder.AddMonitor(), app => app.MapMonitor());
        // Nobody has made the buckets yet; it listens all the same, and looks again.
        using var page = await monitor.Http.GetAsync("/status");
        Assert.True(page.IsSuccessStatusCode);
        var store = monitor.Services.GetRequiredService<IObjectStore>();
        foreach (var bucket in Buckets.All)
            await store.EnsureBucketAsync(bucket, default);
        await monitor.Services.GetRequiredService<ReviewQueue>().RaiseAsync(item, default);
        await Eventually.HoldsAsync(async () =>
            (await monitor.Http.GetFromJsonAsync<JsonElement>("/status"))
                .GetProperty("reviews")
                .EnumerateArray()
                .Any(review => review.GetProperty("game").GetString() == item.Game)
        );
        await Eventually.HoldsAsync(async () =>
            (await monitor.Http.GetStringAsync("/metrics")).Contains("mlbsts_reviews_open", StringComparison.Ordinal)
        );
    }

    private static async Task PublishAsync(RunningService monitor)
    {
        var now = TimeProvider.System.GetUtcNow();
        var publisher = monitor.Publisher;
        var poll = new PollCompleted(
            Game,
            "1",
            now,
            GameState.InProgress,
            "In Progress",
            null,
            10,
            AnswerShape.Full,
            true,
            [],
            500,
            20,
            3,
            7.5,
            false,
            Feed,
            new Situation(1, "Top", 0, "TEX", 0, "LAD", 0)
        );
        // A document seen for the first time may be old; that counts as no lag.
        await publisher.PublishAsync(poll with { LagSeconds = 7200 }, default);
        await publisher.PublishAsync(
            poll with
            {
                CommandId = "2",
                Shape = AnswerShape.NoChange,
                Changed = false,
                Bytes = 0,
                LagSeconds = null,
                Situation = null,
            },
            default
        );
        await publisher.PublishAsync(new PollFailed(Game, "3", now, "server-error", "500", null), default);
        await publisher.PublishAsync(
            poll with
            {
                CommandId = "4",
                Shape = AnswerShape.Diff,
                State = GameState.Final,
                DetailedState = "Final",
                Bytes = 100,
            },
            default
        );
        await publisher.PublishAsync(new ReviewRaised("746139", Game, "rule-broken", "x", "review/746139-rule-broken.json", now), default);
        await publisher.PublishAsync(new GameValidated(Game, Feed, GameState.Final, null, Verdict.Valid, [], null), default);
        await publisher.PublishAsync(new OperationRolledBack("journals/promotion/746139.json", Game, "x"), default);
        await publisher.PublishAsync(new GamePromoted(Game, SeasonPhase.RegularSeason, Feed, Feed, 2), default);
        await publisher.PublishAsync(new ApiResponse("scraper", "1", "diff", "ok", 3, 2), default);
        await publisher.PublishAsync(new ApiResponse("scraper", "2", "diff", "server-error", 3, 2), default);
        await publisher.PublishAsync(new PollTiming("scheduler", Game, "1", 12, 30), default);
        await publisher.PublishAsync(new HealthReport("scraper", "a-1", now, "Healthy", new Dictionary<string, string>()), default);
    }
}
