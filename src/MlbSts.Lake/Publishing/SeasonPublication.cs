using System.Security.Cryptography;
using MlbSts.Domain;
using MlbSts.Games.Sources;
using MlbSts.Games.Tables;
using MlbSts.Lake.Manifests;
using MlbSts.Operations;
using MlbSts.Operations.Reviews;
using MlbSts.Storage;

namespace MlbSts.Lake.Publishing;

/// <summary>
/// The steps by which a new version of a season comes into <c>mlb-historical</c>, whole or not at all. Nothing in that bucket can be taken
/// back once a manifest names it; so everything is staged first, and that the journal says so is the commit.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="reviews">The review queue.</param>
/// <param name="put">How objects of <c>mlb-historical</c> are put.</param>
internal sealed class SeasonPublication(IObjectStore store, ReviewQueue reviews, Func<PutOptions> put)
    : Operation<PublicationState, SeasonContent>
{
    public const string Name = "load";

    public override string Kind => Name;

    /// <summary>What a publication is about: a season's phase.</summary>
    public static string SubjectOf(SeasonPhase phase, int year) => $"{phase.Folder()}-{year:0000}";

    public override string Describe(PublicationState state) =>
        state.Manifest is { } manifest
            ? $"version {manifest.Version} of {state.Phase.Folder()} {state.Year} by load {state.LoadId}, {manifest.Games.Count} games"
            : $"a version of {state.Phase.Folder()} {state.Year} by load {state.LoadId}";

    public override Journal<PublicationState> ReadEarlier(int version, string subject, StoredObject journal) =>
        version == 0 ? EarlierLoadJournal.Read(journal, Kind, subject) : base.ReadEarlier(version, subject, journal);

    /// <summary>Clears away what is staged of a season's phase. 0.1 staged before it wrote a journal.</summary>
    public async Task ClearStagingAsync(SeasonPhase phase, int year, CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        await foreach (var info in store.ListAsync(Buckets.State, Staging(phase, year), cancellationToken).ConfigureAwait(false))
            keys.Add(info.Key);
        foreach (var key in keys)
            await store.DeleteAsync(Buckets.State, key, null, cancellationToken).ConfigureAwait(false);
    }

    protected override IReadOnlyList<Step<PublicationState, SeasonContent>> List() =>
        [
            Prepare("Documented", WriteDocumentsAsync, undo: RemoveDocumentsAsync),
            Commit("Staged", StageAsync, undo: UnstageAsync),
            Finish("Published", PublishAsync),
            Finish("Named", NameAsync),
            Finish("Settled", SettleAsync),
            Finish("Cleared", ClearAsync),
        ];

    private static string Staging(SeasonPhase phase, int year) => $"staging/load/{SubjectOf(phase, year)}/";

    private static async Task<PublicationState> WriteDocumentsAsync(
        PublicationState state,
        SeasonContent content,
        CancellationToken cancellationToken
    )
    {
        foreach (var document in content.Documents)
            content.Games[document.Key] = await document.WriteAsync(cancellationToken).ConfigureAwait(false);
        return state;
    }

    private async Task RemoveDocumentsAsync(PublicationState state, CancellationToken cancellationToken)
    {
        var named =
            (await PresentAsync(state, cancellationToken).ConfigureAwait(false))
                ?.Games.SelectMany(game => new[] { game.Feed, game.Game })
                .OfType<ObjectReference>()
                .Select(file => (file.Key, file.VersionId))
                .ToHashSet()
            ?? [];
        foreach (var key in state.Documents)
        {
            var there = await store.StatAsync(Buckets.Historical, key, null, cancellationToken).ConfigureAwait(false);
            if (there is not null && !named.Contains((key, there.VersionId)))
                await store.DeleteAsync(Buckets.Historical, key, there.VersionId, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<PublicationState> StageAsync(PublicationState state, SeasonContent content, CancellationToken cancellationToken)
    {
        var objects = new List<StagedObject>();
        var tables = new List<ManifestTable>();
        foreach (var table in content.Tables)
        {
            var key = SeasonManifest.TableKey(state.Phase, state.Year, table.Table);
            var staged = await StageAsync(state, key, table.Content, "application/vnd.apache.parquet", cancellationToken)
                .ConfigureAwait(false);
            objects.Add(staged);
            tables.Add(new ManifestTable(table.Table, table.Rows, staged.Reference));
        }
        var sources = content.Before?.Sources.ToDictionary(source => source.File.Key) ?? [];
        foreach (var file in content.Files)
        {
            var body = await File.ReadAllBytesAsync(file.Path, cancellationToken).ConfigureAwait(false);
            var sha = Convert.ToHexStringLower(SHA256.HashData(body));
            var key = $"{SeasonManifest.Folder(state.Phase, state.Year)}sources/{sha[..16]}-{SourceFile.SafeName(file.Name)}";
            if (sources.ContainsKey(key))
                continue;
            var staged = await StageAsync(state, key, body, "application/octet-stream", cancellationToken).ConfigureAwait(false);
            objects.Add(staged);
            sources[key] = new ManifestSource(file.Name, staged.Reference);
        }
        var manifestKey = SeasonManifest.Key(state.Phase, state.Year);
        var previous = (await store.StatAsync(Buckets.Historical, manifestKey, null, cancellationToken).ConfigureAwait(false))?.Reference;
        var manifest = new SeasonManifest(
            state.Phase,
            state.Year,
            (content.Before?.Version ?? 0) + 1,
            state.LoadId,
            [.. content.Games.OrderBy(game => game.Key, GameKey.Order).Select(game => game.Value)],
            tables,
            [.. sources.OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => source.Value)],
            previous
        );
        return state with { Objects = objects, Manifest = manifest };
    }

    private async Task<StagedObject> StageAsync(
        PublicationState state,
        string key,
        ReadOnlyMemory<byte> content,
        string contentType,
        CancellationToken cancellationToken
    )
    {
        var stagedKey = Staging(state.Phase, state.Year) + key[(key.LastIndexOf('/') + 1)..];
        var staged = new StagedObject(stagedKey, key, Convert.ToHexStringLower(SHA256.HashData(content.Span)), contentType);
        var there = await store.StatAsync(Buckets.State, staged.StagedKey, null, cancellationToken).ConfigureAwait(false);
        if (there?.Sha256 != staged.Sha256)
        {
            var options = new PutOptions { ContentType = contentType };
            await store.PutAsync(Buckets.State, staged.StagedKey, content, options, cancellationToken).ConfigureAwait(false);
        }
        return staged;
    }

    private Task UnstageAsync(PublicationState state, CancellationToken cancellationToken) =>
        ClearStagingAsync(state.Phase, state.Year, cancellationToken);

    private async Task<PublicationState> PublishAsync(PublicationState state, CancellationToken cancellationToken)
    {
        var published = new Dictionary<string, ObjectReference>();
        foreach (var item in state.Objects)
            published[item.Key] = await PublishAsync(item, cancellationToken).ConfigureAwait(false);
        var manifest = state.Manifest!;
        return state with
        {
            Manifest = manifest with
            {
                Tables =
                [
                    .. manifest.Tables.Select(table => table with { File = published.GetValueOrDefault(table.File.Key, table.File) }),
                ],
                Sources =
                [
                    .. manifest.Sources.Select(source => source with { File = published.GetValueOrDefault(source.File.Key, source.File) }),
                ],
            },
        };
    }

    private async Task<ObjectReference> PublishAsync(StagedObject item, CancellationToken cancellationToken)
    {
        // Published already by a run that was cut off: nothing in this bucket can be taken back, so it is taken up.
        var there = await store.StatAsync(Buckets.Historical, item.Key, null, cancellationToken).ConfigureAwait(false);
        if (there?.Sha256 == item.Sha256)
            return there.Reference;
        var source = new ObjectReference(Buckets.State, item.StagedKey, null, item.Sha256);
        var options = put() with { ContentType = item.ContentType };
        return (await store.CopyAsync(source, Buckets.Historical, item.Key, options, cancellationToken).ConfigureAwait(false)).Reference;
    }

    private async Task<PublicationState> NameAsync(PublicationState state, CancellationToken cancellationToken)
    {
        var manifest = state.Manifest!;
        var present = await PresentAsync(state, cancellationToken).ConfigureAwait(false);
        if (present?.Version != manifest.Version || present.LoadId != manifest.LoadId)
        {
            var key = SeasonManifest.Key(state.Phase, state.Year);
            await store.PutJsonAsync(Buckets.Historical, key, manifest, cancellationToken).ConfigureAwait(false);
        }
        return state;
    }

    private async Task<PublicationState> SettleAsync(PublicationState state, CancellationToken cancellationToken)
    {
        foreach (var key in state.Settles ?? [])
            await reviews
                .SettleAsync(key, $"load {state.LoadId} has a document of the game that counts", cancellationToken)
                .ConfigureAwait(false);
        return state;
    }

    private async Task<PublicationState> ClearAsync(PublicationState state, CancellationToken cancellationToken)
    {
        await ClearStagingAsync(state.Phase, state.Year, cancellationToken).ConfigureAwait(false);
        return state;
    }

    private async Task<SeasonManifest?> PresentAsync(PublicationState state, CancellationToken cancellationToken)
    {
        var key = SeasonManifest.Key(state.Phase, state.Year);
        return (await store.GetJsonAsync<SeasonManifest>(Buckets.Historical, key, cancellationToken).ConfigureAwait(false))?.Value;
    }
}
