using System.Runtime.CompilerServices;
using MlbSts.Domain;

namespace MlbSts.Storage;

/// <summary>The newest full documents in <c>mlb-live</c>: what every sweep walks over.</summary>
public static class LiveFeeds
{
    /// <summary>Every game in <c>mlb-live</c> with its newest full document, metadata included.</summary>
    public static async IAsyncEnumerable<(GamePk GamePk, ObjectInfo Feed)> ListAsync(
        IObjectStore store,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        await foreach (var folder in store.ListFoldersAsync(Buckets.Live, "games/", cancellationToken).ConfigureAwait(false))
        {
            if (
                GamePk.TryParse(folder, null, out var gamePk)
                && await store.StatAsync(Buckets.Live, Buckets.LiveFeed(gamePk), null, cancellationToken).ConfigureAwait(false) is { } feed
            )
                yield return (gamePk, feed);
        }
    }
}
