using Microsoft.Extensions.Options;
using MlbSts.Lake.Loading;
using MlbSts.Lake.Seasons;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;

namespace MlbSts.BulkLoader.Loading;

/// <summary>Does the waiting loads, one after the other; each uses all processors.</summary>
internal sealed partial class LoadWorker(
    LoadRegistry loads,
    LoadRunner runner,
    LoadMeter meter,
    IOptions<BulkLoaderOptions> options,
    IMessagePublisher publisher,
    TimeProvider time,
    ILogger<LoadWorker> logger
) : BackgroundService
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
                Log.LoadNotRecorded(logger, exception, id);
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
                Log.LoadsNotRecovered(logger, exception.Message);
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
            Log.LoadCompleted(logger, what, report.Loaded, report.Replaced, report.Unchanged, report.Kept, report.RefusedCount);
            await AnnounceAsync(load.Id, what, report, stoppingToken);
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            // A service that stops leaves its load as running: it is taken up when it starts again.
            if (stoppingToken.IsCancellationRequested)
                throw;
            await loads.EndAsync(load with { Status = LoadStatus.Cancelled }, stoppingToken);
            Log.LoadCancelled(logger, what);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            meter.CountFailure();
            await loads.EndAsync(load with { Status = LoadStatus.Failed, Error = exception.Message }, stoppingToken);
            Log.LoadFailed(logger, exception, what);
        }
    }

    private async Task AnnounceAsync(string id, string what, LoadReport report, CancellationToken cancellationToken)
    {
        try
        {
            await publisher.PublishAsync(
                new LoadCompleted(id, what, report.Loaded + report.Replaced, report.Unchanged + report.Kept, report.RefusedCount),
                cancellationToken
            );
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.LoadNotAnnounced(logger, what, exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Error,
            "What became of load {Load} could not be written down; it is done again after a restart",
            EventName = "LoadNotRecorded"
        )]
        public static partial void LoadNotRecorded(ILogger logger, Exception exception, string load);

        [LoggerMessage(
            LogLevel.Warning,
            "The loads of an earlier process cannot be read: {Reason}; tried again in 10 s",
            EventName = "LoadsNotRecovered"
        )]
        public static partial void LoadsNotRecovered(ILogger logger, string reason);

        [LoggerMessage(
            LogLevel.Information,
            "{Paths}: {Loaded} loaded, {Replaced} replaced, {Unchanged} unchanged, {Kept} kept, {Refused} refused",
            EventName = "LoadCompleted"
        )]
        public static partial void LoadCompleted(
            ILogger logger,
            string paths,
            int loaded,
            int replaced,
            int unchanged,
            int kept,
            int refused
        );

        [LoggerMessage(LogLevel.Information, "{Paths} is given up; the same load again goes on", EventName = "LoadCancelled")]
        public static partial void LoadCancelled(ILogger logger, string paths);

        [LoggerMessage(LogLevel.Error, "{Paths} is not loaded to its end; the same load again goes on", EventName = "LoadFailed")]
        public static partial void LoadFailed(ILogger logger, Exception exception, string paths);

        [LoggerMessage(LogLevel.Warning, "{Paths} is loaded, and nobody could be told: {Reason}", EventName = "LoadNotAnnounced")]
        public static partial void LoadNotAnnounced(ILogger logger, string paths, string reason);
    }
}
