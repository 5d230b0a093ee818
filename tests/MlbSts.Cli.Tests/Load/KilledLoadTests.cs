using System.Diagnostics;
using MlbSts.Lake.Manifests;
using MlbSts.Storage;
using MlbSts.Testing;
using MlbSts.Testing.Services;

namespace MlbSts.Cli.Tests.Load;

/// <summary><c>sts load</c> as a process, with <c>kill -9</c> at moments nobody chose.</summary>
public sealed class KilledLoadTests
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

    // With whole seasons it takes minutes: that is for whoever changes how a load is published; every other run takes their postseasons.
    private static bool IsLong => Environment.GetEnvironmentVariable("MLBSTS_TEST_LONG") == "1";

    [Fact]
    public async Task Two_years_killed_at_random_moments_end_with_the_manifests_of_an_undisturbed_load()
    {
        var (times, kind) = IsLong ? (20, "eve") : (6, "post");
        string[] zips = [TestData.Path($"retrosheet/events/2015{kind}.zip"), TestData.Path($"retrosheet/events/2016{kind}.zip")];
        using var folder = new TemporaryFolder();
        var began = Stopwatch.GetTimestamp();
        await LoadToItsEndAsync(folder["undisturbed"], zips);
        var undisturbed = Stopwatch.GetElapsedTime(began);
        var expected = await ManifestsAsync(folder["undisturbed"]);
        Assert.Equal(zips.Length, expected.Count);

        // The second year has its turn when the first is there: then the rest takes half as long. A load that was not killed in time is at
        // its end: the next is killed in a new store.
        var longest = 0.7 * undisturbed;
        for (var (kills, round) = (0, 0); kills < times; round++)
        {
            var store = folder[$"round{round}"];
            while (kills < times && await IsKilledAsync(store, zips, longest * Random.Shared.NextDouble()))
                kills++;
            await LoadToItsEndAsync(store, zips);
            Assert.Equal(expected, await ManifestsAsync(store));
        }
    }

    private static ServiceProcess Start(string store, string[] zips) =>
        ServiceProcess.Start("sts", ["load", .. zips, "--store", store, "--lease", "1"]);

    private static async Task LoadToItsEndAsync(string store, string[] zips)
    {
        await using var load = Start(store, zips);
        Assert.True(await load.WaitAsync(Most) == 0, load.Output);
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
            manifests.Add(
                System.Text.Json.JsonSerializer.Serialize(
                    manifest with
                    {
                        Tables = [.. manifest.Tables.Select(table => table with { File = table.File with { VersionId = null } })],
                        Sources = [.. manifest.Sources.Select(source => source with { File = source.File with { VersionId = null } })],
                    }
                )
            );
        }
        return manifests;
    }
}
