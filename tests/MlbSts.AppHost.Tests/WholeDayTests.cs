using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using MlbSts.Domain;
using MlbSts.ServiceDefaults;
using MlbSts.Storage;
using MlbSts.Testing;

namespace MlbSts.AppHost.Tests;

/// <summary>
/// A simulated day through processes: broker, Simulator and six services, the Scraper twice, under the orchestrator. One service is killed
/// on the way and started again. Both tests are of one class, so they do not run side by side.
/// </summary>
public sealed class WholeDayTests(ITestOutputHelper output)
{
    private const int FewestPolls = 15;
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    [Fact]
    public Task A_day_is_followed_over_the_embedded_broker_though_the_Validator_is_killed() => FollowAsync(ServiceEndpoint.Validator);

    [Fact]
    public Task A_day_is_followed_over_Apache_Kafka_though_a_Scraper_is_killed() =>
        FollowAsync(
            ServiceEndpoint.Scraper,
            "--broker",
            "kafka",
            "--kafka-folder",
            TestServers.Required("MLBSTS_TEST_KAFKA_FOLDER", "a folder with Apache Kafka's jars")
        );

    private async Task FollowAsync(ServiceEndpoint victim, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var started = TimeProvider.System.GetTimestamp();
        await using var app = await RunningAppHost.StartAsync([
            .. options,
            "--hold",
            "true",
            "--speed",
            "600",
            "--days",
            "1",
            "--games",
            "5",
            "--data",
            folder.Path,
        ]);
        Say(started, "healthy");
        var plan = (await app.GetAsync(ServiceEndpoint.Simulator, "/simulator/plan"))
            .GetProperty("games")
            .EnumerateArray()
            .Select(Planned.Read)
            .ToList();
        await AssertPollingObeysAsync(app, plan.MaxBy(game => game.Starts)!);

        await app.CommandAsync(ServiceEndpoint.Simulator, "begin");
        Say(started, "begun");
        await UntilAsync(async () => await LeagueTimeAsync(app) >= plan.Min(game => game.Starts).AddHours(2), "league time of the kill");
        var killed = await app.KillAsync(victim);
        Say(started, $"{killed} killed");
        await app.StartAgainAsync(victim, killed);
        Say(started, $"{killed} started again");

        using var store = new FileObjectStore(folder["objects"], durable: false, TimeProvider.System, NullLogger<FileObjectStore>.Instance);
        var finals = plan.Where(game => game.IsFinal).Select(game => game.GamePk).ToList();
        Assert.NotEmpty(finals);
        await UntilAsync(async () => (await FiledAsync(store)).Count >= finals.Count, "every final game filed");
        Say(started, "filed");
        Assert.Equal(finals.Order(), (await FiledAsync(store)).Order());
        foreach (var game in plan.Where(game => game.IsFinal))
            await AssertFollowedAsync(store, game);
        await AssertMonitorKnowsAsync(app, finals);
        foreach (var service in ServiceEndpoint.Services.Append(ServiceEndpoint.Simulator))
            Assert.Contains("dotnet_process", await app.GetTextAsync(service, "/metrics"), StringComparison.Ordinal);
    }

    /// <summary>While the clock is held, a game is polled when it is asked for, and only where polling is not paused.</summary>
    private static async Task AssertPollingObeysAsync(RunningAppHost app, Planned game)
    {
        // Healthy does not mean that every consumer has its partitions: what was said before that is not heard.
        await UntilAsync(
            async () =>
            {
                await app.CommandAsync(ServiceEndpoint.Scheduler, "poll", ("gamePk", game.GamePk.ToString()));
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, CancellationToken.None);
                return await PollsAsync(app, game.GamePk) > 0;
            },
            "a poll that is asked for again and again"
        );
        await app.CommandAsync(ServiceEndpoint.Scheduler, "pause");
        var before = -1;
        // What was under way still comes in.
        await UntilAsync(
            async () =>
            {
                var known = before;
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, CancellationToken.None);
                before = await PollsAsync(app, game.GamePk);
                return before == known;
            },
            "no more polls while polling is paused"
        );
        await app.CommandAsync(ServiceEndpoint.Scheduler, "poll", ("gamePk", game.GamePk.ToString()));
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, CancellationToken.None);
        Assert.Equal(before, await PollsAsync(app, game.GamePk));
        await app.CommandAsync(ServiceEndpoint.Scheduler, "resume");
        await UntilAsync(async () => await PollsAsync(app, game.GamePk) > before, "a poll that was asked for");
        await app.CommandAsync(ServiceEndpoint.Scheduler, "retune", ("state", nameof(GameState.InProgress)), ("seconds", "10"));
    }

    /// <summary>
    /// The raw answers that lie in the store tell when the game was looked at: from before its first pitch on, again and again.
    /// </summary>
    private async Task AssertFollowedAsync(FileObjectStore store, Planned game)
    {
        var seen = new List<DateTimeOffset>();
        await foreach (var poll in store.ListAsync(Buckets.Live, $"games/{game.GamePk}/polls/", CancellationToken.None))
            seen.Add(Timecode.Parse(poll.Key.Split('/')[^1][..15], CultureInfo.InvariantCulture).Moment);
        seen.Sort();
        output.WriteLine($"{game.GamePk}: {seen.Count} polls with news, {seen[0]:u} to {seen[^1]:u}; {game.Starts:u} to {game.Ends:u}");
        Assert.True(seen.Count >= FewestPolls, $"{game.GamePk} was polled {seen.Count} times");
        var middle = game.Starts + ((game.Ends - game.Starts) / 2);
        Assert.True(seen.Count(moment => moment > middle) >= 3, $"{game.GamePk} was not followed in its second half");
        Assert.True(
            seen.Count(moment => moment > game.Starts && moment <= middle) >= 3,
            $"{game.GamePk} was not followed in its first half"
        );
        Assert.True(seen[0] <= game.Starts, $"{game.GamePk} was first seen at {seen[0]:u}, after {game.Starts:u}");
    }

    private static async Task AssertMonitorKnowsAsync(RunningAppHost app, IReadOnlyList<GamePk> finals)
    {
        await UntilAsync(
            async () =>
            {
                var status = await app.GetAsync(ServiceEndpoint.Monitor, "/status");
                var filed = status
                    .GetProperty("games")
                    .EnumerateArray()
                    .Where(row =>
                        row.GetProperty("state").GetString() == "Final" && row.GetProperty("filedUnder").GetString() == "RegularSeason"
                    )
                    .Select(row => new GamePk(row.GetProperty("gamePk").GetInt32()));
                var services = status
                    .GetProperty("services")
                    .EnumerateArray()
                    .Select(row => row.GetProperty("service").GetString())
                    .ToHashSet();
                return finals.Order().SequenceEqual(filed.Order())
                    && ServiceEndpoint.Services.All(service => services.Contains(service.Name));
            },
            "the Monitor shows every filed game and six services"
        );
    }

    private static async Task<DateTimeOffset> LeagueTimeAsync(RunningAppHost app) =>
        (await app.GetAsync(ServiceEndpoint.Simulator, "/simulator/clock")).GetProperty("now").GetDateTimeOffset();

    private static async Task<int> PollsAsync(RunningAppHost app, GamePk gamePk) =>
        (await app.GetAsync(ServiceEndpoint.Monitor, "/status"))
            .GetProperty("games")
            .EnumerateArray()
            .Where(row => row.GetProperty("gamePk").GetInt32() == gamePk.Value)
            .Sum(row => row.GetProperty("polls").GetInt32());

    private static async Task<IReadOnlyList<GamePk>> FiledAsync(FileObjectStore store)
    {
        var filed = new List<GamePk>();
        await foreach (var info in store.ListAsync(Buckets.Current, "", CancellationToken.None))
        {
            if (info.Key.EndsWith($"/{GameFile.Name}", StringComparison.Ordinal))
                filed.Add((await store.GetJsonAsync<GameFile>(Buckets.Current, info.Key, CancellationToken.None))!.Value.GamePk);
        }
        return filed;
    }

    private static async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Most, $"It never came true: {what}.");
            await Task.Delay(Look, TimeProvider.System, CancellationToken.None);
        }
    }

    private void Say(long started, string what) =>
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetElapsedTime(started).TotalSeconds:0.0} s: {what}")
        );

    /// <summary>A game as the Simulator plans it.</summary>
    private sealed record Planned(GamePk GamePk, DateTimeOffset Starts, DateTimeOffset Ends, bool IsFinal)
    {
        public static Planned Read(JsonElement game) =>
            new(
                new GamePk(game.GetProperty("gamePk").GetInt32()),
                game.GetProperty("starts").GetDateTimeOffset(),
                game.GetProperty("ends").GetDateTimeOffset(),
                game.GetProperty("outcome").GetString() == "Final"
            );
    }
}
