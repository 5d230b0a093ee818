using MlbSts.Scheduler.Polling;
using MlbSts.Storage;

namespace MlbSts.Scheduler.Schedules;

/// <summary>
/// After a start: games in <c>mlb-live</c> that were being followed are followed on, also those no schedule of these days names.
/// </summary>
internal sealed partial class StoredGames(IObjectStore store, WatchList watchList, ILogger<StoredGames> logger)
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
            Log.GamesRestored(logger, restored, Buckets.Live);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Games} games found in {Bucket} are followed on", EventName = "GamesRestored")]
        public static partial void GamesRestored(ILogger logger, int games, string bucket);
    }
}
