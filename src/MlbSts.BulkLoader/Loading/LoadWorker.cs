using System.Collections.Immutable;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;

namespace MlbSts.BulkLoader.Loading;

/// <summary>Does the waiting loads, one after the other.</summary>
internal sealed class LoadWorker(LoadRegistry loads, FeedLoader loader, IMessagePublisher publisher, ILogger<LoadWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var id in loads.WaitingAsync(stoppingToken))
        {
            if (loads.Find(id) is { } load)
                await LoadAsync(load, stoppingToken);
        }
    }

    private async Task LoadAsync(Load load, CancellationToken cancellationToken)
    {
        var files = ImmutableList<LoadedFile>.Empty;
        loads.Update(load = load with { Status = LoadStatus.Running });
        try
        {
            await loader.LoadAsync(load, file => loads.Update(load = load with { Files = files = files.Add(file) }), cancellationToken);
            loads.Update(load = load with { Status = LoadStatus.Completed });
            logger.LogInformation(
                new EventId(0, "LoadCompleted"), "{Folder}: {Loaded} loaded, {Skipped} skipped, {Refused} refused",
                load.Folder, load.Count(FileOutcome.Loaded), load.Count(FileOutcome.Skipped), load.Count(FileOutcome.Refused));
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            loads.Update(load with { Status = LoadStatus.Failed, Error = exception.Message });
            logger.LogError(new EventId(0, "LoadFailed"), exception, "{Folder} is not loaded to its end; the same load again goes on", load.Folder);
            return;
        }
        await AnnounceAsync(load, cancellationToken);
    }

    private async Task AnnounceAsync(Load load, CancellationToken cancellationToken)
    {
        try
        {
            await publisher.PublishAsync(
                new LoadCompleted(load.Id, load.Folder, load.Count(FileOutcome.Loaded), load.Count(FileOutcome.Skipped), load.Count(FileOutcome.Refused)), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(new EventId(0, "LoadNotAnnounced"), "{Folder} is loaded, and nobody could be told: {Reason}", load.Folder, exception.Message);
        }
    }
}
