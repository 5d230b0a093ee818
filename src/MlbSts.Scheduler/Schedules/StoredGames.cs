using MlbSts.Domain;
using MlbSts.Scheduler.Polling;
using MlbSts.Storage;

namespace MlbSts.Scheduler.Schedules;

/// <summary>After a start: games in <c>mlb-live</c> that were being followed are followed on, also those no schedule of these days names.</summary>
internal sealed class StoredGames(IObjectStore store, WatchList watchList, ILogger<StoredGames> logger)
{
    public async Task<bool> RestoreAsync(CancellationToken cancellationToken)
    {
        var restored = 0;
        await foreach (var (gamePk, feed) in LiveFeeds.ListAsync(store, cancellationToken))
        {
            var facts = FeedMetadata.Read(feed.Metadata);
            watchList.Restore(gamePk, facts.State, facts.Timecode);
            restored++;
        }
        if (restored > 0)
            logger.LogInformation(new EventId(0, "GamesRestored"), "{Games} games found in {Bucket} are followed on", restored, Buckets.Live);
        return true;
    }
}
