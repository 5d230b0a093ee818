using System.Security.Cryptography;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.StatsApi.Feeds;
using MlbSts.Storage;
using MlbSts.Testing;

namespace MlbSts.Testing.Services;

/// <summary>A real store with the four buckets: a folder that goes with the test, or buckets of its own on a server.</summary>
public sealed class TestStore : IDisposable
{
    private readonly IDisposable _below;

    private TestStore(IObjectStore store, IDisposable below, string path = "")
    {
        _below = below;
        Path = path;
        Store = store;
    }

    /// <summary>Where it lies, where that is a folder.</summary>
    public string Path { get; }

    /// <summary>The store.</summary>
    public IObjectStore Store { get; }

    /// <summary>The codec that goes with it.</summary>
    public ZstdCodec Zstd { get; } = new();

    /// <summary>Makes one.</summary>
    public static Task<TestStore> CreateAsync()
    {
        var folder = new TemporaryFolder();
        return OpenAsync(folder, folder.Path);
    }

    /// <summary>Opens one that lies in a folder, which goes with it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="path">Where in the folder it lies.</param>
    public static Task<TestStore> OpenAsync(TemporaryFolder folder, string path) =>
        WithBucketsAsync(new TestStore(new FileObjectStore(path, durable: false), folder, path));

    /// <summary>
    /// Makes one on the S3 server that the tests are given, in buckets that no other test has; without a server the test is skipped.
    /// </summary>
    public static Task<TestStore> OnServerAsync()
    {
        var server = new MinioObjectStore(
            new ObjectStoreOptions
            {
                Kind = ObjectStoreOptions.S3Kind,
                Endpoint = TestServers.Required("MLBSTS_TEST_S3_ENDPOINT", "an S3 server's http://host:port"),
                AccessKey = TestServers.Required("MLBSTS_TEST_S3_ACCESS_KEY", "that server's access key"),
                SecretKey = TestServers.Required("MLBSTS_TEST_S3_SECRET_KEY", "that server's secret key"),
            }
        );
        return WithBucketsAsync(new TestStore(new PrefixedStore(server, $"t{Guid.NewGuid():n}"[..12] + "-"), server));
    }

    private static async Task<TestStore> WithBucketsAsync(TestStore made)
    {
        foreach (var bucket in Buckets.All)
            await made.Store.EnsureBucketAsync(bucket, default);
        return made;
    }

    /// <summary>The keys in a bucket that begin so.</summary>
    public async Task<IReadOnlyList<string>> KeysAsync(string bucket, string prefix = "")
    {
        var keys = new List<string>();
        await foreach (var info in Store.ListAsync(bucket, prefix, default))
            keys.Add(info.Key);
        return keys;
    }

    /// <summary>Every version of a key that has a body, newest first.</summary>
    public async Task<IReadOnlyList<ObjectVersion>> VersionsAsync(string bucket, string key)
    {
        var versions = new List<ObjectVersion>();
        await foreach (var version in Store.ListVersionsAsync(bucket, key, default))
        {
            if (!version.IsDeleteMarker)
                versions.Add(version);
        }
        return versions;
    }

    /// <summary>Stores a document in <c>mlb-live</c>, as the Scraper does.</summary>
    public async Task<ObjectInfo> PutFeedAsync(GamePk gamePk, byte[] feed)
    {
        var view = new FeedView(JsonTree.Parse(feed));
        var metadata = new FeedMetadata(view.Status.State, view.Timecode, Convert.ToHexStringLower(SHA256.HashData(feed)));
        return await Store.PutAsync(
            Buckets.Live,
            Buckets.LiveFeed(gamePk),
            Zstd.Compress(feed),
            new PutOptions { Metadata = metadata.Write() },
            default
        );
    }

    /// <summary>The text of a stored document.</summary>
    public async Task<string?> TextAsync(string bucket, string key, string? versionId = null) =>
        await Store.GetAsync(bucket, key, versionId, default) is { } stored
            ? System.Text.Encoding.UTF8.GetString(Zstd.Decompress(stored.Body.Span))
            : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        (Store as IDisposable)?.Dispose();
        Zstd.Dispose();
        _below.Dispose();
    }
}
