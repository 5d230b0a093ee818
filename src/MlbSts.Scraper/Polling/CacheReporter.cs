using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.ServiceDefaults;

namespace MlbSts.Scraper.Polling;

/// <summary>Says every ten seconds (real time) how the documents held in memory do.</summary>
internal sealed class CacheReporter(HeldFeeds heldFeeds, IMessagePublisher publisher, TimeProvider time, ILogger<CacheReporter> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        var last = heldFeeds.Statistics;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var now = heldFeeds.Statistics;
                await publisher.PublishAsync(
                    new CacheStatistics(ServiceEndpoint.Scraper.Name, time.GetUtcNow(), "held-feeds", now.Hits - last.Hits, now.Misses - last.Misses, now.Bytes), stoppingToken);
                last = now;
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(new EventId(0, "ReportFailed"), "The cache could not be reported: {Reason}", exception.Message);
            }
        }
    }
}
