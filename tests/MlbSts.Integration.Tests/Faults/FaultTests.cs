using MlbSts.Domain;
using MlbSts.ServiceDefaults;
using MlbSts.Storage;
using MlbSts.Testing;

namespace MlbSts.Integration.Tests.Faults;

/// <summary>
/// A simulated day over real servers while one thing after the other breaks: two Schedulers, three Scrapers, the rest once. Whatever
/// happens, each final is filed once and as the API has it, which is what a run without faults files.
/// </summary>
public sealed class FaultTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyDictionary<string, Func<Stage, Task>> Faults = new Dictionary<string, Func<Stage, Task>>
    {
        // First what only polls can tell: games must be under way.
        ["the API is gone"] = stage =>
            stage.DuringAsync(
                stage.Api.VanishAsync,
                stage.Api.ReturnAsync,
                "stats-api",
                stage.Of(ServiceEndpoint.Scheduler),
                oneOf: stage.Of(ServiceEndpoint.Scraper)
            ),
        ["each service is killed"] = EachServiceKilledAsync,
        ["one of two Schedulers and one of three Scrapers are killed"] = OneOfEachKilledAsync,
        ["the broker is gone"] = stage => stage.DuringAsync(stage.Kafka.KillAsync, stage.Kafka.RestartAsync, "kafka", stage.Services),
        ["the broker is stalled"] = stage => stage.DuringAsync(stage.Kafka.HoldAsync, stage.Kafka.GoOnAsync, "kafka", stage.Services),
        ["the store is gone"] = stage =>
            stage.DuringAsync(stage.Store.VanishAsync, stage.Store.ReturnAsync, "object-store", stage.Of(ServiceEndpoint.Scraper)),
        ["malformed messages on every topic"] = MalformedAsync,
        ["every message comes twice"] = DoubledAsync,
        ["the league's clock goes back"] = ClockBackAsync,
    };

    public static TheoryData<string> Kinds => [.. Faults.Keys];

    [Fact]
    public Task All_faults_one_after_the_other_lose_nothing() => RunAsync(TimeSpan.FromSeconds(20), [.. Faults.Keys]);

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task A_fault_that_lasts_a_minute_loses_nothing(string fault)
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("MLBSTS_TEST_LONG") == "1",
            "Takes minutes each: set MLBSTS_TEST_LONG=1. The short form has them all, one after the other."
        );
        return RunAsync(TimeSpan.FromSeconds(60), fault);
    }

    private async Task RunAsync(TimeSpan lasts, params string[] faults)
    {
        using var folder = new TemporaryFolder();
        await using var s3 = await OwnStore.StartAsync(folder["s3"]);
        await using var kafka = await OwnKafka.StartAsync(folder["kafka"]);
        await using var storeGate = new Gate(new Uri(s3.Options.Endpoint));
        await using var processes = new Installation();
        var simulator = processes.StartSimulator(
            "--Simulator:Hold=true",
            "--Simulator:Speed=90",
            "--Simulator:Days=1",
            "--Simulator:Games=5",
            "--Simulator:Seed=9"
        );
        await using var api = new Gate(simulator);
        processes.StartServices(
            simulator,
            api.Address,
            new Dictionary<string, string?>
            {
                ["ObjectStore:Kind"] = "s3",
                ["ObjectStore:Endpoint"] = storeGate.Address.ToString(),
                ["ObjectStore:AccessKey"] = s3.Options.AccessKey,
                ["ObjectStore:SecretKey"] = s3.Options.SecretKey,
                ["Kafka:BootstrapServers"] = kafka.BootstrapServers,
            },
            schedulers: 2,
            scrapers: 3
        );
        await processes.WaitUntilHealthyAsync(TimeSpan.FromMinutes(2));
        using var store = new MinioObjectStore(s3.Options);
        using var stage = new Stage(processes, simulator, kafka, storeGate, api, lasts, output);
        var finals = await stage.FinalsAsync();
        Assert.NotEmpty(finals);

        await processes.PostAsync(ServiceEndpoint.Simulator, "/simulator/begin");
        await stage.UntilAsync(() => Task.FromResult(!api.Polls.IsEmpty), "a first poll");
        foreach (var fault in faults)
        {
            stage.Say(fault);
            await Faults[fault](stage);
        }
        stage.Say("all well again");
        foreach (var gamePk in finals)
            await stage.UntilAsync(() => IsFiledAsync(store, stage, gamePk), $"{gamePk} is filed as the API has it");
        stage.Say($"{finals.Count} finals filed");
        await AssertFiledOnceAsync(store, finals);
        await processes.WaitUntilHealthyAsync(TimeSpan.FromMinutes(2));
    }

    private static async Task EachServiceKilledAsync(Stage stage)
    {
        foreach (var service in ServiceEndpoint.Services)
        {
            var isShared = service == ServiceEndpoint.Scheduler || service == ServiceEndpoint.Scraper;
            var member = service == ServiceEndpoint.Scheduler ? await stage.BusiestSchedulerAsync() : stage.Of(service)[0];
            await stage.KillAsync([member], andPolls: isShared);
        }
    }

    private static async Task OneOfEachKilledAsync(Stage stage) =>
        await stage.KillAsync([await stage.BusiestSchedulerAsync(), stage.Of(ServiceEndpoint.Scraper)[2]], andPolls: true);

    private static async Task MalformedAsync(Stage stage)
    {
        await using var disturber = new Disturber(stage.Kafka.BootstrapServers);
        disturber.SendMalformed();
        foreach (var service in new[] { ServiceEndpoint.Scheduler, ServiceEndpoint.Scraper, ServiceEndpoint.Validator })
            await stage.UntilAsync(
                async () =>
                    (await Task.WhenAll(stage.Of(service).Select(stage.Processes.MetricsAsync))).Any(text =>
                        text.Contains("mlbsts_messaging_dead_lettered_total{", StringComparison.Ordinal)
                    ),
                $"{service.Name} counts dead letters"
            );
        stage.Say($"  {disturber.Malformed} messages that are none, told by mlbsts_messaging_dead_lettered_total");
    }

    private static async Task DoubledAsync(Stage stage)
    {
        await using var disturber = new Disturber(stage.Kafka.BootstrapServers);
        disturber.SendAgain();
        await Stage.WaitAsync(stage.Lasts.TotalSeconds);
        stage.Say($"  {disturber.Doubled} messages sent again");
        Assert.True(disturber.Doubled > 0, "nothing was sent again");
    }

    private static async Task ClockBackAsync(Stage stage)
    {
        var back = await stage.LeagueTimeAsync() - TimeSpan.FromMinutes(20);
        var simulator = stage.Of(ServiceEndpoint.Simulator)[0];
        await simulator.Process.KillAsync();
        await Installation.StartAgainAsync(simulator, $"--Simulator:StartAt={back:O}", "--Simulator:Hold=false");
        foreach (var service in stage.Services)
            await stage.AssertToldAsync(service, "league-clock");
        stage.Say("  told by league-clock");
    }

    private static async Task<bool> IsFiledAsync(MinioObjectStore store, Stage stage, GamePk gamePk) =>
        await GameFileAsync(store, gamePk) is { } filed && filed.ContentSha256 == await stage.HashAsync(gamePk);

    /// <summary>In one phase only, and no document twice.</summary>
    private static async Task AssertFiledOnceAsync(MinioObjectStore store, IReadOnlyList<GamePk> finals)
    {
        var filed = new List<string>();
        await foreach (var info in store.ListAsync(Buckets.Current, "", CancellationToken.None))
        {
            if (info.Key.EndsWith($"/{GameFile.Name}", StringComparison.Ordinal))
                filed.Add(info.Key);
        }
        Assert.Equal(finals.Select(KeyOf).Order(StringComparer.Ordinal), filed.Order(StringComparer.Ordinal));
        foreach (var gamePk in finals)
        {
            var game = (await GameFileAsync(store, gamePk))!;
            var documents = new List<string> { game.ContentSha256 };
            foreach (var earlier in game.Earlier)
            {
                var info = await store.StatAsync(earlier.Bucket, earlier.Key, earlier.VersionId, CancellationToken.None);
                documents.Add(FeedMetadata.Read(info!.Metadata)!.ContentSha256);
            }
            Assert.Equal(documents.Distinct().Count(), documents.Count);
            Assert.Equal(game.Revision, documents.Count);
        }
    }

    private static async Task<GameFile?> GameFileAsync(MinioObjectStore store, GamePk gamePk) =>
        (await store.GetJsonAsync<GameFile>(Buckets.Current, KeyOf(gamePk), CancellationToken.None))?.Value;

    private static string KeyOf(GamePk gamePk) => Buckets.CurrentGame(SeasonPhase.RegularSeason, gamePk) + GameFile.Name;
}
