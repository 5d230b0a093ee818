using System.Diagnostics;
using MlbSts.Lake.Manifests;
using MlbSts.ServiceTesting;
using MlbSts.Storage;
using MlbSts.TestSupport;

namespace MlbSts.Cli.Tests.Load;

/// <summary><c>sts load</c> as a process, with <c>kill -9</c> at moments nobody chose.</summary>
public sealed class KilledLoadTests
{
    private const string LongTests = "MLBSTS_TEST_LONG";
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Two_postseasons_killed_six_times_end_with_the_manifests_of_an_undisturbed_load() =>
        await KillAndCompareAsync(6, TestData.Path("retrosheet/events/2015post.zip"), TestData.Path("retrosheet/events/2016post.zip"));

    [Fact]
    public async Task Two_seasons_killed_twenty_times_end_with_the_manifests_of_an_undisturbed_load()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(LongTests) == "1", $"It takes minutes: set {LongTests}=1 to run it.");
        await KillAndCompareAsync(20, TestData.Path("retrosheet/events/2015eve.zip"), TestData.Path("retrosheet/events/2016eve.zip"));
    }

    private static async Task KillAndCompareAsync(int times, params string[] zips)
    {
        using var folder = new TemporaryFolder();
        var began = Stopwatch.GetTimestamp();
        Assert.Equal(0, await LoadToItsEndAsync(folder["undisturbed"], zips));
        var undisturbed = Stopwatch.GetElapsedTime(began);
        var expected = await ManifestsAsync(folder["undisturbed"]);
        Assert.Equal(zips.Length, expected.Count);

        // A load that was not killed in time is at its end: the next is killed in a new store.
        for (var (kills, round) = (0, 0); kills < times; round++)
        {
            var store = folder[$"round{round}"];
            while (kills < times && await IsKilledAsync(store, zips, undisturbed * Random.Shared.NextDouble()))
                kills++;
            Assert.Equal(0, await LoadToItsEndAsync(store, zips));
            Assert.Equal(expected, await ManifestsAsync(store));
        }
    }

    private static ServiceProcess Start(string store, string[] zips) => ServiceProcess.Start("sts", ["load", .. zips, "--store", store, "--lease", "1"]);

    private static async Task<int> LoadToItsEndAsync(string store, string[] zips)
    {
        await using var load = Start(store, zips);
        var code = await load.WaitAsync(Most);
        Assert.True(code == 0, load.Output);
        return code;
    }

    private static async Task<bool> IsKilledAsync(string store, string[] zips, TimeSpan after)
    {
        await using var load = Start(store, zips);
        await Task.Delay(after, TimeProvider.System, TestContext.Current.CancellationToken);
        if (load.HasEnded)
            return false;
        await load.KillAsync();
        return true;
    }

    // The versions' own names are the store's and differ; everything else, the tables' bytes too, is the same.
    private static async Task<List<string>> ManifestsAsync(string folder)
    {
        using var store = new FileObjectStore(folder, durable: false);
        Assert.Empty(await HistoricalBucket.UnnamedAsync(store));
        await foreach (var left in store.ListAsync(Buckets.State, "staging/", default))
            Assert.Fail($"{left.Key} is left over.");
        var manifests = new List<string>();
        await foreach (var info in store.ListAsync(Buckets.Historical, "", default))
        {
            if (!info.Key.EndsWith("/manifest.json", StringComparison.Ordinal))
                continue;
            var manifest = (await store.GetJsonAsync<SeasonManifest>(Buckets.Historical, info.Key, default))!.Value;
            Assert.Equal(1, manifest.Version);
            manifests.Add(System.Text.Json.JsonSerializer.Serialize(manifest with
            {
                Tables = [.. manifest.Tables.Select(table => table with { File = table.File with { VersionId = null } })],
                Sources = [.. manifest.Sources.Select(source => source with { File = source.File with { VersionId = null } })],
            }));
        }
        return manifests;
    }
}
