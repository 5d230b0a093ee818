using System.Security.Cryptography;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.StatsApi.Feeds;
using MlbSts.Storage;
using MlbSts.TestSupport;

namespace MlbSts.ServiceTesting;

/// <summary>The real store in a folder that goes with the test, with the four buckets.</summary>
public sealed class TestStore : IDisposable
{
    private readonly TemporaryFolder _folder;

    private TestStore(TemporaryFolder folder, string path)
    {
        _folder = folder;
        Path = path;
        Store = new FileObjectStore(path, durable: false);
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>The store.</summary>
    public FileObjectStore Store { get; }

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
    public static async Task<TestStore> OpenAsync(TemporaryFolder folder, string path)
    {
        var made = new TestStore(folder, path);
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
        return await Store.PutAsync(Buckets.Live, Buckets.LiveFeed(gamePk), Zstd.Compress(feed), new PutOptions { Metadata = metadata.Write() }, default);
    }

    /// <summary>The text of a stored document.</summary>
    public async Task<string?> TextAsync(string bucket, string key, string? versionId = null) =>
        await Store.GetAsync(bucket, key, versionId, default) is { } stored ? System.Text.Encoding.UTF8.GetString(Zstd.Decompress(stored.Body.Span)) : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        Store.Dispose();
        Zstd.Dispose();
        _folder.Dispose();
    }
}
