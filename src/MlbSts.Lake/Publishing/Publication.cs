using System.Security.Cryptography;
using MlbSts.Domain;
using MlbSts.Lake.Manifests;
using MlbSts.Storage;

namespace MlbSts.Lake.Publishing;

/// <summary>
/// Brings a new version of a season into <c>mlb-historical</c>, whole or not at all: stage, journal, copy, manifest, clean up. What was cut off is finished or undone by
/// <see cref="RecoverAsync"/>, so nothing stays in the bucket that no manifest names.
/// </summary>
internal sealed class Publication(IObjectStore store, SeasonPhase phase, int year, PutOptions put)
{
    private readonly string _journalKey = LoadJournal.Key(phase, year);
    private readonly string _staging = $"staging/load/{phase.Folder()}-{year:0000}/";

    /// <summary>Finishes or undoes what an earlier load left.</summary>
    /// <param name="loadId">The load that asks: what it wrote itself before it was cut off it may take up again.</param>
    /// <param name="cancellationToken">Ends it; asking again goes on.</param>
    public async Task RecoverAsync(string loadId, CancellationToken cancellationToken)
    {
        var journal = (await store.GetJsonAsync<LoadJournal>(Buckets.State, _journalKey, cancellationToken))?.Value;
        if (journal is { IsStaged: true })
            await FinishAsync(journal, cancellationToken);
        else if (journal is not null && journal.LoadId != loadId)
            await UndoAsync(journal, cancellationToken);
        else if (journal is null)
            await ClearStagingAsync(cancellationToken);
    }

    /// <summary>Says which documents will be written, before the first of them is.</summary>
    public Task AnnounceAsync(string loadId, IReadOnlyList<string> documents, CancellationToken cancellationToken) =>
        store.PutJsonAsync(Buckets.State, _journalKey, new LoadJournal(loadId, false, documents, [], null), cancellationToken);

    /// <summary>Stages an object.</summary>
    public async Task<StagedObject> StageAsync(string key, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellationToken)
    {
        var staged = new StagedObject(_staging + key[(key.LastIndexOf('/') + 1)..], key, Convert.ToHexStringLower(SHA256.HashData(content.Span)), contentType);
        if ((await store.StatAsync(Buckets.State, staged.StagedKey, null, cancellationToken))?.Sha256 != staged.Sha256)
            await store.PutAsync(Buckets.State, staged.StagedKey, content, new PutOptions { ContentType = contentType }, cancellationToken);
        return staged;
    }

    /// <summary>Publishes: from here on the new version will come, whatever happens.</summary>
    public async Task<SeasonManifest> CommitAsync(LoadJournal journal, CancellationToken cancellationToken)
    {
        await store.PutJsonAsync(Buckets.State, _journalKey, journal, cancellationToken);
        return await FinishAsync(journal, cancellationToken);
    }

    private async Task<SeasonManifest> FinishAsync(LoadJournal journal, CancellationToken cancellationToken)
    {
        var published = new Dictionary<string, ObjectReference>();
        foreach (var item in journal.Objects)
            published[item.Key] = await PublishAsync(item, cancellationToken);
        var manifest = journal.Manifest! with
        {
            Tables = [.. journal.Manifest.Tables.Select(table => table with { File = published.GetValueOrDefault(table.File.Key, table.File) })],
            Sources = [.. journal.Manifest.Sources.Select(source => source with { File = published.GetValueOrDefault(source.File.Key, source.File) })],
        };
        var key = SeasonManifest.Key(phase, year);
        var present = (await store.GetJsonAsync<SeasonManifest>(Buckets.Historical, key, cancellationToken))?.Value;
        if (present?.Version != manifest.Version || present.LoadId != manifest.LoadId)
            await store.PutJsonAsync(Buckets.Historical, key, manifest, cancellationToken);
        await CloseAsync(cancellationToken);
        return manifest;
    }

    private async Task<ObjectReference> PublishAsync(StagedObject item, CancellationToken cancellationToken)
    {
        // Published already by a run that was cut off: nothing in this bucket can be taken back, so it is taken up.
        if (await store.StatAsync(Buckets.Historical, item.Key, null, cancellationToken) is { } there && there.Sha256 == item.Sha256)
            return there.Reference;
        var copy = await store.CopyAsync(new ObjectReference(Buckets.State, item.StagedKey, null, item.Sha256), Buckets.Historical, item.Key, put with { ContentType = item.ContentType }, cancellationToken);
        return copy.Reference;
    }

    private async Task UndoAsync(LoadJournal journal, CancellationToken cancellationToken)
    {
        var present = (await store.GetJsonAsync<SeasonManifest>(Buckets.Historical, SeasonManifest.Key(phase, year), cancellationToken))?.Value;
        var named = present?.Games.SelectMany(game => new[] { game.Feed, game.Game }).OfType<ObjectReference>().Select(file => (file.Key, file.VersionId)).ToHashSet() ?? [];
        foreach (var key in journal.Documents)
        {
            if (await store.StatAsync(Buckets.Historical, key, null, cancellationToken) is { } there && !named.Contains((key, there.VersionId)))
                await store.DeleteAsync(Buckets.Historical, key, there.VersionId, cancellationToken);
        }
        await CloseAsync(cancellationToken);
    }

    // The journal goes first: staged objects without a journal are only rubbish.
    private async Task CloseAsync(CancellationToken cancellationToken)
    {
        await store.DeleteAsync(Buckets.State, _journalKey, null, cancellationToken);
        await ClearStagingAsync(cancellationToken);
    }

    private async Task ClearStagingAsync(CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        await foreach (var info in store.ListAsync(Buckets.State, _staging, cancellationToken))
            keys.Add(info.Key);
        foreach (var key in keys)
            await store.DeleteAsync(Buckets.State, key, null, cancellationToken);
    }
}
