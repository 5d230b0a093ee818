using System.Text.Json;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.ServiceDefaults;
using MlbSts.StatsApi.Feeds;
using MlbSts.Storage;
using MlbSts.Testing;

namespace MlbSts.Integration.Tests;

/// <summary>
/// A replayed game from the schedule to <c>mlb-current</c>, through six services that are six processes, over real servers. The same over
/// the embedded ones, for a whole day, is in the AppHost's tests.
/// </summary>
public sealed class SixProcessTests
{
    private const string Capture = "statsapi/feed_live/744914_20240701_214404_R_F.json";
    private static readonly GamePk Game = new(744914);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_game_is_filed_over_the_real_kafka_and_the_real_object_store()
    {
        var s3 = new Dictionary<string, string?>
        {
            ["ObjectStore:Kind"] = "s3",
            ["ObjectStore:Endpoint"] = TestServers.Required("MLBSTS_TEST_S3_ENDPOINT", "an S3 server's address"),
            ["ObjectStore:AccessKey"] = TestServers.Required("MLBSTS_TEST_S3_ACCESS_KEY", "its access key"),
            ["ObjectStore:SecretKey"] = TestServers.Required("MLBSTS_TEST_S3_SECRET_KEY", "its secret key"),
        };
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string?>(s3)
        {
            ["Kafka:BootstrapServers"] = TestServers.Kafka,
            ["Kafka:TopicPrefix"] = $"six-{Guid.NewGuid():N}.",
        };
        using var store = new MinioObjectStore(
            new ObjectStoreOptions
            {
                Kind = ObjectStoreOptions.S3Kind,
                Endpoint = s3["ObjectStore:Endpoint"]!,
                AccessKey = s3["ObjectStore:AccessKey"]!,
                SecretKey = s3["ObjectStore:SecretKey"]!,
            }
        );
        await FollowAsync(folder, settings, store);
    }

    private static async Task FollowAsync(TemporaryFolder folder, IReadOnlyDictionary<string, string?> settings, IObjectStore store)
    {
        var captures = Directory.CreateDirectory(folder["captures"]).FullName;
        File.Copy(TestData.Path(Capture), Path.Combine(captures, Path.GetFileName(Capture)));
        await using var processes = new Installation();
        var simulator = processes.StartSimulator($"--Simulator:ReplayFolder={captures}", "--Simulator:Speed=400");
        processes.StartServices(simulator, simulator, settings);
        await processes.WaitUntilHealthyAsync(Most);

        var filed = await FiledAsync(store, processes);
        Assert.Equal(GameState.Final, filed.State);
        Assert.Equal(SeasonPhase.RegularSeason, filed.Phase);
        var capture = new FeedView(JsonTree.Parse(File.ReadAllBytes(TestData.Path(Capture))));
        Assert.Equal((capture.Away.Line.Runs, capture.Home.Line.Runs), (filed.AwayRuns, filed.HomeRuns));
        using var zstd = new ZstdCodec();
        var stored = await store.GetAsync(filed.Feed.Bucket, filed.Feed.Key, filed.Feed.VersionId, CancellationToken.None);
        Assert.True(
            JsonTree.DeepEquals(capture.Root, JsonTree.Parse(zstd.Decompress(stored!.Body.Span))),
            "the filed feed is not the capture"
        );

        await AssertMonitorKnowsAsync(processes);
        foreach (var service in ServiceEndpoint.Services)
            Assert.Contains(
                "process_runtime",
                (await processes.GetAsync(service, "/metrics")).Replace("dotnet_process", "process_runtime", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
    }

    private static async Task<GameFile> FiledAsync(IObjectStore store, Installation processes)
    {
        using var timeout = new CancellationTokenSource(Most);
        var key = Buckets.CurrentGame(SeasonPhase.RegularSeason, Game) + GameFile.Name;
        while (!timeout.IsCancellationRequested)
        {
            if (await store.GetJsonAsync<GameFile>(Buckets.Current, key, CancellationToken.None) is { } filed)
                return filed.Value;
            await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, CancellationToken.None);
        }
        throw new TimeoutException($"{Game} is not filed after {Most}.\n{processes.Output}");
    }

    private static async Task AssertMonitorKnowsAsync(Installation processes)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            using var status = JsonDocument.Parse(await processes.GetAsync(ServiceEndpoint.Monitor, "/status"));
            var game = status
                .RootElement.GetProperty("games")
                .EnumerateArray()
                .FirstOrDefault(row => row.GetProperty("gamePk").GetInt32() == Game.Value);
            var services = status
                .RootElement.GetProperty("services")
                .EnumerateArray()
                .Select(row => row.GetProperty("service").GetString())
                .ToHashSet();
            if (
                game.ValueKind == JsonValueKind.Object
                && game.GetProperty("state").GetString() == "Final"
                && game.GetProperty("filedUnder").GetString() == "RegularSeason"
                && ServiceEndpoint.Services.All(service => services.Contains(service.Name))
            )
                return;
            Assert.False(
                timeout.IsCancellationRequested,
                $"the Monitor does not show the filed game and six services: {status.RootElement}"
            );
            await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, CancellationToken.None);
        }
    }
}
