using Microsoft.Extensions.Time.Testing;

namespace MlbSts.Storage.Tests;

/// <summary>The contract on a folder, and what only a folder has.</summary>
public sealed class FileObjectStoreTests : ObjectStoreContract, IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("mlbsts-storage-").FullName;
    private readonly FileObjectStore _store;

    /// <summary>
    /// Waiting for the disk changes nothing that these tests could see but their time; the tests of two processes do wait.
    /// </summary>
    public FileObjectStoreTests() => _store = new FileObjectStore(_root, durable: false);

    protected override IObjectStore Store => _store;

    public async ValueTask InitializeAsync() => await EnsureAll();

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_newest_body_is_a_plain_file_at_its_key()
    {
        var path = Path.Combine(_root, Live, Key("feed.json"));
        var first = await Put(Live, Key("feed.json"), "first");
        Assert.Equal("first", await File.ReadAllTextAsync(path));
        var second = await Put(Live, Key("feed.json"), "second");
        Assert.Equal("second", await File.ReadAllTextAsync(path));

        await Store.DeleteAsync(Live, Key("feed.json"), second.VersionId, default);
        Assert.Equal("first", await File.ReadAllTextAsync(path));
        await Store.DeleteAsync(Live, Key("feed.json"), null, default);
        Assert.False(Directory.Exists(Path.GetDirectoryName(path)));
        Assert.Equal("first", Text(await Store.GetAsync(Live, Key("feed.json"), first.VersionId, default)));
    }

    [Fact]
    public async Task Nothing_but_the_bucket_is_left_when_all_is_deleted()
    {
        var before = Files();
        for (var i = 0; i < 3; i++)
        {
            await Put(Live, Key("a/b/c"), $"{i}");
            await Put(State, Key("a/b/c"), $"{i}");
        }
        Assert.NotEqual(before, Files());

        await Store.DeleteAsync(Live, Key("a/b/c"), null, default);
        await foreach (var version in Store.ListVersionsAsync(Live, Key("a/b/c"), default))
            await Store.DeleteAsync(Live, Key("a/b/c"), version.VersionId, default);
        await Store.DeleteAsync(State, Key("a/b/c"), null, default);

        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Two_processes_count_together_and_miss_no_step()
    {
        using var other = FileStoreWorker.Start("count", _root, "150");
        using var durable = new FileObjectStore(_root);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => FileStoreWorker.CountAsync(durable, 75))));
        await other.WaitForExitAsync();

        Assert.Equal(0, other.ExitCode);
        Assert.Equal("300", Text(await Store.GetAsync(State, "counter", null, default)));
    }

    [Fact]
    public async Task A_process_killed_at_any_moment_leaves_whole_objects_and_no_temporary_file()
    {
        for (var round = 0; round < 4; round++)
        {
            using (var worker = FileStoreWorker.Start("put-forever", _root))
            {
                Assert.Equal("under way", await worker.StandardOutput.ReadLineAsync());
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 60)), TimeProvider.System, default);
                worker.Kill();
                await worker.WaitForExitAsync();
            }
            using var next = new FileObjectStore(_root);
            await AssertWhole(next, Live);
            await AssertWhole(next, State);
            // The keys it was at are free at once.
            for (var lane = 0; lane < 4; lane++)
            {
                await next.PutAsync(
                    State,
                    $"state/{lane}",
                    new byte[10],
                    new PutOptions { Metadata = new Dictionary<string, string> { ["fill"] = "0" } },
                    default
                );
                await next.PutAsync(
                    Live,
                    $"games/{lane}/feed",
                    new byte[10],
                    new PutOptions { Metadata = new Dictionary<string, string> { ["fill"] = "0" } },
                    default
                );
            }
        }
    }

    [Fact]
    public async Task Recovery_leaves_a_living_process_its_temporary_files()
    {
        using var worker = FileStoreWorker.Start("put-forever", _root);
        Assert.Equal("under way", await worker.StandardOutput.ReadLineAsync());
        for (var i = 0; i < 20; i++)
        {
            using var next = new FileObjectStore(_root);
            await next.StatAsync(Live, "x", null, default);
        }
        Assert.False(worker.HasExited);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(_root, ".mlbsts", Live, "temp"), "*.lock"));
        worker.Kill();
        await worker.WaitForExitAsync();
    }

    [Fact]
    public async Task Versions_that_were_superseded_long_ago_are_swept()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 4, 1, 0, 0, 0, TimeSpan.Zero));
        using var store = new FileObjectStore(Path.Combine(_root, "swept"), durable: false, clock);
        await store.EnsureBucketAsync(new BucketSettings(Live, Versioned: true, NoncurrentVersionDays: 30), default);
        foreach (var body in new[] { "day 0", "day 20", "day 40" })
        {
            await store.PutAsync(Live, "feed", Bytes(body), PutOptions.Default, default);
            await store.PutAsync(Live, "deleted", Bytes(body), PutOptions.Default, default);
            clock.Advance(TimeSpan.FromDays(20));
        }
        await store.DeleteAsync(Live, "deleted", null, default);

        Assert.Equal(2, await store.SweepAsync(default));
        var left = await store.ListVersionsAsync(Live, "feed", default).ToListAsync();
        Assert.Equal([true, false], left.Select(version => version.IsLatest));
        Assert.Equal("day 20", Text(await store.GetAsync(Live, "feed", left[1].VersionId, default)));
        clock.Advance(TimeSpan.FromDays(365));
        Assert.Equal(4, await store.SweepAsync(default));

        Assert.Equal("day 40", Text(await store.GetAsync(Live, "feed", null, default)));
        Assert.Single(await store.ListVersionsAsync(Live, "feed", default).ToListAsync());
        Assert.Empty(await store.ListVersionsAsync(Live, "deleted", default).ToListAsync());
    }

    [Fact]
    public async Task Retention_ends_and_then_the_version_can_go()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 4, 1, 0, 0, 0, TimeSpan.Zero));
        using var store = new FileObjectStore(Path.Combine(_root, "held"), durable: false, clock);
        await store.EnsureBucketAsync(new BucketSettings(Historical, Versioned: true, ObjectLock: true), default);
        var put = await store.PutAsync(
            Historical,
            "k",
            Bytes("x"),
            new PutOptions { RetainUntil = clock.GetUtcNow().AddDays(10) },
            default
        );

        await Assert.ThrowsAsync<ObjectLockedException>(() => store.DeleteAsync(Historical, "k", put.VersionId, default));
        clock.Advance(TimeSpan.FromDays(11));
        await store.DeleteAsync(Historical, "k", put.VersionId, default);

        Assert.Null(await store.GetAsync(Historical, "k", null, default));
    }

    [Fact]
    public async Task Versions_keep_their_order_when_the_clock_goes_back()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 4, 1, 0, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.Zero };
        using (var store = new FileObjectStore(_root, durable: false, clock))
        {
            await store.PutAsync(Live, Key(), Bytes("1"), PutOptions.Default, default);
            await store.PutAsync(Live, Key(), Bytes("2"), PutOptions.Default, default);
        }
        using var earlier = new FileObjectStore(
            _root,
            durable: false,
            new FakeTimeProvider(new DateTimeOffset(2024, 4, 1, 0, 0, 0, TimeSpan.Zero))
        );
        await earlier.PutAsync(Live, Key(), Bytes("3"), PutOptions.Default, default);

        var bodies = new List<string>();
        await foreach (var version in Store.ListVersionsAsync(Live, Key(), default))
            bodies.Add(Text(await Store.GetAsync(Live, Key(), version.VersionId, default)));
        Assert.Equal(["3", "2", "1"], bodies);
        Assert.Equal("3", Text(await Store.GetAsync(Live, Key(), null, default)));
    }

    protected override async Task CorruptAsync(ObjectInfo stored)
    {
        var path = Path.Combine(_root, stored.Bucket, stored.Key);
        new FileInfo(path).IsReadOnly = false;
        await File.WriteAllTextAsync(path, "something else");
    }

    private List<string> Files() =>
        Directory
            .EnumerateFileSystemEntries(
                _root,
                "*",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }
            )
            .Where(path => !path.Contains("/locks/", StringComparison.Ordinal) && !path.Contains("/temp/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();

    private async Task AssertWhole(FileObjectStore store, string bucket)
    {
        var keys = await store.ListAsync(bucket, "", default).Select(info => info.Key).ToListAsync();
        var bodies = 0;
        foreach (var key in keys)
        {
            foreach (var version in await store.ListVersionsAsync(bucket, key, default).ToListAsync())
            {
                var got = await store.GetAsync(bucket, key, version.VersionId, default);
                Assert.NotNull(got);
                if (got.Info.Metadata.TryGetValue("fill", out var fill))
                    Assert.Equal(
                        -1,
                        got.Body.Span.IndexOfAnyExcept((byte)int.Parse(fill, System.Globalization.CultureInfo.InvariantCulture))
                    );
                bodies++;
            }
            var newest = await store.GetAsync(bucket, key, null, default);
            var plain = await File.ReadAllBytesAsync(Path.Combine(_root, bucket, key));
            Assert.True(newest!.Body.Span.SequenceEqual(plain), $"The plain file of {key} is not the newest body.");
        }
        var hidden = Path.Combine(_root, ".mlbsts", bucket);
        Assert.Equal(keys.Count, Directory.GetFiles(Path.Combine(_root, bucket), "*", SearchOption.AllDirectories).Length);
        Assert.Equal(bodies, Directory.GetFiles(Path.Combine(hidden, "versions"), "*.body", SearchOption.AllDirectories).Length);
        Assert.All(
            Directory.GetFiles(Path.Combine(hidden, "temp"), "*", SearchOption.AllDirectories),
            path => Assert.EndsWith(".lock", path, StringComparison.Ordinal)
        );
    }
}
