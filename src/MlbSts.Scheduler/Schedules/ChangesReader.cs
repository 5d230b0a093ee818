using MlbSts.Clock;
using MlbSts.Scheduler.Polling;
using MlbSts.StatsApi;

namespace MlbSts.Scheduler.Schedules;

/// <summary>Asks the API which games changed, so that a correction long after the final is not missed.</summary>
internal sealed class ChangesReader(IStatsApiClient api, WatchList watchList, PollGate gate, LeagueClock leagueClock)
{
    private DateTimeOffset? _since;

    /// <summary>Asks for the changes since the last time; the first time it only notes when that is.</summary>
    internal async Task ReadAsync(CancellationToken cancellationToken)
    {
        var now = leagueClock.GetUtcNow();
        if (_since is { } since)
            await AskAsync(since, cancellationToken);
        _since = now;
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
