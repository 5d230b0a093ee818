using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MlbSts.Clock;

namespace MlbSts.Storage;

/// <summary>Applies the buckets' lifecycle to a folder store from time to time. Several processes may: each finds less to do.</summary>
internal sealed partial class LifecycleSweeper(IObjectStore objects, IOptions<ObjectStoreOptions> options, LeagueClock leagueClock, ILogger<LifecycleSweeper> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // An S3 server does this by itself.
        if (objects is not FileObjectStore store)
            return;
        using var timer = new PeriodicTimer(options.Value.SweepInterval, leagueClock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                var removed = await store.SweepAsync(stoppingToken).ConfigureAwait(false);
                if (removed > 0)
                    Log.LifecycleSwept(logger, removed);
            }
            catch (Exception exception) when (exception is ObjectStoreException or IOException or UnauthorizedAccessException)
            {
                Log.LifecycleSweepFailed(logger, exception, options.Value.SweepInterval);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "LifecycleSwept: {Removed} versions", EventName = "LifecycleSwept")]
        public static partial void LifecycleSwept(ILogger logger, int removed);

        [LoggerMessage(LogLevel.Error, "LifecycleSweepFailed: the next is in {Interval}", EventName = "LifecycleSweepFailed")]
        public static partial void LifecycleSweepFailed(ILogger logger, Exception exception, TimeSpan interval);
    }
}
