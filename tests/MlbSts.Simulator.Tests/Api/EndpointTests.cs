using System.Net;
using MlbSts.Json;
using MlbSts.StatsApi.Patching;

namespace MlbSts.Simulator.Tests.Api;

public class EndpointTests
{
    private static readonly DateTimeOffset MidGame = new(2025, 7, 4, 18, 40, 0, TimeSpan.Zero);

    private static Task<RunningSimulator> Start(params (string, string)[] settings) =>
        RunningSimulator.StartAsync([("Speed", "1"), ("Days", "2"), ("StartAt", "2025-07-04T18:40:00Z"), .. settings]);

    [Fact]
    public async Task The_schedule_shows_each_game_as_it_is_now()
    {
        await using var simulator = await Start();
        var schedule = await simulator.Get("/api/v1/schedule?sportId=1&date=2025-07-04");
        var games = schedule.At("/dates/0/games")!.Items;
        Assert.Equal(9, games.Count);
        Assert.Equal(9, schedule["totalGames"]?.AsInt());
        var codes = games.Select(game => game.At("/status/codedGameState")!.AsString()).ToArray();
        Assert.Contains("I", codes);
        Assert.Contains("D", codes);
        Assert.Contains("S", codes);
        var both = await simulator.Get("/api/v1/schedule?sportId=1&startDate=2025-07-04&endDate=2025-07-05");
        Assert.Equal(2, both["dates"]!.Items.Count);
        Assert.Equal(19, both["totalGames"]?.AsInt());
        Assert.Equal(0, (await simulator.Get("/api/v1/schedule?sportId=1&date=2025-12-25"))["totalGames"]?.AsInt());
        Assert.Equal(0, (await simulator.Get("/api/v1/schedule?sportId=11&date=2025-07-04"))["totalGames"]?.AsInt());
    }

    [Fact]
    public async Task A_feed_can_be_followed_with_differences()
    {
        await using var simulator = await Start();
        var held = await simulator.Get("/api/v1.1/game/9000000/feed/live");
        Assert.Equal([], FeedRules.Violations(held));
        Assert.Equal([], (await Diff(simulator, held)).Steps);
        simulator.League.Clock.JumpTo(MidGame.AddMinutes(6));
        var answer = await Diff(simulator, held);
        Assert.InRange(answer.Steps.Count, 2, 25);
        var followed = FeedPatch.Apply(held, answer);
        Assert.True(JsonTree.DeepEquals(await simulator.Get("/api/v1.1/game/9000000/feed/live"), followed));
    }

    [Fact]
    public async Task Too_far_behind_or_from_an_unknown_timecode_the_whole_feed_comes()
    {
        await using var simulator = await Start();
        var held = await simulator.Get("/api/v1.1/game/9000000/feed/live");
        simulator.League.Clock.JumpTo(MidGame.AddMinutes(40));
        var answer = await Diff(simulator, held);
        Assert.Equal("I", answer.Feed?.At("/gameData/status/codedGameState")?.AsString());
        var unknown = FeedPatch.Parse(
            await simulator.Http.GetByteArrayAsync("/api/v1.1/game/9000000/feed/live/diffPatch?language=en&startTimecode=20250101_000000")
        );
        Assert.NotNull(unknown.Feed);
    }

    [Fact]
    public async Task Every_timecode_gives_its_state()
    {
        await using var simulator = await Start();
        var timecodes = (await simulator.Get("/api/v1.1/game/9000000/feed/live/timestamps"))
            .Items.Select(item => item.AsString()!)
            .ToArray();
        Assert.Equal(timecodes.Order(StringComparer.Ordinal), timecodes);
        foreach (var timecode in timecodes.Where((_, i) => i % 25 == 0))
            Assert.Equal(
                timecode,
                (await simulator.Get($"/api/v1.1/game/9000000/feed/live?timecode={timecode}")).At("/metaData/timeStamp")?.AsString()
            );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (
                await simulator.Http.GetAsync(new Uri("/api/v1.1/game/9000000/feed/live?timecode=20200101_000000", UriKind.Relative))
            ).StatusCode
        );
    }

    [Fact]
    public async Task What_is_not_there_is_answered_in_the_apis_form()
    {
        await using var simulator = await Start();
        using var answer = await simulator.Http.GetAsync(new Uri("/api/v1.1/game/1/feed/live", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var body = JsonTree.Parse(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(["messageNumber", "message", "timestamp", "traceId"], body.Members.Select(member => member.Key));
        Assert.Equal(HttpStatusCode.NotFound, (await simulator.Http.GetAsync(new Uri("/api/v1/nothing", UriKind.Relative))).StatusCode);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await simulator.Http.GetAsync(new Uri("/api/v1/schedule?gamePk=x", UriKind.Relative))).StatusCode
        );
    }

    [Theory]
    [InlineData("/api/v1/seasons/0", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/seasons/10000", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/seasons/-1", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/seasons?season=99999", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/seasons?season=next", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/seasons?season=99999999999", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/game/changes?updatedSince=0001-01-01T00:00:00Z", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/game/changes?updatedSince=9999-12-31T23:59:59-12:00", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/schedule?sportId=1&date=9999-12-31", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/schedule?sportId=1&date=0001-01-01", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/schedule?sportId=1&startDate=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/schedule?sportId=1&date=2499-12-31", HttpStatusCode.OK)]
    [InlineData("/api/v1.1/game/2147483647/feed/live", HttpStatusCode.NotFound)]
    [InlineData("/api/v1.1/game/9000000/feed/live?timecode=99991231_235959", HttpStatusCode.NotFound)]
    [InlineData("/api/v1.1/game/9000000/feed/live?timecode=00010101_000000", HttpStatusCode.NotFound)]
    [InlineData("/api/v1.1/game/9000000/feed/live/diffPatch?startTimecode=99991231_235959", HttpStatusCode.OK)]
    public async Task Seasons_and_moments_out_of_range_are_answered_like_the_API(string path, HttpStatusCode status)
    {
        await using var endless = await RunningSimulator.StartAsync([("Speed", "1"), ("StartAt", "2025-07-04T18:40:00Z")]);
        using var answer = await endless.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Changes_name_the_games_that_changed_since()
    {
        await using var simulator = await Start();
        var changes = await simulator.Get("/api/v1/game/changes?updatedSince=2025-07-04T18:30:00Z&sportId=1");
        var games = changes.At("/dates/0/games")!.Items;
        Assert.Contains(games, game => game["gamePk"]?.AsInt() == 9000000);
        Assert.DoesNotContain(games, game => game["gamePk"]?.AsInt() == 9000007);
    }

    [Fact]
    public async Task Reference_data_is_there()
    {
        await using var simulator = await Start();
        Assert.Equal(30, (await simulator.Get("/api/v1/teams?sportId=1"))["teams"]!.Items.Count);
        Assert.Equal("New York Yankees", (await simulator.Get("/api/v1/teams/147")).At("/teams/0/name")?.AsString());
        Assert.Equal(30, (await simulator.Get("/api/v1/venues"))["venues"]!.Items.Count);
        Assert.Equal(
            "2025-03-27",
            (await simulator.Get("/api/v1/seasons?sportId=1&season=2025")).At("/seasons/0/regularSeasonStartDate")?.AsString()
        );
    }

    [Fact]
    public async Task The_clock_the_plan_and_the_faults_are_told()
    {
        await using var simulator = await Start();
        var clock = await simulator.Get("/simulator/clock");
        Assert.Equal(1, clock["speed"]?.AsInt());
        Assert.StartsWith("2025-07-04T18:40", clock["now"]?.AsString(), StringComparison.Ordinal);
        var plan = await simulator.Get("/simulator/plan");
        Assert.Equal(19, plan["games"]!.Items.Count);
        Assert.Equal(2, plan["games"]!.Items.Count(game => game["outcome"]?.AsString() == "Postponed"));
        Assert.Equal(8, (await simulator.Get("/simulator/faults")).Members.Count);
    }

    [Fact]
    public async Task A_held_clock_stands_until_it_is_told_to_begin()
    {
        await using var simulator = await RunningSimulator.StartAsync(
            ("Hold", "true"),
            ("Speed", "600"),
            ("StartAt", "2025-07-05T10:00:00Z")
        );
        await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, CancellationToken.None);
        var clock = await simulator.Get("/simulator/clock");
        Assert.Equal(0, clock["speed"]?.AsInt());
        Assert.StartsWith("2025-07-05T10:00:00", clock["now"]?.AsString(), StringComparison.Ordinal);
        using var begun = await simulator.Http.PostAsync("/simulator/begin", null);
        Assert.Equal(600, JsonTree.Parse(await begun.Content.ReadAsByteArrayAsync())["speed"]?.AsInt());
        for (var i = 0; i < 200 && simulator.League.Clock.GetUtcNow().Hour < 16; i++)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
        Assert.True(simulator.League.Clock.GetUtcNow().Hour >= 16, "a clock that has begun leaps over the hours without a game");
        simulator.League.Clock.SetSpeed(7);
        Assert.Equal(7, simulator.League.Begin().Speed);
    }

    [Fact]
    public async Task Gzip_is_used_when_it_is_asked_for()
    {
        await using var simulator = await Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1.1/game/9000000/feed/live");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await simulator.Http.SendAsync(request);
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        Assert.True(
            (await answer.Content.ReadAsByteArrayAsync()).Length
                < (await simulator.Http.GetByteArrayAsync("/api/v1.1/game/9000000/feed/live")).Length / 3
        );
    }

    [Fact]
    public async Task The_clock_leaps_by_itself_after_the_last_game_of_a_day()
    {
        await using var simulator = await RunningSimulator.StartAsync(("Speed", "1"), ("Days", "2"), ("StartAt", "2025-07-05T10:00:00Z"));
        for (var i = 0; i < 200 && simulator.League.Clock.GetUtcNow().Hour < 16; i++)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
        Assert.InRange(
            simulator.League.Clock.GetUtcNow(),
            new DateTimeOffset(2025, 7, 5, 16, 29, 0, TimeSpan.Zero),
            new DateTimeOffset(2025, 7, 5, 16, 31, 0, TimeSpan.Zero)
        );
    }

    private static async Task<DiffAnswer> Diff(RunningSimulator simulator, JsonTree held) =>
        FeedPatch.Parse(
            await simulator.Http.GetByteArrayAsync(
                $"/api/v1.1/game/9000000/feed/live/diffPatch?language=en&startTimecode={held.At("/metaData/timeStamp")!.AsString()}"
            )
        );
}
