using MlbSts.BulkLoader.Loading;
using MlbSts.Storage;
using MlbSts.Storage.Leases;
using MlbSts.TestSupport;

namespace MlbSts.BulkLoader.Tests.Loading;

public sealed class FeedLoaderTests : IDisposable
{
    private const string Manifest = "regular-season/2025/manifest.json";
    private static readonly TinyFeed Game = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_finals_of_a_folder_are_loaded_by_phase_and_season_and_named_by_the_manifests()
    {
        using var test = await TestStore.CreateAsync();
        Write("a.json", Game);
        Write("deep/er/b.json", Game with { GamePk = 2, Type = "W", Date = "2024-10-28" });
        await File.WriteAllBytesAsync(_folder["bom.json"], [0xEF, 0xBB, 0xBF, .. (Game with { GamePk = 3 }).Bytes]);
        var outcomes = await LoadAsync(test);

        Assert.Equal([("a.json", FileOutcome.Loaded), ("bom.json", FileOutcome.Loaded), (Path.Combine("deep", "er", "b.json"), FileOutcome.Loaded)], outcomes.Select(file => (file.File, file.Outcome)).Order());
        var manifest = await ManifestAsync(test);
        Assert.Equal((1, SeasonPhase.RegularSeason, 2025), (manifest.Version, manifest.Phase, manifest.Year));
        Assert.Equal([3, 746139], manifest.Games.Select(game => game.GamePk.Value));
        Assert.Equal(Game.ToString(), await test.TextAsync(Buckets.Historical, manifest.Games[1].Feed.Key, manifest.Games[1].Feed.VersionId));
        var file = (await test.Store.GetJsonAsync<GameFile>(Buckets.Historical, "post-season/2024/games/2/game.json", default))!.Value;
        Assert.Equal(("statsapi-file", "load-1/deep/er/b.json", 1, 2), (file.Source, file.SourceId.Replace('\\', '/'), file.AwayRuns, file.HomeRuns));
        Assert.Empty(await test.KeysAsync(Buckets.State));
    }

    [Fact]
    public async Task Of_two_documents_of_a_game_the_newer_is_written_and_the_other_never()
    {
        using var test = await TestStore.CreateAsync();
        var newer = Game with { Timecode = "20250705_160000", HomeRuns = 3 };
        Write("1-old.json", Game);
        Write("2-new.json", newer);
        Write("3-same.json", newer);
        var outcomes = await LoadAsync(test);
        Assert.Equal([("1-old.json", FileOutcome.Skipped), ("2-new.json", FileOutcome.Loaded), ("3-same.json", FileOutcome.Skipped)], outcomes.Select(file => (file.File, file.Outcome)).Order());
        var game = Assert.Single((await ManifestAsync(test)).Games);
        Assert.Equal((1, newer.Timecode), (game.Revision, game.Timecode.ToString()));
        Assert.Single(await test.VersionsAsync(Buckets.Historical, game.Feed.Key));
    }

    [Fact]
    public async Task Of_two_documents_with_one_timecode_the_second_is_skipped_and_the_reason_names_it()
    {
        using var test = await TestStore.CreateAsync();
        Write("a.json", Game);
        Write("b.json", Game with { HomeRuns = 5 });
        var skipped = Assert.Single(await LoadAsync(test), file => file.Outcome == FileOutcome.Skipped);
        Assert.Contains(Game.Timecode, skipped.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_folder_again_writes_nothing()
    {
        using var test = await TestStore.CreateAsync();
        Write("a.json", Game);
        await LoadAsync(test);
        var manifest = await ManifestAsync(test);
        Assert.Equal([FileOutcome.Skipped], (await LoadAsync(test)).Select(file => file.Outcome));
        Assert.Equal(manifest.Games, (await ManifestAsync(test)).Games);
        Assert.Single(await test.VersionsAsync(Buckets.Historical, Manifest));
    }

    [Fact]
    public async Task A_later_document_is_the_next_revision_and_the_next_version_of_the_manifest()
    {
        using var test = await TestStore.CreateAsync();
        Write("a.json", Game);
        await LoadAsync(test);
        var first = Assert.Single((await ManifestAsync(test)).Games);
        Write("a.json", Game with { Timecode = "20250705_160000", HomeRuns = 3 });
        await LoadAsync(test);
        var manifest = await ManifestAsync(test);
        Assert.Equal((2, 2), (manifest.Version, Assert.Single(manifest.Games).Revision));
        Assert.Equal([first.Feed], (await test.Store.GetJsonAsync<GameFile>(Buckets.Historical, manifest.Games[0].Game.Key, default))!.Value.Earlier);
        Assert.Equal(Game.ToString(), await test.TextAsync(Buckets.Historical, first.Feed.Key, first.Feed.VersionId));
    }

    [Fact]
    public async Task What_is_not_fit_is_refused_with_its_reason_and_the_rest_is_loaded()
    {
        using var test = await TestStore.CreateAsync();
        Write("good.json", Game);
        Write("live.json", Game with { GamePk = 2, Status = "I" });
        Write("unknown.json", Game with { GamePk = 3, Status = "FX" });
        Write("spring.json", Game with { GamePk = 4, Type = "S", Date = "2025-03-01" });
        Write("wrong.json", Game with { GamePk = 5, HomeBoxRuns = 9 });
        await File.WriteAllTextAsync(_folder["cut.json"], Game.ToString()[..500]);
        await File.WriteAllTextAsync(_folder["other.json"], "{}");
        await File.WriteAllTextAsync(_folder["empty.json"], "");
        await File.WriteAllBytesAsync(_folder["big.json"], new byte[100_001]);
        var outcomes = (await LoadAsync(test)).ToDictionary(file => file.File);

        Assert.Equal("good.json", Assert.Single(outcomes.Values, file => file.Outcome == FileOutcome.Loaded).File);
        foreach (var (file, reason) in new[]
        {
            ("live.json", "not final"), ("unknown.json", "not final"), ("spring.json", "pre-season"), ("wrong.json", "inconsistent"),
            ("cut.json", "not whole JSON"), ("other.json", "not a Stats API feed"), ("empty.json", "not whole JSON"), ("big.json", "MaximumFileBytes"),
        })
        {
            Assert.Equal(FileOutcome.Refused, outcomes[file].Outcome);
            Assert.Contains(reason, outcomes[file].Reason, StringComparison.Ordinal);
        }
        Assert.Single((await ManifestAsync(test)).Games);
    }

    [Fact]
    public async Task Links_in_the_folder_are_not_followed()
    {
        using var test = await TestStore.CreateAsync();
        using var outside = new TemporaryFolder();
        await File.WriteAllBytesAsync(outside["secret.json"], Game.Bytes);
        Directory.CreateSymbolicLink(_folder["link"], outside.Path);
        File.CreateSymbolicLink(_folder["link.json"], outside["secret.json"]);
        Assert.Empty(await LoadAsync(test));
    }

    [Fact]
    public async Task Wherever_a_load_dies_the_same_load_again_ends_with_the_same_manifest()
    {
        var deaths = 0;
        for (var i = 1; i <= 3; i++)
            Write($"{i}.json", Game with { GamePk = i });
        for (var diesAt = 2; ; diesAt += 2)
        {
            using var test = await TestStore.CreateAsync();
            var mortal = new MortalStore(test.Store, diesAt, isWritten: diesAt % 4 == 0);
            try
            {
                await LoadAsync(test, mortal);
            }
            catch (DiedException)
            {
                deaths++;
            }
            if (!mortal.IsDead)
                break;
            Assert.InRange((await test.KeysAsync(Buckets.Historical, Manifest)).Count, 0, 1);
            // The dead load's lease holds ten minutes.
            foreach (var lease in await test.KeysAsync(Buckets.State))
                await test.Store.DeleteAsync(Buckets.State, lease, null, default);
            await LoadAsync(test);
            var manifest = await ManifestAsync(test);
            Assert.Equal([(1, 1), (2, 1), (3, 1)], manifest.Games.Select(game => (game.GamePk.Value, game.Revision)));
            foreach (var game in manifest.Games)
                Assert.Equal(game.Feed.VersionId, Assert.Single(await test.VersionsAsync(Buckets.Historical, game.Feed.Key)).VersionId);
        }
        Assert.InRange(deaths, 4, 10);
    }

    [Fact]
    public async Task Two_loads_of_one_season_do_not_mix()
    {
        using var test = await TestStore.CreateAsync();
        Write("a.json", Game);
        await using var lease = await new Leases(test.Store, NullLogger<Leases>.Instance).TryAcquireAsync("load-regular-season-2025", TimeSpan.FromMinutes(1), default);
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => LoadAsync(test));
        Assert.Contains("regular-season 2025", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(await test.KeysAsync(Buckets.Historical));
    }

    private static async Task<SeasonManifest> ManifestAsync(TestStore test) => (await test.Store.GetJsonAsync<SeasonManifest>(Buckets.Historical, Manifest, default))!.Value;

    private void Write(string name, TinyFeed feed)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        File.WriteAllBytes(_folder[name], feed.Bytes);
    }

    private async Task<IReadOnlyList<LoadedFile>> LoadAsync(TestStore test, IObjectStore? store = null)
    {
        store ??= test.Store;
        var files = new List<LoadedFile>();
        var loader = new FeedLoader(store, test.Zstd, new Leases(store, NullLogger<Leases>.Instance), Fixed.Options(new BulkLoaderOptions { MaximumFileBytes = 100_000 }), TimeProvider.System);
        await loader.LoadAsync(new Load("load-1", _folder.Path, LoadStatus.Running, []), files.Add, default);
        return files;
    }
}
