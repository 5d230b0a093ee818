using MlbSts.Domain;
using MlbSts.Games.Sources;
using MlbSts.Games.Tables;
using MlbSts.Lake.Building;
using MlbSts.Lake.Manifests;
using MlbSts.Lake.Publishing;
using MlbSts.Lake.Requests;
using MlbSts.Rules;
using MlbSts.Storage;

namespace MlbSts.Lake.Seasons;

/// <summary>Loads the games of one season's phase into a new version of its dataset, or finds that there is nothing to do.</summary>
internal sealed class SeasonLoader(IObjectStore store, GameDocuments documents, LoadSettings settings, TimeProvider time)
{
    /// <summary>Loads.</summary>
    /// <param name="loadId">The load.</param>
    /// <param name="phase">The phase.</param>
    /// <param name="year">The season.</param>
    /// <param name="games">What the sources have of it.</param>
    /// <param name="plan">What is asked for.</param>
    /// <param name="report">Told of everything.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Ends it; the same load again goes on.</param>
    public async Task LoadAsync(
        string loadId, SeasonPhase phase, int year, IReadOnlyList<FoundGame> games, LoadPlan plan, ReportBuilder report, Action<LoadProgress> progress, CancellationToken cancellationToken)
    {
        var publication = new Publication(store, phase, year, settings.Put(time));
        await publication.RecoverAsync(loadId, cancellationToken);
        var manifest = (await store.GetJsonAsync<SeasonManifest>(Buckets.Historical, SeasonManifest.Key(phase, year), cancellationToken))?.Value;
        var known = (manifest?.Games ?? []).ToDictionary(game => GameKey.TryParse(game.GameId, out var key) ? key : throw new InvalidDataException($"The manifest of {phase.Folder()} {year} names a game '{game.GameId}'."));
        var chooser = new GameChooser(plan);
        chooser.Choose(games, known);
        report.Unchanged += chooser.Unchanged;
        report.Kept += chooser.Decisions.Count(decision => decision.Outcome == DecisionOutcome.Kept);
        var outcome = new SeasonOutcome(manifest, known, chooser);
        var present = new PresentTables(store, manifest);
        var isAudited = await store.StatAsync(Buckets.State, Buckets.LoadAudit(loadId, phase, year), null, cancellationToken) is not null;
        if (!isAudited)
            await new DecisionComparer(phase, year, games, present).CompareAsync(chooser.Decisions, cancellationToken);
        if (chooser.Chosen.Count > 0)
        {
            var built = await BuildAsync(loadId, phase, year, outcome, present, plan, report, progress, cancellationToken);
            if (outcome.Written.Count > 0)
            {
                var version = await PublishAsync(publication, loadId, phase, year, outcome, built, cancellationToken);
                report.Add(new SeasonResult(phase, year, version.Version, true, version.Games.Count, version.Tables.Sum(table => table.Rows), built.Sum(table => (long)table.Content.Length)));
            }
        }
        if (!isAudited)
            await outcome.AuditAsync(store, loadId, phase, year, plan, cancellationToken);
        foreach (var decision in chooser.Decisions)
            report.Conflict(decision);
        if (outcome.Written.Count == 0)
            report.Add(new SeasonResult(phase, year, manifest?.Version ?? 0, false, manifest?.Games.Count ?? 0, manifest?.Tables.Sum(table => table.Rows) ?? 0, 0));
    }

    private async Task<IReadOnlyList<BuiltTable>> BuildAsync(
        string loadId, SeasonPhase phase, int year, SeasonOutcome outcome, PresentTables present, LoadPlan plan, ReportBuilder report, Action<LoadProgress> progress, CancellationToken cancellationToken)
    {
        await present.ReadAllAsync(cancellationToken);
        var slots = outcome.Slots;
        var stage = $"{phase.Folder()} {year}";
        var done = 0;
        progress(new LoadProgress(stage, 0, outcome.Chooser.Chosen.Count));
        using var reader = new SlotReader(phase, year, loadId, plan, settings.Rules, settings.Parallelism);
        using var build = new SeasonBuild(present.Find);
        var built = await build.RunAsync(reader.ReadAsync(slots, cancellationToken), Take, cancellationToken);
        foreach (var _ in build.AmbiguousPlayers)
            report.Warn("player-identity");
        return built;

        void Take(ReadSlot[] batch)
        {
            foreach (var slot in batch.Where(slot => slot.Slot.New is not null))
            {
                done++;
                outcome.Take(slot, report);
            }
            progress(new LoadProgress(stage, done, outcome.Chooser.Chosen.Count));
        }
    }

    private async Task<SeasonManifest> PublishAsync(
        Publication publication, string loadId, SeasonPhase phase, int year, SeasonOutcome outcome, IReadOnlyList<BuiltTable> built, CancellationToken cancellationToken)
    {
        var withDocuments = outcome.Written.Where(game => game.Slot.New!.Document is not null).ToArray();
        if (withDocuments.Length > 0)
            await publication.AnnounceAsync(loadId, [.. withDocuments.SelectMany(game => GameDocuments.Keys(phase, year, game.Slot.New!.GamePk!.Value))], cancellationToken);
        var games = outcome.Games();
        foreach (var game in withDocuments)
            games[game.Slot.Key] = await documents.WriteAsync(loadId, phase, year, game, games[game.Slot.Key], cancellationToken);

        var objects = new List<StagedObject>();
        var tables = new List<ManifestTable>();
        foreach (var table in built)
        {
            var staged = await publication.StageAsync(SeasonManifest.TableKey(phase, year, table.Table), table.Content, "application/vnd.apache.parquet", cancellationToken);
            objects.Add(staged);
            tables.Add(new ManifestTable(table.Table, table.Rows, new ObjectReference(Buckets.Historical, staged.Key, null, staged.Sha256)));
        }
        var sources = outcome.Manifest?.Sources.ToDictionary(source => source.File.Key) ?? [];
        foreach (var file in outcome.Written.Select(game => game.Slot.New!.Source).Distinct().SelectMany(source => source.FilesOf(phase, year)))
        {
            var content = await File.ReadAllBytesAsync(file.Path, cancellationToken);
            var sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
            var key = $"{SeasonManifest.Folder(phase, year)}sources/{sha[..16]}-{SourceFile.SafeName(file.Name)}";
            if (sources.ContainsKey(key))
                continue;
            var staged = await publication.StageAsync(key, content, "application/octet-stream", cancellationToken);
            objects.Add(staged);
            sources[key] = new ManifestSource(file.Name, new ObjectReference(Buckets.Historical, key, null, staged.Sha256));
        }
        var previous = (await store.StatAsync(Buckets.Historical, SeasonManifest.Key(phase, year), null, cancellationToken))?.Reference;
        var manifest = new SeasonManifest(
            phase, year, (outcome.Manifest?.Version ?? 0) + 1, loadId, [.. games.OrderBy(game => game.Key, GameKey.Order).Select(game => game.Value)], tables,
            [.. sources.OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => source.Value)], previous);
        return await publication.CommitAsync(new LoadJournal(loadId, true, [], objects, manifest), cancellationToken);
    }
}
