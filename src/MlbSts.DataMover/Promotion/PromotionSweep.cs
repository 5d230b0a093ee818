using Microsoft.Extensions.Options;
using MlbSts.Messaging.Messages;
using MlbSts.Operations;
using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.DataMover.Promotion;

/// <summary>Finds work that no message announced: promotions cut off, and validated finals that are not filed.</summary>
internal sealed partial class PromotionSweep(
    IObjectStore store,
    Promoter promoter,
    OperationRunner operations,
    GamePromotion promotion,
    Leases leases,
    PromotionMetrics metrics,
    IOptions<DataMoverOptions> options,
    ILogger<PromotionSweep> logger
)
{
    private readonly Dictionary<string, string> _done = [];

    /// <summary>One round: recover what was cut off, clear the leases of the dead, file what is not filed.</summary>
    internal async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        foreach (
            var ended in await operations.RecoverAllAsync(promotion, TimeSpan.FromSeconds(options.Value.LeaseSeconds), cancellationToken)
        )
            metrics.Recovered(ended.Outcome);
        await leases.RemoveExpiredAsync(cancellationToken);
        await SweepAsync(cancellationToken);
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var reports = new List<ObjectInfo>();
        await foreach (var info in store.ListAsync(Buckets.State, "validation/", cancellationToken))
        {
            if (_done.GetValueOrDefault(info.Key) != info.ETag)
                reports.Add(info);
        }
        foreach (var info in reports)
        {
            try
            {
                var report = await store.GetJsonAsync<GameValidated>(Buckets.State, info.Key, cancellationToken);
                if (
                    report is null
                    || report.Value.Verdict == Verdict.Review
                    || await promoter.PromoteAsync(report.Value, cancellationToken)
                )
                    _done[info.Key] = info.ETag;
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                // One that cannot be filed must not keep the others from it.
                Log.PromotionFailed(logger, exception, info.Key);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Error,
            "The game of {Report} cannot be filed and is tried again at the next sweep",
            EventName = "PromotionFailed"
        )]
        public static partial void PromotionFailed(ILogger logger, Exception exception, string report);
    }
}
