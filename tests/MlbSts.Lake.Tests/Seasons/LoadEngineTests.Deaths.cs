using MlbSts.Lake.Manifests;
using MlbSts.Lake.Requests;
using MlbSts.Lake.Seasons;
using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.Lake.Tests.Seasons;

/// <summary>Loads that die, and two at once.</summary>
public sealed partial class LoadEngineTests
{
    [Fact]
    public async Task Wherever_a_load_dies_the_same_load_again_ends_with_the_same_manifest_and_nothing_that_it_does_not_name()
    {
        var deaths = 0;
        using var undisturbed = await TestStore.CreateAsync();
        await TwoLoadsAsync(undisturbed, undisturbed.Store);
        // Every third write, once before it takes place and once after it.
        for (var diesAt = 1; ; diesAt += 3)
        {
            using var test = await TestStore.CreateAsync();
            var mortal = new MortalStore(test.Store, diesAt, isWritten: diesAt % 2 == 0);
            try
            {
                await TwoLoadsAsync(test, mortal);
            }
            catch (DiedException)
            {
                deaths++;
            }
            if (!mortal.IsDead)
                break;
            await ForgetLeasesAsync(test);
            await TwoLoadsAsync(test, test.Store);
            Assert.Equal(Named(await ManifestAsync(undisturbed)), Named(await ManifestAsync(test)));
            await NothingIsUnnamedAsync(test);
        }
        Assert.InRange(deaths, 20, 60);
    }

    [Fact]
    public async Task What_a_dead_load_left_is_finished_or_undone_by_another_load()
    {
        for (var diesAt = 2; ; diesAt += 2)
        {
            using var test = await TestStore.CreateAsync();
            var mortal = new MortalStore(test.Store, diesAt, isWritten: false);
            try
            {
                await LoadAsync(test, new FakeSource("statsapi").With("BOS201605010", 2, gamePk: 1), store: mortal);
            }
            catch (DiedException)
            {
                // Another load comes, not the same one again.
            }
            if (!mortal.IsDead)
                break;
            await ForgetLeasesAsync(test);
            await LoadAsync(test, new FakeSource("statsapi").With("NYA201605010", 3, gamePk: 2));
            Assert.Contains("NYA201605010", (await ManifestAsync(test)).Games.Select(game => game.GameId));
            await NothingIsUnnamedAsync(test);
        }
    }

    [Fact]
    public async Task Two_loads_of_one_season_do_not_mix()
    {
        using var test = await TestStore.CreateAsync();
        await using var lease = await new Leases(test.Store, TimeProvider.System, NullLogger<Leases>.Instance).TryAcquireAsync(
            "load-regular-season-2016",
            TimeSpan.FromMinutes(1),
            default
        );
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            LoadAsync(test, [new FakeSource().With("BOS201605010", 2)], settings: Settings with { Lease = TimeSpan.FromMilliseconds(300) })
        );
        Assert.Contains("regular-season-2016", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(await test.KeysAsync(Buckets.Historical));
    }

    // A dead load's lease expires after a while.
    private static async Task ForgetLeasesAsync(TestStore test)
    {
        foreach (var lease in await test.KeysAsync(Buckets.State, "leases/"))
            await test.Store.DeleteAsync(Buckets.State, lease, null, default);
    }

    private static async Task TwoLoadsAsync(TestStore test, IObjectStore store)
    {
        var source = new FakeSource("statsapi")
            .With("BOS201605010", 2, "2018-01-01", gamePk: 1)
            .With("NYA201605010", 3, "2018-01-01", gamePk: 2);
        await LoadAsync(test, source, store: store);
        await LoadAsync(test, source.With("BOS201605010", 4, "2019-01-01", gamePk: 1), store: store);
    }
}
