using MlbSts.Domain;
using MlbSts.Lake.Manifests;
using MlbSts.Storage;
using Xunit;

namespace MlbSts.Testing.Services;

/// <summary>What lies in <c>mlb-historical</c>.</summary>
public static class HistoricalBucket
{
    /// <summary>Every version of every object, below a folder where one is given, that no manifest, present or past, names.</summary>
    public static async Task<IReadOnlyList<string>> UnnamedAsync(IObjectStore store, string folder = "")
    {
        var all = new HashSet<(string Key, string? Version)>();
        var keys = new List<string>();
        await foreach (var info in store.ListAsync(Buckets.Historical, folder, default))
            keys.Add(info.Key);
        foreach (var key in keys)
        {
            await foreach (var version in store.ListVersionsAsync(Buckets.Historical, key, default))
                all.Add((key, version.VersionId));
        }
        foreach (var key in keys.Where(key => key.EndsWith("/manifest.json", StringComparison.Ordinal)))
        {
            var newest = await store.StatAsync(Buckets.Historical, key, null, default);
            for (var manifest = newest?.Reference; manifest is not null; )
            {
                all.Remove((manifest.Key, manifest.VersionId));
                var stored = await store.GetAsync(manifest.Bucket, manifest.Key, manifest.VersionId, default);
                var value = System.Text.Json.JsonSerializer.Deserialize<SeasonManifest>(stored!.Body.Span, Json)!;
                var named = value
                    .Tables.Select(table => table.File)
                    .Concat(value.Sources.Select(source => source.File))
                    .Concat(value.Games.SelectMany(game => new[] { game.Feed, game.Game }.OfType<ObjectReference>()));
                foreach (var file in named)
                {
                    Assert.NotNull(await store.StatAsync(file.Bucket, file.Key, file.VersionId, default));
                    all.Remove((file.Key, file.VersionId));
                }
                manifest = value.Previous;
            }
        }
        return [.. all.Select(entry => $"{entry.Key} {entry.Version}").Order()];
    }

    private static readonly System.Text.Json.JsonSerializerOptions Json = new(System.Text.Json.JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };
}
