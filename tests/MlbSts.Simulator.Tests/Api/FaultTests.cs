using System.Net;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Json.Patching;
using MlbSts.Simulator.Faults;
using MlbSts.StatsApi.Patching;

namespace MlbSts.Simulator.Tests.Api;

public class FaultTests
{
    private const string Feed = "/api/v1.1/game/9000000/feed/live";

    private static Task<RunningSimulator> Start(params (string, string)[] settings) =>
        RunningSimulator.StartAsync([("Speed", "1"), ("Days", "1"), ("StartAt", "2025-07-04T18:40:00Z"), .. settings]);

    [Fact]
    public async Task Too_many_requests_says_when_to_come_again()
    {
        await using var simulator = await Start(("Faults:RateLimited", "1"));
        using var answer = await simulator.Http.GetAsync(new Uri(Feed, UriKind.Relative));
        Assert.Equal(
            (HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(1)),
            (answer.StatusCode, answer.Headers.RetryAfter!.Delta!.Value)
        );
        Assert.Equal(1, simulator.League.FaultCounts["RateLimited"]);
    }

    [Fact]
    public async Task A_server_error_has_the_apis_body()
    {
        await using var simulator = await Start(("Faults:ServerError", "1"));
        using var answer = await simulator.Http.GetAsync(new Uri(Feed, UriKind.Relative));
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(1, JsonTree.Parse(await answer.Content.ReadAsByteArrayAsync())["messageNumber"]?.AsInt());
    }

    [Fact]
    public async Task A_slow_answer_is_right_but_late()
    {
        await using var simulator = await Start(("Faults:Slow", "1"), ("Faults:SlowSeconds", "0.3"));
        var begin = TimeProvider.System.GetTimestamp();
        Assert.Equal([], FeedRules.Violations(await simulator.Get(Feed)));
        Assert.True(TimeProvider.System.GetElapsedTime(begin) >= TimeSpan.FromSeconds(0.29));
    }

    [Fact]
    public async Task A_cut_off_body_breaks_the_connection_or_just_ends()
    {
        await using var simulator = await Start(("Faults:CutOffBody", "1"));
        var (broken, ended) = (0, 0);
        for (var i = 0; i < 24; i++)
        {
            try
            {
                var body = await simulator.Http.GetByteArrayAsync(new Uri(Feed, UriKind.Relative));
                Assert.Throws<JsonTreeFormatException>(() => JsonTree.Parse(body));
                ended++;
            }
            catch (HttpRequestException)
            {
                broken++;
            }
        }
        Assert.True(broken > 3 && ended > 3, $"{broken} broken, {ended} ended");
    }

    [Fact]
    public async Task A_page_of_html_comes_with_200_or_403()
    {
        await using var simulator = await Start(("Faults:HtmlPage", "1"));
        var seen = new HashSet<HttpStatusCode>();
        for (var i = 0; i < 24; i++)
        {
            using var answer = await simulator.Http.GetAsync(new Uri(Feed, UriKind.Relative));
            Assert.StartsWith("<!DOCTYPE html>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            seen.Add(answer.StatusCode);
        }
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Forbidden], seen.Order());
    }

    [Fact]
    public async Task A_wrong_patch_does_not_fit_or_contradicts_the_document()
    {
        await using var simulator = await Start(("Faults:WrongPatch", "1"));
        var held = await simulator.Get(Feed);
        var (unfit, contradicting) = (0, 0);
        for (var i = 0; i < 40; i++)
        {
            var answer = FeedPatch.Parse(
                await simulator.Http.GetByteArrayAsync(
                    $"{Feed}/diffPatch?language=en&startTimecode={held.At("/metaData/timeStamp")!.AsString()}"
                )
            );
            try
            {
                Assert.NotEmpty(FeedRules.Violations(FeedPatch.Apply(held, answer)));
                contradicting++;
            }
            catch (JsonPatchException)
            {
                unfit++;
            }
        }
        Assert.True(unfit > 5 && contradicting > 5, $"{unfit} did not fit, {contradicting} contradicted");
        Assert.Equal(40, simulator.League.FaultCounts["WrongPatch"]);
    }

    [Fact]
    public async Task A_stale_answer_is_an_earlier_state()
    {
        await using var simulator = await Start(("Faults:StaleAnswer", "1"));
        var timecodes = (await simulator.Get($"{Feed}/timestamps")).Items;
        var stale = await simulator.Get(Feed);
        Assert.True(string.CompareOrdinal(stale.At("/metaData/timeStamp")!.AsString(), timecodes[^1].AsString()) < 0);
        Assert.Equal([], FeedRules.Violations(stale));
    }

    [Theory]
    [InlineData(Feed, "/gameData/status")]
    [InlineData("/api/v1/schedule?sportId=1&date=2025-07-04", "/dates/0/games/0/status")]
    public async Task An_unknown_status_is_one_that_nobody_knows(string path, string status)
    {
        await using var simulator = await Start(("Faults:UnknownStatus", "1"));
        for (var i = 0; i < 12; i++)
        {
            var strange = (await simulator.Get(path)).At(status)!;
            Assert.Equal(
                GameState.Unknown,
                GameStatusTable.StateOf(strange["codedGameState"]?.AsString(), strange["statusCode"]?.AsString())
            );
        }
    }

    [Fact]
    public async Task An_unknown_status_comes_in_a_patch_too()
    {
        await using var simulator = await Start(("Faults:UnknownStatus", "1"));
        var timecodes = (await simulator.Get($"{Feed}/timestamps")).Items;
        var held = await simulator.Get($"{Feed}?timecode={timecodes[^2].AsString()}");
        var answer = FeedPatch.Parse(
            await simulator.Http.GetByteArrayAsync($"{Feed}/diffPatch?language=en&startTimecode={timecodes[^2].AsString()}")
        );
        var status = FeedPatch.Apply(held, answer).At("/gameData/status")!;
        Assert.Equal(GameState.Unknown, GameStatusTable.StateOf(status["codedGameState"]?.AsString(), status["statusCode"]?.AsString()));
    }

    [Fact]
    public async Task The_simulators_own_addresses_never_fail()
    {
        await using var simulator = await Start(("Faults:All", "1"));
        for (var i = 0; i < 20; i++)
            Assert.NotNull((await simulator.Get("/simulator/clock"))["now"]);
    }

    [Fact]
    public void Faults_come_about_as_often_as_asked_and_the_same_for_a_seed()
    {
        FaultKind[] possible = [.. Enum.GetValues<FaultKind>().Where(kind => kind != FaultKind.None)];
        FaultKind[] Deal(int seed)
        {
            var dealer = new FaultDealer(
                new FaultOptions
                {
                    All = 0.02,
                    Slow = 0.1,
                    HtmlPage = 0,
                    FaultSeed = seed,
                }
            );
            return [.. Enumerable.Range(0, 20_000).Select(_ => dealer.Deal(possible).Kind)];
        }
        var dealt = Deal(1);
        Assert.Equal(dealt, Deal(1));
        Assert.NotEqual(dealt, Deal(2));
        double Share(FaultKind kind) => dealt.Count(one => one == kind) / 20_000.0;
        Assert.InRange(Share(FaultKind.RateLimited), 0.016, 0.024);
        Assert.InRange(Share(FaultKind.Slow), 0.088, 0.104);
        Assert.Equal(0, Share(FaultKind.HtmlPage));
        Assert.InRange(Share(FaultKind.UnknownStatus), 0.013, 0.021);
    }
}
