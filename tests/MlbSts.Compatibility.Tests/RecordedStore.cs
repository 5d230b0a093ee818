using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using MlbSts.Storage;

namespace MlbSts.Compatibility.Tests;

/// <summary>A copy of the store that 0.1 wrote, and of the files it had loaded. <c>Recorded/0.1/README.md</c> says what is in it.</summary>
internal sealed class RecordedStore : IDisposable
{
    // Where the files lay when the loads were asked for.
    private const string InputAsRecorded = "/tmp/mlbsts/input/";

    private RecordedStore(TestStore test, string input) => (Test, Input) = (test, input);

    public TestStore Test { get; }

    public IObjectStore Store => Test.Store;

    /// <summary>The folder of the files that were loaded.</summary>
    public string Input { get; }

    public static async Task<RecordedStore> OpenAsync()
    {
        var folder = new TemporaryFolder();
        var archive = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Recorded", "0.1", "store.tar.gz"));
        await using (var packed = new GZipStream(archive, CompressionMode.Decompress))
            await TarFile.ExtractToDirectoryAsync(packed, folder.Path, overwriteFiles: false);
        return new RecordedStore(await TestStore.OpenAsync(folder, folder["store"]), folder["input"]);
    }

    /// <summary>A JSON object; its absence fails the test.</summary>
    public async Task<T> ReadAsync<T>(string bucket, string key)
        where T : class =>
        (await Store.GetJsonAsync<T>(bucket, key, default))?.Value ?? throw new InvalidOperationException($"{bucket}/{key} is not there.");

    /// <summary>An object's text, or null where there is none: to see whether it was changed.</summary>
    public async Task<string?> TextAsync(string bucket, string key) =>
        await Store.GetAsync(bucket, key, null, default) is { } stored ? Encoding.UTF8.GetString(stored.Body.Span) : null;

    /// <summary>Stores a further version of a game's document in <c>mlb-live</c>.</summary>
    public Task<ObjectInfo> PutFeedAsync(TinyFeed feed) => Test.PutFeedAsync(feed.Game, feed.Bytes);

    /// <summary>The loads that were asked for find their files again, as if those had not been moved.</summary>
    public async Task MoveInputsAsync()
    {
        foreach (var key in await Test.KeysAsync(Buckets.State, "loads/"))
        {
            var text = (await TextAsync(Buckets.State, key))!.Replace(InputAsRecorded, Input + "/", StringComparison.Ordinal);
            await Store.PutAsync(
                Buckets.State,
                key,
                Encoding.UTF8.GetBytes(text),
                new PutOptions { ContentType = "application/json" },
                default
            );
        }
    }

    public void Dispose() => Test.Dispose();
}
