using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MlbSts.Clock;
using MlbSts.Scheduler.Polling;
using MlbSts.StatsApi;

namespace MlbSts.Scheduler.Schedules;

/// <summary>Asks the API which games changed, so that a correction long after the final is not missed.</summary>
internal sealed class ChangesReader(
    IStatsApiClient api, WatchList watchList, PollGate gate, IOptions<SchedulerOptions> options, LeagueClock leagueClock, ILogger<ChangesReader> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.ChangesRefreshSeconds <= 0)
            return;
        var interval = TimeSpan.FromSeconds(options.Value.ChangesRefreshSeconds);
        var since = leagueClock.GetUtcNow();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(interval, leagueClock, stoppingToken);
                var asked = leagueClock.GetUtcNow();
                await AskAsync(since, stoppingToken);
                since = asked;
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(new EventId(0, "ChangesNotRead"), "The changes since {Since:u} could not be read: {Reason}", since, exception.Message);
            }
        }
    }

    private async Task AskAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var settled = watchList.Snapshot().Where(game => game.Due is null).Select(game => game.GamePk).ToHashSet();
        if (settled.Count == 0)
            return;
        var changed = await api.GetChangesAsync(since, cancellationToken);
        // An answer that is cut off does not name every game: each may have changed then.
        var named = changed.Value.IsCut ? settled : changed.Value.Games.Select(row => row.GamePk).Where(settled.Contains);
        foreach (var gamePk in named.Distinct())
        {
            watchList.Ask(gamePk, "changes", fullFeed: true);
            gate.Signal();
        }
    }
}
