using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.ServiceDefaults;

namespace MlbSts.Scraper.Polling;

/// <summary>Says every ten seconds (real time) how the documents held in memory do.</summary>
internal sealed class CacheReporter(HeldFeeds heldFeeds, IMessagePublisher publisher, TimeProvider time)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private (long Hits, long Misses, long Bytes) _last = heldFeeds.Statistics;

    public async Task ReportAsync(CancellationToken cancellationToken)
    {
        var now = heldFeeds.Statistics;
        var statistics = new CacheStatistics(
            ServiceEndpoint.Scraper.Name,
            time.GetUtcNow(),
            "held-feeds",
            now.Hits - _last.Hits,
            now.Misses - _last.Misses,
            now.Bytes
        );
        await publisher.PublishAsync(statistics, cancellationToken);
        _last = now;
    }
}
