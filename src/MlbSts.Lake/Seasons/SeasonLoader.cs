using MlbSts.Domain;
using MlbSts.Games.Sources;
using MlbSts.Games.Tables;
using MlbSts.Lake.Building;
using MlbSts.Lake.Manifests;
using MlbSts.Lake.Publishing;
using MlbSts.Lake.Requests;
using MlbSts.Operations;
using MlbSts.Operations.Reviews;
using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.Lake.Seasons;

/// <summary>Loads the games of one season's phase into a new version of its dataset, or finds that there is nothing to do.</summary>
internal sealed class SeasonLoader(
    IObjectStore store,
    OperationRunner operations,
    ReviewQueue reviews,
    GameDocuments documents,
    LoadSettings settings,
    TimeProvider time
)
{
    /// <summary>Loads.</summary>
    /// <param name="loadId">The load.</param>
    /// <param name="phase">The phase.</param>
    /// <param name="year">The season.</param>
    /// <param name="games">What the sources have of it.</param>
    /// <param name="plan">What is asked for.</param>
    /// <param name="report">Told of everything.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="lease">The season's lease; it ends the load, and the same load again goes on.</param>
    public async Task LoadAsync(
        string loadId,
        SeasonPhase phase,
        int year,
        IReadOnlyList<FoundGame> games,
        LoadPlan plan,
        ReportBuilder report,
        Action<LoadProgress> progress,
        HeldLease lease
    )
    {
        var cancellationToken = lease.Held;
        var publication = new SeasonPublication(store, reviews, () => settings.Put(time));
        // What this very load wrote before it was cut off it takes up again.
        if (
            await operations
                .RecoverAsync(publication, SeasonPublication.SubjectOf(phase, year), lease, state => state.LoadId == loadId)
                .ConfigureAwait(false)
            is null
        )
            await publication.ClearStagingAsync(phase, year, cancellationToken).ConfigureAwait(false);
        var manifest = (
            await store
                .GetJsonAsync<SeasonManifest>(Buckets.Historical, SeasonManifest.Key(phase, year), cancellationToken)
                .ConfigureAwait(false)
        )?.Value;
        var known = (manifest?.Games ?? []).ToDictionary(game =>
            GameKey.TryParse(game.GameId, out var key)
                ? key
                : throw new InvalidDataException($"The manifest of {phase.Folder()} {year} names a game '{game.GameId}'.")
        );
        var chooser = new GameChooser(plan);
        chooser.Choose(games, known);
        report.Unchanged += chooser.Unchanged;
        report.Kept += chooser.Decisions.Count(decision => decision.Outcome == DecisionOutcome.Kept);
        var outcome = new SeasonOutcome(manifest, known, chooser);
        var present = new PresentTables(store, manifest);
        var isAudited =
            await store.StatAsync(Buckets.State, Buckets.LoadAudit(loadId, phase, year), null, cancellationToken).ConfigureAwait(false)
            is not null;
        if (!isAudited)
            await new DecisionComparer(phase, year, games, present)
                .CompareAsync(chooser.Decisions, cancellationToken)
                .ConfigureAwait(false);
        if (chooser.Chosen.Count > 0)
        {
            var built = await BuildAsync(loadId, phase, year, outcome, present, plan, report, progress, cancellationToken)
                .ConfigureAwait(false);
            if (outcome.Written.Count > 0)
            {
                var version = await PublishAsync(publication, loadId, phase, year, outcome, built, lease).ConfigureAwait(false);
                report.Add(
                    new SeasonResult(
                        phase,
                        year,
                        version.Version,
                        true,
                        version.Games.Count,
                        version.Tables.Sum(table => table.Rows),
                        built.Sum(table => (long)table.Content.Length)
                    )
                );
            }
        }
        if (!isAudited)
            await outcome.AuditAsync(store, reviews, time.GetUtcNow(), loadId, phase, year, plan, cancellationToken).ConfigureAwait(false);
        foreach (var decision in chooser.Decisions)
            report.Conflict(decision);
        if (outcome.Written.Count == 0)
            report.Add(
                new SeasonResult(
                    phase,
                    year,
                    manifest?.Version ?? 0,
                    false,
                    manifest?.Games.Count ?? 0,
                    manifest?.Tables.Sum(table => table.Rows) ?? 0,
                    0
                )
            );
    }

    private async Task<IReadOnlyList<BuiltTable>> BuildAsync(
        string loadId,
        SeasonPhase phase,
        int year,
        SeasonOutcome outcome,
        PresentTables present,
        LoadPlan plan,
        ReportBuilder report,
        Action<LoadProgress> progress,
        CancellationToken cancellationToken
    )
    {
        await present.ReadAllAsync(cancellationToken).ConfigureAwait(false);
        var slots = outcome.Slots;
        var stage = $"{phase.Folder()} {year}";
        var done = 0;
        progress(new LoadProgress(stage, 0, outcome.Chooser.Chosen.Count));
        using var reader = new SlotReader(phase, year, loadId, plan, settings.Rules, settings.Parallelism);
        using var build = new SeasonBuild(present.Find);
        var built = await build.RunAsync(reader.ReadAsync(slots, cancellationToken), Take, cancellationToken).ConfigureAwait(false);
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
        SeasonPublication publication,
        string loadId,
        SeasonPhase phase,
        int year,
        SeasonOutcome outcome,
        IReadOnlyList<BuiltTable> built,
        HeldLease lease
    )
    {
        var games = outcome.Games();
        var withDocuments = outcome.Written.Where(game => game.Slot.New!.Document is not null).ToArray();
        var state = new PublicationState(
            loadId,
            phase,
            year,
            [.. withDocuments.SelectMany(game => GameDocuments.Keys(phase, year, game.Slot.New!.GamePk!.Value))],
            [],
            null,
            await SettlesAsync(loadId, outcome, lease.Held).ConfigureAwait(false)
        );
        var content = new SeasonContent(
            outcome.Manifest,
            games,
            [
                .. withDocuments.Select(game => new GameDocument(
                    game.Slot.Key,
                    cancellationToken => documents.WriteAsync(loadId, phase, year, game, games[game.Slot.Key], cancellationToken)
                )),
            ],
            built,
            [.. outcome.Written.Select(game => game.Slot.New!.Source).Distinct().SelectMany(source => source.FilesOf(phase, year))]
        );
        var published = await operations
            .RunAsync(publication, SeasonPublication.SubjectOf(phase, year), state, content, lease)
            .ConfigureAwait(false);
        return published.Manifest!;
    }

    // What an earlier load asked of a game that is written now. What this one asks stays.
    private async Task<IReadOnlyList<string>> SettlesAsync(string loadId, SeasonOutcome outcome, CancellationToken cancellationToken)
    {
        var games = outcome.Written.Select(game => game.Slot.Key.ToString()).ToHashSet();
        var earlier = (await reviews.KeysAsync(cancellationToken).ConfigureAwait(false)).Where(key =>
            key.IndexOf("-load-", StringComparison.Ordinal) is > 0 and var end && games.Contains(key[Buckets.Reviews.Length..end])
        );
        return [.. earlier.Where(key => !key.EndsWith($"-load-{loadId}.json", StringComparison.Ordinal))];
    }
}
