using Microsoft.Extensions.Options;
using MlbSts.Domain;
using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.BulkLoader.Loading;

/// <summary>
/// Loads a folder of Stats API feeds into <c>mlb-historical</c>. Per phase and season: the documents first, the manifest last, so a load that is cut off
/// leaves nothing that counts, and the same load again goes on. Of two documents of a game the later timecode counts.
/// </summary>
internal sealed class FeedLoader(IObjectStore store, ZstdCodec zstd, Leases leases, IOptions<BulkLoaderOptions> options, TimeProvider leagueClock)
{
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(10);

    // Symbolic links are not followed: they may lead out of the roots.
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    /// <summary>Loads; each file's outcome is given as soon as it is certain.</summary>
    public async Task LoadAsync(Load load, Action<LoadedFile> done, CancellationToken cancellationToken)
    {
        var found = new List<(int Season, SeasonPhase Phase, GamePk GamePk, Timecode? Timecode, string Path)>();
        foreach (var path in Directory.EnumerateFiles(load.Folder, "*.json", Everything).Order(StringComparer.Ordinal))
        {
            if (await TryReadAsync(load, path, done, cancellationToken) is { } file)
                found.Add((file.Season, file.Phase, file.GamePk, file.View.Timecode, path));
        }
        // Newest first: of two documents of a game only the one that counts is written, into a bucket that forgets nothing.
        foreach (var season in found.OrderBy(file => file.GamePk).ThenByDescending(file => file.Timecode?.Moment).GroupBy(file => (file.Season, file.Phase)).OrderBy(season => season.Key))
            await LoadSeasonAsync(load, season.Key.Phase, season.Key.Season, season.Select(file => file.Path), done, cancellationToken);
    }

    private async Task LoadSeasonAsync(Load load, SeasonPhase phase, int year, IEnumerable<string> paths, Action<LoadedFile> done, CancellationToken cancellationToken)
    {
        await using var lease = await leases.TryAcquireAsync($"load-{phase.Folder()}-{year}", LeaseTime, cancellationToken)
            ?? throw new InvalidOperationException($"Another load writes {phase.Folder()} {year}; try again when it is done.");
        var key = SeasonManifest.Key(phase, year);
        var manifest = (await store.GetJsonAsync<SeasonManifest>(Buckets.Historical, key, cancellationToken))?.Value ?? new SeasonManifest(phase, year, 0, load.Id, []);
        var games = manifest.Games.ToDictionary(game => game.GamePk);
        var outcomes = new List<LoadedFile>();
        var changed = false;
        foreach (var path in paths)
        {
            if (await TryReadAsync(load, path, outcomes.Add, cancellationToken) is not { } file)
                continue;
            if (lease.ExpiresAt - TimeProvider.System.GetUtcNow() < LeaseTime / 2)
                await lease.RenewAsync(LeaseTime, cancellationToken);
            var known = games.GetValueOrDefault(file.GamePk);
            if (Older(file, known) is { } reason)
            {
                outcomes.Add(new LoadedFile(file.Name, FileOutcome.Skipped, reason));
                continue;
            }
            games[file.GamePk] = await WriteAsync(load, file, known, cancellationToken);
            outcomes.Add(new LoadedFile(file.Name, FileOutcome.Loaded, known is null ? "new" : "replaces an older document"));
            changed = true;
        }
        if (changed)
        {
            await lease.RenewAsync(LeaseTime, cancellationToken);
            await store.PutJsonAsync(Buckets.Historical, key, new SeasonManifest(phase, year, manifest.Version + 1, load.Id, [.. games.Values.OrderBy(game => game.GamePk)]), cancellationToken);
        }
        outcomes.ForEach(done);
    }

    private static string? Older(FeedFile file, ManifestGame? known) => known switch
    {
        null => null,
        _ when known.ContentSha256 == file.ContentSha256 => "the same document is there already",
        _ when known.Timecode >= file.View.Timecode => $"the document of {known.Timecode} is there already, and this one is not later ({file.View.Timecode})",
        _ => null,
    };

    private async Task<ManifestGame> WriteAsync(Load load, FeedFile file, ManifestGame? known, CancellationToken cancellationToken)
    {
        var folder = Buckets.HistoricalGame(file.Phase, file.Season, file.GamePk);
        var put = new PutOptions
        {
            ContentType = "application/zstd",
            Metadata = new FeedMetadata(file.View.Status.State, file.View.Timecode, file.ContentSha256).Write(),
            RetainUntil = options.Value.RetainDays is { } days ? TimeProvider.System.GetUtcNow().AddDays(days) : null,
        };
        // A load that was cut off may have written it already: nothing in this bucket can be taken back, so it is taken up.
        var feed = await store.StatAsync(Buckets.Historical, folder + GameFile.FeedName, null, cancellationToken) is { } there && FeedMetadata.Read(there.Metadata).ContentSha256 == file.ContentSha256
            ? there
            : await store.PutAsync(Buckets.Historical, folder + GameFile.FeedName, zstd.Compress(file.Content), put, cancellationToken);
        IReadOnlyList<ObjectReference> earlier = known is null ? [] : [.. (await store.GetJsonAsync<GameFile>(Buckets.Historical, folder + GameFile.Name, cancellationToken))?.Value.Earlier ?? [], known.Feed];
        var game = await store.PutJsonAsync(Buckets.Historical, folder + GameFile.Name, Describe(load, file, feed, known, earlier), cancellationToken);
        return new ManifestGame(file.GamePk, (known?.Revision ?? 0) + 1, file.ContentSha256, file.View.Timecode, feed.Reference, game.Reference);
    }

    private GameFile Describe(Load load, FeedFile file, ObjectInfo feed, ManifestGame? known, IReadOnlyList<ObjectReference> earlier) => new()
    {
        GamePk = file.GamePk,
        Phase = file.Phase,
        Season = file.Season,
        OfficialDate = file.OfficialDate,
        GameType = file.View.GameType ?? "",
        AwayTeam = file.View.Away.Label,
        HomeTeam = file.View.Home.Label,
        AwayRuns = file.View.Away.Line.Runs,
        HomeRuns = file.View.Home.Line.Runs,
        State = file.View.Status.State,
        Timecode = file.View.Timecode,
        Revision = (known?.Revision ?? 0) + 1,
        Feed = feed.Reference,
        ContentSha256 = file.ContentSha256,
        Source = "statsapi-file",
        SourceId = $"{load.Id}/{file.Name}",
        SourceSha256 = file.ContentSha256,
        Verdict = "Consistent",
        FiledAt = leagueClock.GetUtcNow(),
        Earlier = earlier,
    };

    private async Task<FeedFile?> TryReadAsync(Load load, string path, Action<LoadedFile> done, CancellationToken cancellationToken)
    {
        var name = Path.GetRelativePath(load.Folder, path);
        try
        {
            return await FeedFile.ReadAsync(name, path, options.Value.MaximumFileBytes, cancellationToken);
        }
        catch (Exception exception) when (exception is LoadRefusedException or IOException or UnauthorizedAccessException)
        {
            done(new LoadedFile(name, FileOutcome.Refused, exception.Message));
            return null;
        }
    }
}
