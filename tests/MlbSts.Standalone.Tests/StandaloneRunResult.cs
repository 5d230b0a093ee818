using Microsoft.Extensions.Logging.Abstractions;
using MlbSts.Domain;
using MlbSts.Storage;
using MlbSts.Testing;

namespace MlbSts.Standalone.Tests;

/// <summary>A finished run of the one command: what it said, and what lies in its folder.</summary>
internal sealed class StandaloneRunResult(string folder, int exitCode, string output)
{
    // Looked at before this process opens the store and has temporary files of its own.
    private readonly IReadOnlyList<string> _temporary =
    [
        .. Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file =>
                file.Contains("/temp/", StringComparison.Ordinal)
                || file.EndsWith(".tmp", StringComparison.Ordinal)
                || file.EndsWith(".new", StringComparison.Ordinal)
            ),
    ];

    public int ExitCode { get; } = exitCode;

    public string Output { get; } = output;

    public FileObjectStore Store { get; } =
        new(Path.Combine(folder, "objects"), durable: false, TimeProvider.System, NullLogger<FileObjectStore>.Instance);

    public static ServiceProcess Start(string folder, params IEnumerable<string> arguments) => Start(folder, [], arguments);

    /// <summary>Starts it with settings, as variables of its environment.</summary>
    public static ServiceProcess Start(string folder, Dictionary<string, string> settings, IEnumerable<string> arguments) =>
        ServiceProcess.Start("MlbSts.Standalone", settings, ["--data", folder, "--port", "0", "--until-done", .. arguments]);

    public static Task<StandaloneRunResult> RunAsync(string folder, TimeSpan most, params IEnumerable<string> arguments) =>
        RunAsync(folder, most, [], arguments);

    public static async Task<StandaloneRunResult> RunAsync(
        string folder,
        TimeSpan most,
        Dictionary<string, string> settings,
        IEnumerable<string> arguments
    )
    {
        await using var run = Start(folder, settings, arguments);
        var exitCode = await run.WaitAsync(most);
        return new StandaloneRunResult(folder, exitCode, run.Output);
    }

    /// <summary>Every filed game; a gamePk filed twice fails.</summary>
    public async Task<IReadOnlyDictionary<GamePk, GameFile>> FiledAsync()
    {
        var filed = new Dictionary<GamePk, GameFile>();
        await foreach (var info in Store.ListAsync(Buckets.Current, "", CancellationToken.None))
        {
            if (!info.Key.EndsWith('/' + GameFile.Name))
                continue;
            var game = await Store.GetJsonAsync<GameFile>(Buckets.Current, info.Key, CancellationToken.None);
            filed.Add(game!.Value.GamePk, game.Value);
        }
        return filed;
    }

    /// <summary>The document of a filed game, exactly as game.json names it.</summary>
    public async Task<byte[]> FeedAsync(GameFile game)
    {
        using var zstd = new ZstdCodec();
        var stored = await Store.GetAsync(game.Feed.Bucket, game.Feed.Key, game.Feed.VersionId, CancellationToken.None);
        Assert.NotNull(stored);
        Assert.Equal(game.Feed.Sha256, stored.Info.Sha256);
        return zstd.Decompress(stored.Body.Span);
    }

    /// <summary>Nothing is left over: no temporary file, no half object, no journal, no lease.</summary>
    public async Task AssertCleanAsync()
    {
        Assert.Empty(_temporary);
        foreach (var bucket in Buckets.All)
        {
            await foreach (var info in Store.ListAsync(bucket.Name, "", CancellationToken.None))
            {
                Assert.False(
                    bucket.Name == Buckets.State
                        && (
                            info.Key.StartsWith("leases/", StringComparison.Ordinal)
                            || info.Key.StartsWith("journals/", StringComparison.Ordinal)
                        ),
                    $"left over: {info.Key}"
                );
                Assert.NotNull(await Store.GetAsync(bucket.Name, info.Key, null, CancellationToken.None)); // checks the body's SHA-256
            }
        }
    }
}
