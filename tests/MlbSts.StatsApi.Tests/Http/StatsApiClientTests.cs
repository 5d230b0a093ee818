using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.StatsApi.Http;
using MlbSts.Testing;

namespace MlbSts.StatsApi.Tests.Http;

public sealed class StatsApiClientTests
{
    private const string Feed = """{"gamePk":7,"gameData":{},"liveData":{},"metaData":{"timeStamp":"20240612_041248"}}""";
    private const string Schedule = """{"totalGames":0,"dates":[]}""";
    private static readonly GamePk Game = new(7);
    private static readonly Timecode Moment = Timecode.Parse("20240612_041248");

    [Fact]
    public async Task Every_endpoint_is_asked_as_the_API_knows_it()
    {
        await using var api = await FaultyApi.StartAsync(
            FaultyApi.Body(Schedule),
            FaultyApi.Body(Feed),
            FaultyApi.Body(Feed),
            FaultyApi.Body("[]"),
            FaultyApi.Body("""["20240612_041248","20240612_041302"]"""),
            FaultyApi.Body(Schedule)
        );
        using var host = api.Client();
        var client = host.Services.GetRequiredService<IStatsApiClient>();
        await client.GetScheduleAsync(new(2024, 6, 1), new(2024, 6, 30), default);
        await client.GetFeedAsync(Game, null, default);
        await client.GetFeedAsync(Game, Moment, default);
        await client.GetDiffAsync(Game, Moment, default);
        var timecodes = await client.GetTimestampsAsync(Game, default);
        await client.GetChangesAsync(new DateTimeOffset(2024, 6, 12, 6, 0, 0, TimeSpan.FromHours(2)), default);
        Assert.Equal(
            [
                "/api/v1/schedule?sportId=1&startDate=2024-06-01&endDate=2024-06-30",
                "/api/v1.1/game/7/feed/live",
                "/api/v1.1/game/7/feed/live?timecode=20240612_041248",
                "/api/v1.1/game/7/feed/live/diffPatch?language=en&startTimecode=20240612_041248",
                "/api/v1.1/game/7/feed/live/timestamps",
                "/api/v1/game/changes?updatedSince=2024-06-12T04:00:00Z&sportId=1",
            ],
            api.Requests
        );
        Assert.Equal([Moment, Timecode.Parse("20240612_041302")], timecodes.Value);
        Assert.Equal("gzip, br", api.LastAcceptEncoding);
    }

    [Fact]
    public async Task A_base_address_with_a_path_keeps_it()
    {
        await using var api = await FaultyApi.StartAsync(FaultyApi.Body(Feed));
        using var host = api.Client(("BaseAddress", api.Address + "/mirror/"));
        await host.Services.GetRequiredService<IStatsApiClient>().GetFeedAsync(Game, null, default);
        Assert.Equal(["/mirror/api/v1.1/game/7/feed/live"], api.Requests);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("gzip, br")]
    public async Task The_body_is_given_byte_for_byte_whatever_it_was_packed_in(string? encoding)
    {
        var body = Encoding.UTF8.GetBytes("\uFEFF " + Feed.Replace("{}", "{ \"name\" : \"García\" }", StringComparison.Ordinal) + "\n");
        var wire = encoding switch
        {
            "gzip" => Compressed.Gzip(body),
            "br" => Compressed.Brotli(body),
            null => body,
            _ => Compressed.Brotli(Compressed.Gzip(body)),
        };
        await using var api = await FaultyApi.StartAsync(FaultyApi.Bytes(wire, encoding: encoding));
        using var host = api.Client();
        var answer = await host.Services.GetRequiredService<IStatsApiClient>().GetFeedAsync(Game, null, default);
        Assert.Equal(body, answer.Raw.ToArray());
        Assert.Equal(wire.Length, answer.WireBytes);
        Assert.Equal("García", answer.Value.At("/gameData/name")?.AsString());
        Assert.True(answer.Duration > TimeSpan.Zero);
        var statistics = host.Services.GetRequiredService<StatsApiStatistics>();
        Assert.Equal((body.Length, wire.Length), (statistics.Bytes, statistics.WireBytes));
    }

    public static TheoryData<string, RefusalKind, bool> Faults =>
        new()
        {
            { "429", RefusalKind.RateLimited, true },
            { "500", RefusalKind.ServerError, true },
            { "502 page", RefusalKind.ServerError, true },
            { "slow", RefusalKind.Timeout, true },
            { "slow body", RefusalKind.Timeout, true },
            { "broken connection", RefusalKind.ConnectionFailed, true },
            { "cut off", RefusalKind.TruncatedBody, true },
            { "cut off silently", RefusalKind.TruncatedBody, true },
            { "cut off gzip", RefusalKind.TruncatedBody, true },
            { "broken gzip", RefusalKind.UndecodableBody, true },
            { "broken brotli", RefusalKind.UndecodableBody, true },
            { "zstd", RefusalKind.UndecodableBody, true },
            { "empty", RefusalKind.TruncatedBody, true },
            { "html", RefusalKind.HtmlInsteadOfJson, true },
            { "html as json", RefusalKind.HtmlInsteadOfJson, true },
            { "malformed", RefusalKind.MalformedJson, true },
            { "404", RefusalKind.NotFound, false },
            { "403 page", RefusalKind.Forbidden, false },
            { "400", RefusalKind.UnexpectedStatus, false },
            { "error as 200", RefusalKind.UnexpectedContent, false },
            { "other game", RefusalKind.WrongGame, false },
            { "bomb", RefusalKind.TooLarge, false },
            { "too long", RefusalKind.TooLarge, false },
            { "too long without length", RefusalKind.TooLarge, false },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Every_fault_has_its_kind_and_is_asked_again_only_where_that_can_help(string fault, RefusalKind kind, bool healed)
    {
        await using var api = await FaultyApi.StartAsync(Fault(fault), FaultyApi.Body(Feed));
        using var host = api.Client(("AttemptTimeoutSeconds", kind == RefusalKind.Timeout ? "2" : "20"), ("MaxAnswerBytes", "100000"));
        var client = host.Services.GetRequiredService<IStatsApiClient>();
        var statistics = host.Services.GetRequiredService<StatsApiStatistics>();
        var seen = new List<ApiCall>();
        statistics.OnResponse += seen.Add;
        if (healed)
            Assert.Equal(2, (await client.GetFeedAsync(Game, null, default)).Attempts);
        else
            Assert.Equal(kind, (await Assert.ThrowsAsync<StatsApiRefusedException>(() => client.GetFeedAsync(Game, null, default))).Kind);
        string[] outcomes = healed ? [kind.WireName(), "ok"] : [kind.WireName()];
        Assert.Equal(outcomes, seen.Select(call => call.Outcome));
        Assert.Equal(Enumerable.Range(1, outcomes.Length), seen.Select(call => call.Attempt));
        Assert.Equal(1, statistics.CountOf(kind));
        Assert.Equal(1, statistics.Calls[("feed", kind.WireName())]);
    }

    [Fact]
    public async Task What_does_not_heal_is_given_up_after_the_attempts_allowed_with_what_the_API_said()
    {
        await using var api = await FaultyApi.StartAsync(
            FaultyApi.Bytes(TestData.Bytes("statsapi/errors/zss_error_500_c283d96.json"), 500)
        );
        using var host = api.Client(("MaxAttempts", "3"));
        var refusal = await Assert.ThrowsAsync<StatsApiRefusedException>(() =>
            host.Services.GetRequiredService<IStatsApiClient>().GetFeedAsync(Game, null, default)
        );
        Assert.Equal(3, api.Requests.Count);
        Assert.Contains("Internal error occurred", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("c0587282e9dc12cf7d65306edc0adc08", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_s_own_404_is_read()
    {
        await using var api = await FaultyApi.StartAsync(
            FaultyApi.Bytes(TestData.Bytes("statsapi/errors/zss_not_found_404_c283d96.json"), 404)
        );
        using var host = api.Client();
        var refusal = await Assert.ThrowsAsync<StatsApiRefusedException>(() =>
            host.Services.GetRequiredService<IStatsApiClient>().GetFeedAsync(Game, null, default)
        );
        Assert.Equal(RefusalKind.NotFound, refusal.Kind);
        Assert.Contains("Object not found", refusal.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("statsapi/malformed/liveGameV1_game_pk=747175_4240fc08a038_0d360c6c_truncated.json", RefusalKind.MalformedJson)]
    [InlineData("statsapi/malformed/dsotm_malformed_play_events.json", RefusalKind.UnexpectedContent)]
    public async Task The_malformed_captures_are_refused(string file, RefusalKind kind)
    {
        await using var api = await FaultyApi.StartAsync(FaultyApi.Bytes(TestData.Bytes(file)));
        using var host = api.Client(("MaxAttempts", "1"));
        var refusal = await Assert.ThrowsAsync<StatsApiRefusedException>(() =>
            host.Services.GetRequiredService<IStatsApiClient>().GetFeedAsync(Game, null, default)
        );
        Assert.Equal(kind, refusal.Kind);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(0.02)]
    public async Task A_real_feed_cut_off_anywhere_is_refused(double share)
    {
        var feed = TestData.Bytes("statsapi/feed_live/744914_20240701_214404_R_F.json");
        await using var api = await FaultyApi.StartAsync(FaultyApi.Bytes(feed[..(int)((feed.Length - 1) * share)]));
        using var host = api.Client(("MaxAttempts", "1"));
        var refusal = await Assert.ThrowsAsync<StatsApiRefusedException>(() =>
            host.Services.GetRequiredService<IStatsApiClient>().GetFeedAsync(new(744914), null, default)
        );
        Assert.Equal(RefusalKind.TruncatedBody, refusal.Kind);
    }

    [Fact]
    public async Task The_time_the_server_asks_for_is_waited()
    {
        await using var api = await FaultyApi.StartAsync(FaultyApi.RetryAfter(429, "1"), FaultyApi.Body(Feed));
        using var host = api.Client();
        var started = TimeProvider.System.GetTimestamp();
        await host.Services.GetRequiredService<IStatsApiClient>().GetFeedAsync(Game, null, default);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0.99, 30);
    }

    [Theory]
    [InlineData(429, "120")]
    [InlineData(503, "Mon, 01 Jan 2125 00:00:00 GMT")]
    public async Task Where_the_server_asks_for_more_than_is_allowed_the_request_is_given_up_and_says_how_long(int status, string after)
    {
        await using var api = await FaultyApi.StartAsync(FaultyApi.RetryAfter(status, after), FaultyApi.Body(Feed));
        using var host = api.Client();
        var refusal = await Assert.ThrowsAsync<StatsApiRefusedException>(() =>
            host.Services.GetRequiredService<IStatsApiClient>().GetFeedAsync(Game, null, default)
        );
        Assert.True(refusal.RetryAfter >= TimeSpan.FromSeconds(120));
        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task A_server_that_asks_for_patience_is_asked_for_nothing_else_meanwhile()
    {
        await using var api = await FaultyApi.StartAsync(FaultyApi.RetryAfter(429, "120"), FaultyApi.Body(Feed));
        using var host = api.Client();
        var client = host.Services.GetRequiredService<IStatsApiClient>();
        var day = new DateOnly(2024, 6, 12);
        await Assert.ThrowsAsync<StatsApiRefusedException>(() => client.GetScheduleAsync(day, day, default));
        foreach (
            var ask in new Func<Task>[]
            {
                () => client.GetScheduleAsync(day, day, default),
                () => client.GetChangesAsync(Moment.Moment, default),
                () => client.GetFeedAsync(Game, null, default),
                () => client.GetDiffAsync(Game, Moment, default),
                () => client.GetTimestampsAsync(Game, default),
            }
        )
        {
            var refusal = await Assert.ThrowsAsync<StatsApiRefusedException>(ask);
            Assert.Equal(RefusalKind.CircuitOpen, refusal.Kind);
            Assert.InRange(refusal.RetryAfter!.Value.TotalSeconds, 60, 120);
        }
        Assert.Single(api.Requests);
        Assert.Contains("left alone", host.Services.GetRequiredService<ApiStanding>().Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_fails_again_and_again_is_left_alone()
    {
        await using var api = await FaultyApi.StartAsync(FaultyApi.Body("{}", 500));
        using var host = api.Client(("MaxAttempts", "1"), ("CircuitMinimumRequests", "5"), ("CircuitFailureRatio", "0.5"));
        var client = host.Services.GetRequiredService<IStatsApiClient>();
        var kinds = new List<RefusalKind>();
        for (var i = 0; i < 8; i++)
            kinds.Add((await Assert.ThrowsAsync<StatsApiRefusedException>(() => client.GetDiffAsync(Game, Moment, default))).Kind);
        Assert.Equal(5, api.Requests.Count);
        Assert.Equal(5, kinds.Count(kind => kind == RefusalKind.ServerError));
        Assert.Equal(3, host.Services.GetRequiredService<StatsApiStatistics>().Calls[("diff", "circuit-open")]);
    }

    [Fact]
    public async Task Bad_bodies_do_not_open_the_circuit()
    {
        await using var api = await FaultyApi.StartAsync(FaultyApi.Body("<html>"));
        using var host = api.Client(("MaxAttempts", "1"), ("CircuitMinimumRequests", "2"), ("CircuitFailureRatio", "0.1"));
        var client = host.Services.GetRequiredService<IStatsApiClient>();
        for (var i = 0; i < 6; i++)
            Assert.Equal(
                RefusalKind.HtmlInsteadOfJson,
                (await Assert.ThrowsAsync<StatsApiRefusedException>(() => client.GetFeedAsync(Game, null, default))).Kind
            );
    }

    [Fact]
    public async Task Requests_keep_to_the_rate_and_those_beyond_the_queue_are_refused()
    {
        await using var api = await FaultyApi.StartAsync(FaultyApi.Body(Feed));
        using var host = api.Client(("RequestsPerSecond", "5"), ("QueueLimit", "3"));
        var client = host.Services.GetRequiredService<IStatsApiClient>();
        var started = TimeProvider.System.GetTimestamp();
        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 100)
                .Select(async _ =>
                    (await Record.ExceptionAsync(() => client.GetFeedAsync(Game, null, default)) as StatsApiRefusedException)?.Kind
                )
        );
        var elapsed = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        Assert.InRange(api.Requests.Count, 5 + 3, 5 + 1 + (5 * elapsed));
        Assert.Equal(api.Requests.Count, outcomes.Count(kind => kind is null));
        Assert.Contains(RefusalKind.ClientRateLimit, outcomes);
        Assert.All(outcomes, kind => Assert.True(kind is null or RefusalKind.ClientRateLimit));
    }

    [Fact]
    public async Task All_attempts_together_end_in_time()
    {
        await using var api = await FaultyApi.StartAsync(FaultyApi.Slow(TimeSpan.FromSeconds(30), FaultyApi.Body(Feed)));
        using var host = api.Client(("AttemptTimeoutSeconds", "0.3"), ("TotalTimeoutSeconds", "0.5"), ("MaxAttempts", "10"));
        var refusal = await Assert.ThrowsAsync<StatsApiRefusedException>(() =>
            host.Services.GetRequiredService<IStatsApiClient>().GetFeedAsync(Game, null, default)
        );
        Assert.Equal(RefusalKind.Timeout, refusal.Kind);
        Assert.InRange(api.Requests.Count, 0, 2);
    }

    [Fact]
    public async Task The_meter_counts_what_the_statistics_count()
    {
        var measured = new ConcurrentDictionary<string, long>();
        using var listener = new MeterListener();
        await using var api = await FaultyApi.StartAsync(FaultyApi.Body("<html>"), FaultyApi.Body(Feed));
        using var host = api.Client();
        var statistics = host.Services.GetRequiredService<StatsApiStatistics>();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (ReferenceEquals(instrument.Meter, statistics.Meter))
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, tags, _) =>
                measured.AddOrUpdate(
                    $"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}",
                    value,
                    (_, sum) => sum + value
                )
        );
        listener.Start();
        await host.Services.GetRequiredService<IStatsApiClient>().GetFeedAsync(Game, null, default);
        Assert.Equal(1, measured["statsapi.calls feed html-instead-of-json"]);
        Assert.Equal(1, measured["statsapi.calls feed ok"]);
        Assert.Equal(1, measured["statsapi.refusals feed html-instead-of-json"]);
        Assert.Equal(6 + Feed.Length, measured["statsapi.received feed"]);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_no_refusal()
    {
        await using var api = await FaultyApi.StartAsync(FaultyApi.Slow(TimeSpan.FromSeconds(30), FaultyApi.Body(Feed)));
        using var host = api.Client();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.2));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            host.Services.GetRequiredService<IStatsApiClient>().GetFeedAsync(Game, null, stop.Token)
        );
        Assert.Empty(host.Services.GetRequiredService<StatsApiStatistics>().Refusals);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_failed_connection()
    {
        var api = await FaultyApi.StartAsync(FaultyApi.Body(Feed));
        using var host = api.Client(("MaxAttempts", "2"));
        await api.DisposeAsync();
        var refusal = await Assert.ThrowsAsync<StatsApiRefusedException>(() =>
            host.Services.GetRequiredService<IStatsApiClient>().GetFeedAsync(Game, null, default)
        );
        Assert.Equal(RefusalKind.ConnectionFailed, refusal.Kind);
        Assert.Equal(2, host.Services.GetRequiredService<StatsApiStatistics>().CountOf(RefusalKind.ConnectionFailed));
    }

    private static RequestDelegate Fault(string fault)
    {
        var feed = Encoding.UTF8.GetBytes(Feed);
        return fault switch
        {
            "429" => FaultyApi.RetryAfter(429, "0"),
            "500" => FaultyApi.Body("""{"messageNumber":1,"message":"Internal error occurred"}""", 500),
            "502 page" => FaultyApi.Body("<html>Bad gateway</html>", 502, "text/html"),
            "slow" => FaultyApi.Slow(TimeSpan.FromSeconds(30), FaultyApi.Body(Feed)),
            "slow body" => async context =>
            {
                await context.Response.WriteAsync(Feed[..20]);
                await context.Response.Body.FlushAsync();
                await Task.Delay(TimeSpan.FromSeconds(30), TimeProvider.System, context.RequestAborted);
            },
            "broken connection" => context =>
            {
                context.Abort();
                return Task.CompletedTask;
            },
            "cut off" => FaultyApi.CutOff(feed),
            "cut off silently" => FaultyApi.Body(Feed[..40]),
            "cut off gzip" => FaultyApi.Bytes(Compressed.Gzip(feed)[..40], encoding: "gzip"),
            "broken gzip" => FaultyApi.Bytes(feed, encoding: "gzip"),
            "broken brotli" => FaultyApi.Bytes(feed, encoding: "br"),
            "zstd" => FaultyApi.Bytes(feed, encoding: "zstd"),
            "empty" => FaultyApi.Body(""),
            "html" => FaultyApi.Body("Please wait", type: "text/html"),
            "html as json" => FaultyApi.Body("\uFEFF\n <!DOCTYPE html><p>Varnish"),
            "malformed" => FaultyApi.Body(Feed.Replace("\"gameData\"", "gameData", StringComparison.Ordinal)),
            "404" => FaultyApi.Body("""{"messageNumber":10,"message":"Object not found"}""", 404),
            "403 page" => FaultyApi.Body("<html>Banned</html>", 403, "text/html"),
            "400" => FaultyApi.Body("", 400),
            "error as 200" => FaultyApi.Body("""{"messageNumber":10,"message":"Object not found"}"""),
            "other game" => FaultyApi.Body(Feed.Replace("7", "8", StringComparison.Ordinal)),
            "bomb" => FaultyApi.Bytes(Compressed.Gzip(new byte[50_000_000]), encoding: "gzip"),
            "too long" => FaultyApi.Body(new string(' ', 200_000) + Feed),
            "too long without length" => async context =>
            {
                for (var i = 0; i < 20; i++)
                    await context.Response.WriteAsync(new string(' ', 10_000));
            },
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
    }
}
