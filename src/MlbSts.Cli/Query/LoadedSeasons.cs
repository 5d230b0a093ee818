using System.Globalization;
using MlbSts.Domain;
using MlbSts.Lake.Manifests;
using MlbSts.Storage;

namespace MlbSts.Cli.Query;

/// <summary>The seasons of <c>mlb-historical</c>, by the manifests that make them valid.</summary>
internal static class LoadedSeasons
{
    private static readonly SeasonPhase[] Phases = [SeasonPhase.RegularSeason, SeasonPhase.PostSeason];

    /// <summary>Every manifest with tables, oldest season first.</summary>
    public static async Task<List<SeasonManifest>> Find(IObjectStore store, CancellationToken cancellationToken)
    {
        var found = new List<SeasonManifest>();
        foreach (var phase in Phases)
        {
            await foreach (var folder in store.ListFoldersAsync(Buckets.Historical, phase.Folder() + "/", cancellationToken))
            {
                if (!int.TryParse(folder, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
                    continue;
                var manifest = await store.GetJsonAsync<SeasonManifest>(
                    Buckets.Historical,
                    SeasonManifest.Key(phase, year),
                    cancellationToken
                );
                // A season filed before there were tables has none in its manifest.
                if (manifest?.Value is { Tables.Count: > 0 } season)
                    found.Add(season);
            }
        }
        return [.. found.OrderBy(season => season.Year).ThenBy(season => season.Phase)];
    }
}
