using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MlbSts.Storage;

/// <summary>
/// Makes the buckets what they must be before the other services of the host start. While the store is down it keeps trying, and the host
/// waits: nothing in the system can work without its store. <see cref="Ready"/> tells health checks.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="time">The clock of the pauses between tries.</param>
/// <param name="logger">Where failed tries are told.</param>
public sealed partial class BucketBootstrap(IObjectStore store, TimeProvider time, ILogger<BucketBootstrap> logger)
    : IHostedLifecycleService
{
    /// <summary>All buckets are what they must be.</summary>
    public bool Ready { get; private set; }

    /// <summary>Makes the buckets, trying until the store answers.</summary>
    /// <exception cref="ObjectStoreException">A bucket exists and cannot become what it must be.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (var bucket in Buckets.All)
            await EnsureAsync(bucket, cancellationToken).ConfigureAwait(false);
        Ready = true;
        Log.BucketsReady(logger, string.Join(", ", Buckets.All.Select(bucket => bucket.Name)));
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task EnsureAsync(BucketSettings bucket, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await store.EnsureBucketAsync(bucket, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (ObjectStoreUnavailableException exception)
            {
                var pause = TimeSpan.FromSeconds(Math.Min(30, Math.Pow(2, Math.Min(attempt, 10) - 1)));
                Log.ObjectStoreUnavailable(logger, bucket.Name, attempt, pause, exception.Message);
                await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "BucketsReady: {Buckets}", EventName = "BucketsReady")]
        public static partial void BucketsReady(ILogger logger, string buckets);

        [LoggerMessage(
            LogLevel.Warning,
            "ObjectStoreUnavailable: bucket {Bucket}, try {Attempt}, next in {Pause}: {Reason}",
            EventName = "ObjectStoreUnavailable"
        )]
        public static partial void ObjectStoreUnavailable(ILogger logger, string bucket, int attempt, TimeSpan pause, string? reason);
    }
}
