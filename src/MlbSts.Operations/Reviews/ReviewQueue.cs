using System.Runtime.CompilerServices;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Storage;

namespace MlbSts.Operations.Reviews;

/// <summary>
/// What a person must look at, under <c>review/</c> in <c>mlb-state</c>. The store has the items; messages say that one came or went.
/// </summary>
public sealed class ReviewQueue(IObjectStore store, IMessagePublisher publisher)
{
    /// <summary>
    /// Raises an item. One that is there already stays as it was first seen; it is told again where it is about the same document, as after
    /// a crash.
    /// </summary>
    public async Task RaiseAsync(ReviewItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        try
        {
            await store.PutJsonAsync(Buckets.State, item.Key, item, cancellationToken, ifAbsent: true).ConfigureAwait(false);
        }
        catch (PreconditionFailedException)
        {
            if (await FindAsync(item.Key, cancellationToken).ConfigureAwait(false) is not { } known || !known.IsAbout(item))
                return;
            item = known;
        }
        var raised = new ReviewRaised(item.Game, item.GamePk, item.Reason, item.Details, item.Key, item.RaisedAt);
        await publisher.PublishAsync(raised, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes an item away. It is told first: cut off in between, it is settled, and told, again.</summary>
    /// <param name="key">Its key; where there is none, nothing is done.</param>
    /// <param name="because">What settled it, for people.</param>
    /// <param name="cancellationToken">Ends it; the same again goes on.</param>
    public async Task SettleAsync(string key, string because, CancellationToken cancellationToken)
    {
        if (await FindAsync(key, cancellationToken).ConfigureAwait(false) is not { } item)
            return;
        var settled = new ReviewSettled(item.Game, item.GamePk, item.Reason, item.Key, because, item.RaisedAt);
        await publisher.PublishAsync(settled, cancellationToken).ConfigureAwait(false);
        await store.DeleteAsync(Buckets.State, key, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>An item, or null where there is none.</summary>
    /// <exception cref="ObjectCorruptException">It cannot be read.</exception>
    public async Task<ReviewItem?> FindAsync(string key, CancellationToken cancellationToken) =>
        await store.GetAsync(Buckets.State, key, null, cancellationToken).ConfigureAwait(false) is { } stored
            ? StoredReview.Read(stored)
            : null;

    /// <summary>Every open item, by key.</summary>
    public async IAsyncEnumerable<ReviewItem> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var key in await KeysAsync(cancellationToken).ConfigureAwait(false))
        {
            if (await FindAsync(key, cancellationToken).ConfigureAwait(false) is { } item)
                yield return item;
        }
    }

    /// <summary>The keys of all open items.</summary>
    public async Task<IReadOnlyList<string>> KeysAsync(CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        await foreach (var info in store.ListAsync(Buckets.State, Buckets.Reviews, cancellationToken).ConfigureAwait(false))
            keys.Add(info.Key);
        return keys;
    }
}
