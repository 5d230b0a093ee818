using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using MlbSts.Domain;

namespace MlbSts.Storage.Tests;

/// <summary>What holds for every object store. One class of tests per store derives from it.</summary>
public abstract partial class ObjectStoreContract
{
    private readonly string _run = $"t{Guid.NewGuid():n}";

    protected abstract IObjectStore Store { get; }

    /// <summary>A bucket's name in this store: tests share the four, and keep apart by keys.</summary>
    protected virtual string Bucket(string name) => name;

    protected string Live => Bucket(Buckets.Live);

    protected string Historical => Bucket(Buckets.Historical);

    protected string State => Bucket(Buckets.State);

    /// <summary>A key that no other test has.</summary>
    protected string Key(string key = "object") => $"{_run}/{key}";

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected static string Text(StoredObject? stored) => Encoding.UTF8.GetString(stored!.Body.Span);

    protected static string Sha256Of(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body));

    protected static byte[] Filled(int size, int seed)
    {
        var body = new byte[size];
        new Random(seed).NextBytes(body);
        return body;
    }

    protected Task<ObjectInfo> Put(string bucket, string key, string body, PutOptions? options = null) =>
        Store.PutAsync(bucket, key, Bytes(body), options ?? PutOptions.Default, default);

    [Fact]
    public async Task A_put_object_is_read_back_whole_with_its_metadata()
    {
        var before = TimeProvider.System.GetUtcNow().AddSeconds(-5);
        var options = new PutOptions
        {
            ContentType = "application/json",
            Metadata = new Dictionary<string, string> { ["game-pk"] = "745804", ["note"] = "a b = c; \"d\", ~" },
        };

        var put = await Put(Live, Key(), "body", options);
        var got = await Store.GetAsync(Live, Key(), null, default);
        var stat = await Store.StatAsync(Live, Key(), null, default);

        Assert.Equal("body", Text(got));
        Assert.Equal(Sha256Of(Bytes("body")), put.Sha256);
        Assert.False(string.IsNullOrEmpty(put.VersionId));
        foreach (var info in new[] { put, got!.Info, stat! })
        {
            Assert.Equal(
                (Live, Key(), put.VersionId, put.ETag, 4L, put.Sha256),
                (info.Bucket, info.Key, info.VersionId, info.ETag, info.Size, info.Sha256)
            );
            Assert.Equal(options.Metadata, info.Metadata);
            Assert.InRange(info.LastModified, before, before.AddMinutes(1));
            Assert.DoesNotContain('"', info.ETag);
        }
    }

    [Fact]
    public async Task An_empty_body_is_a_body()
    {
        await Store.PutAsync(Live, Key(), Array.Empty<byte>(), PutOptions.Default, default);

        Assert.Equal(0, (await Store.GetAsync(Live, Key(), null, default))!.Body.Length);
    }

    [Fact]
    public async Task A_slice_of_an_array_is_stored_as_that_slice()
    {
        await Store.PutAsync(Live, Key(), Bytes("0123456789").AsMemory(2, 3), PutOptions.Default, default);

        Assert.Equal("234", Text(await Store.GetAsync(Live, Key(), null, default)));
    }

    [Fact]
    public async Task What_is_not_there_is_null_and_deleting_it_is_no_error()
    {
        foreach (var bucket in new[] { Live, State })
        {
            Assert.Null(await Store.GetAsync(bucket, Key(), null, default));
            Assert.Null(await Store.StatAsync(bucket, Key(), null, default));
            Assert.Null(await Store.GetAsync(bucket, Key(), "0123456789abcdef0123", default));
            Assert.Null(await Store.StatAsync(bucket, Key(), "0123456789abcdef0123", default));
            await Store.DeleteAsync(bucket, Key(), "0123456789abcdef0123", default);
            await Store.DeleteAsync(bucket, Key(), null, default);
        }
        Assert.Empty(await Store.ListVersionsAsync(State, Key(), default).ToListAsync());
    }

    [Fact]
    public async Task An_unversioned_object_is_gone_once_deleted()
    {
        await Put(State, Key(), "1");
        await Store.DeleteAsync(State, Key(), null, default);

        Assert.Null(await Store.GetAsync(State, Key(), null, default));
        Assert.Empty(await Store.ListAsync(State, Key(), default).ToListAsync());
        await Put(State, Key(), "2", new PutOptions { IfAbsent = true });
        Assert.Equal("2", Text(await Store.GetAsync(State, Key(), null, default)));
    }

    [Fact]
    public async Task More_keys_than_a_page_are_all_listed()
    {
        var keys = Enumerable.Range(0, 1_050).Select(i => Key($"{i:0000}")).ToList();
        await Parallel.ForEachAsync(
            keys,
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (key, _) => await Put(State, key, "x")
        );

        Assert.Equal(keys, await Store.ListAsync(State, Key(""), default).Select(info => info.Key).ToListAsync());
    }

    [Fact]
    public async Task Odd_keys_are_kept_apart_and_read_back()
    {
        string[] keys = ["a%", "a%41", "aA", "a:b", "a.", "a ", "con/..x", "x/...", "ü/ñ", new string('k', 120), "q?x*<>|\"", "a/=b"];
        foreach (var key in keys)
            await Put(Live, Key(key), key);

        foreach (var key in keys)
            Assert.Equal(key, Text(await Store.GetAsync(Live, Key(key), null, default)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData(".")]
    [InlineData("a/../b")]
    [InlineData("../../etc/passwd")]
    [InlineData("a\\..\\b")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    public async Task A_key_that_could_lead_elsewhere_is_refused(string key)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Put(Live, key, "x"));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.GetAsync(Live, key, null, default));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.StatAsync(Live, key, null, default));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.DeleteAsync(Live, key, null, default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.ListVersionsAsync(Live, key, default).ToListAsync());
    }

    [Fact]
    public async Task Names_and_metadata_outside_the_rules_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Put("../x", Key(), "x"));
        await Assert.ThrowsAsync<ArgumentException>(() => Put(Live, new string('k', 201), "x"));
        await Assert.ThrowsAsync<ArgumentException>(() => Put(Live, string.Join('/', Enumerable.Repeat(new string('k', 99), 10)), "x"));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.ListAsync(Live, "../", default).ToListAsync());
        foreach (
            var (name, value) in new[]
            {
                ("Upper", "x"),
                ("sha256", "x"),
                ("a_b", "x"),
                ("a", "é"),
                ("a", "x\ny"),
                ("a", new string('x', 2048)),
            }
        )
            await Assert.ThrowsAsync<ArgumentException>(() =>
                Put(Live, Key(), "x", new PutOptions { Metadata = new Dictionary<string, string> { [name] = value } })
            );
    }

    [Fact]
    public async Task A_missing_bucket_is_named()
    {
        var missing = $"missing-{_run}"[..40];
        var messages = new[]
        {
            await Assert.ThrowsAsync<ObjectStoreException>(() => Put(missing, Key(), "x")),
            await Assert.ThrowsAsync<ObjectStoreException>(() => Store.GetAsync(missing, Key(), null, default)),
            await Assert.ThrowsAsync<ObjectStoreException>(() => Store.StatAsync(missing, Key(), null, default)),
            await Assert.ThrowsAsync<ObjectStoreException>(() => Store.DeleteAsync(missing, Key(), null, default)),
            await Assert.ThrowsAsync<ObjectStoreException>(async () => await Store.ListAsync(missing, "", default).ToListAsync()),
        };

        Assert.All(messages, exception => Assert.Contains(missing, exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_copy_has_body_and_metadata_and_is_checked_against_the_reference()
    {
        var source = await Put(
            Live,
            Key("from"),
            "body",
            new PutOptions
            {
                Metadata = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" },
            }
        );
        await Put(Live, Key("from"), "newer");

        var copy = await Store.CopyAsync(
            source.Reference,
            Bucket(Buckets.Current),
            Key("to"),
            new PutOptions { Metadata = new Dictionary<string, string> { ["b"] = "3" } },
            default
        );

        Assert.Equal(source.Sha256, copy.Sha256);
        var stored = await Store.GetAsync(Bucket(Buckets.Current), Key("to"), null, default);
        Assert.Equal(("body", "1", "3"), (Text(stored), stored!.Info.Metadata["a"], stored.Info.Metadata["b"]));
        await Assert.ThrowsAsync<ObjectCorruptException>(() =>
            Store.CopyAsync(source.Reference with { VersionId = null }, Live, Key("to"), PutOptions.Default, default)
        );
        var missing = new ObjectReference(Live, Key("missing"), null, "");
        Assert.Contains(
            "missing",
            (
                await Assert.ThrowsAsync<ObjectStoreException>(() => Store.CopyAsync(missing, Live, Key("to"), PutOptions.Default, default))
            ).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_body_that_is_not_what_was_stored_is_reported()
    {
        var put = await Put(Live, Key(), "what was stored");
        await CorruptAsync(put);

        await Assert.ThrowsAsync<ObjectCorruptException>(() => Store.GetAsync(Live, Key(), null, default));
    }

    [Fact]
    public async Task Readers_during_writes_see_one_whole_object_or_another()
    {
        foreach (var bucket in new[] { Live, State })
        {
            var put = new ConcurrentDictionary<string, string>();
            await PutFilled(0);
            using var done = new CancellationTokenSource();
            using var reading = new CountdownEvent(3);
            var writer = Task.Run(async () =>
            {
                // A busy machine may start a reader late: the writes go on until each has read.
                for (var i = 1; i <= 40 || (!reading.IsSet && i < 5000); i++)
                    await PutFilled(i % 200);
                await done.CancelAsync();
            });
            var reads = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadUntil(bucket, reading, done.Token))));
            await writer;
            Assert.All(reads, count => Assert.NotEqual(0, count));

            Task PutFilled(int i)
            {
                var body = new byte[50_000 + i * 1000];
                Array.Fill(body, (byte)i);
                return Store.PutAsync(
                    bucket,
                    Key(),
                    body,
                    new PutOptions { Metadata = new Dictionary<string, string> { ["fill"] = $"{i}" } },
                    default
                );
            }
        }
    }

    [Fact]
    public async Task Ensuring_the_buckets_again_changes_nothing()
    {
        var put = await Put(Live, Key(), "body");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => EnsureAll()));

        Assert.Equal(put.VersionId, (await Store.StatAsync(Live, Key(), null, default))!.VersionId);
        Assert.NotEqual(put.VersionId, (await Put(Live, Key(), "body")).VersionId);
        Assert.Null((await Put(State, Key(), "body")).VersionId);
    }

    [Fact]
    public async Task A_bucket_that_cannot_become_what_is_asked_is_named()
    {
        foreach (
            var asked in new[]
            {
                new BucketSettings(Live, Versioned: false),
                new BucketSettings(Live, Versioned: true, ObjectLock: true),
                new BucketSettings(Historical, Versioned: true),
            }
        )
            Assert.Contains(
                asked.Name,
                (await Assert.ThrowsAsync<ObjectStoreException>(() => Store.EnsureBucketAsync(asked, default))).Message,
                StringComparison.Ordinal
            );
    }

    /// <summary>Changes the stored body behind the store's back.</summary>
    protected abstract Task CorruptAsync(ObjectInfo stored);

    protected async Task EnsureAll()
    {
        foreach (var bucket in Buckets.All)
            await Store.EnsureBucketAsync(bucket with { Name = Bucket(bucket.Name) }, default);
    }

    private async Task<int> ReadUntil(string bucket, CountdownEvent reading, CancellationToken done)
    {
        var count = 0;
        while (!done.IsCancellationRequested)
        {
            var got = await Store.GetAsync(bucket, Key(), null, default);
            if (count == 0)
                reading.Signal();
            var fill = int.Parse(got!.Info.Metadata["fill"], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(50_000 + fill * 1000, got.Body.Length);
            Assert.Equal(-1, got.Body.Span.IndexOfAnyExcept((byte)fill));
            count++;
        }
        return count;
    }
}
