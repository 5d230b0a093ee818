using Microsoft.Extensions.Options;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.DataMover.Promotion;

/// <summary>
/// Brings promotions that were cut off to an end. Committed: only announcing is left. Not committed: what was copied and is not named by game.json is
/// taken away, and the sweep files the game anew from its validation report.
/// </summary>
internal sealed class PromotionRecovery(
    IObjectStore store, Leases leases, FiledGames filed, Promoter promoter, IMessagePublisher publisher, PromotionMetrics metrics,
    IOptions<DataMoverOptions> options, ILogger<PromotionRecovery> logger)
{
    public async Task RecoverAsync(CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        await foreach (var info in store.ListAsync(Buckets.State, "journals/promotion/", cancellationToken))
            keys.Add(info.Key);
        foreach (var key in keys)
        {
            try
            {
                await RecoverAsync(key, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                // One that cannot be recovered must not keep the others from it.
                logger.LogError(new EventId(0, "RecoveryFailed"), exception, "{Journal} cannot be brought to an end and is tried again at the next sweep", key);
            }
        }
    }

    private async Task RecoverAsync(string key, CancellationToken cancellationToken)
    {
        if (await store.GetJsonAsync<PromotionJournal>(Buckets.State, key, cancellationToken) is not { Value: var journal })
            return;
        await using var lease = await leases.TryAcquireAsync($"promotion-{journal.GamePk}", TimeSpan.FromSeconds(options.Value.LeaseSeconds), cancellationToken);
        // Another may have brought it to an end before we got the lease, or begun the next.
        if (lease is null || (await store.GetJsonAsync<PromotionJournal>(Buckets.State, key, cancellationToken))?.Value is not { } current)
            return;
        journal = current;

        var game = await filed.FindAsync(journal.GamePk, cancellationToken);
        if (game is not null && game.Folder == journal.Folder && game.File.SourceSha256 == journal.Source.Sha256)
        {
            await filed.RemoveElsewhereAsync(game, cancellationToken);
            await promoter.AnnounceAsync(game.File, journal.Source, cancellationToken);
            Done(journal, "finished");
            return;
        }
        await UndoCopyAsync(journal, game, cancellationToken);
        await store.DeleteAsync(Buckets.State, key, null, cancellationToken);
        await publisher.PublishAsync(new OperationRolledBack(key, journal.GamePk, $"the promotion begun by {journal.Owner} was cut off at step {journal.Step}"), cancellationToken);
        Done(journal, "undone");
    }

    private async Task UndoCopyAsync(PromotionJournal journal, FiledGame? game, CancellationToken cancellationToken)
    {
        var key = journal.Folder + GameFile.FeedName;
        if (await store.StatAsync(Buckets.Current, key, null, cancellationToken) is not { } copy || copy.Sha256 != journal.Source.Sha256)
            return;
        if (game?.File.Feed is { } named && named.Key == key && named.VersionId == copy.VersionId)
            return;
        await store.DeleteAsync(Buckets.Current, key, copy.VersionId, cancellationToken);
    }

    private void Done(PromotionJournal journal, string outcome)
    {
        metrics.Recovered(outcome);
        logger.LogInformation(new EventId(0, "PromotionRecovered"), "The promotion of {GamePk} that {Owner} began and left at step {Step} is {Outcome}", journal.GamePk, journal.Owner, journal.Step, outcome);
    }
}
