using Microsoft.Extensions.Options;
using MlbSts.Lake.Loading;
using MlbSts.Lake.Seasons;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;

namespace MlbSts.BulkLoader.Loading;

/// <summary>Does the waiting loads, one after the other; each uses all processors.</summary>
internal sealed class LoadWorker(
    LoadRegistry loads, LoadRunner runner, LoadMeter meter, IOptions<BulkLoaderOptions> options, IMessagePublisher publisher, TimeProvider time,
    ILogger<LoadWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await RecoverAsync(stoppingToken);
        await foreach (var id in loads.WaitingAsync(stoppingToken))
        {
            using var cancelled = loads.Begin(id, stoppingToken);
            if (cancelled is null)
                continue;
            try
            {
                await LoadAsync(loads.Find(id)!, cancelled.Token, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(new EventId(0, "LoadNotRecorded"), exception, "What became of load {Load} could not be written down; it is done again after a restart", id);
            }
        }
    }

    private async Task RecoverAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await loads.RecoverAsync(stoppingToken);
                return;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(new EventId(0, "LoadsNotRecovered"), "The loads of an earlier process cannot be read: {Reason}; tried again in 10 s", exception.Message);
                await Task.Delay(TimeSpan.FromSeconds(10), time, stoppingToken);
            }
        }
    }

    private async Task LoadAsync(Load load, CancellationToken cancelled, CancellationToken stoppingToken)
    {
        var what = string.Join(", ", load.Request.Paths.Concat(load.Request.Checks));
        try
        {
            var settings = options.Value.Settings();
            var sources = LoadRunner.Find(load.Request, settings, cancelled);
            var report = await runner.RunAsync(load.Request, sources, settings, progress => loads.Progress(load.Id, progress), cancelled);
            meter.Count(report);
            await loads.EndAsync(load with { Status = LoadStatus.Completed, Report = report }, stoppingToken);
            logger.LogInformation(
                new EventId(0, "LoadCompleted"), "{Paths}: {Loaded} loaded, {Replaced} replaced, {Unchanged} unchanged, {Kept} kept, {Refused} refused",
                what, report.Loaded, report.Replaced, report.Unchanged, report.Kept, report.RefusedCount);
            await AnnounceAsync(load.Id, what, report, stoppingToken);
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            // A service that stops leaves its load as running: it is taken up when it starts again.
            if (stoppingToken.IsCancellationRequested)
                throw;
            await loads.EndAsync(load with { Status = LoadStatus.Cancelled }, stoppingToken);
            logger.LogInformation(new EventId(0, "LoadCancelled"), "{Paths} is given up; the same load again goes on", what);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            meter.CountFailure();
            await loads.EndAsync(load with { Status = LoadStatus.Failed, Error = exception.Message }, stoppingToken);
            logger.LogError(new EventId(0, "LoadFailed"), exception, "{Paths} is not loaded to its end; the same load again goes on", what);
        }
    }

    private async Task AnnounceAsync(string id, string what, LoadReport report, CancellationToken cancellationToken)
    {
        try
        {
            await publisher.PublishAsync(new LoadCompleted(id, what, report.Loaded + report.Replaced, report.Unchanged + report.Kept, report.RefusedCount), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(new EventId(0, "LoadNotAnnounced"), "{Paths} is loaded, and nobody could be told: {Reason}", what, exception.Message);
        }
    }
}
