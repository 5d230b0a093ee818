using Microsoft.Extensions.Options;
using MlbSts.Clock;
using MlbSts.Domain;
using MlbSts.Scheduler.Polling;
using MlbSts.StatsApi;
using MlbSts.Storage;

namespace MlbSts.Scheduler.Schedules;

/// <summary>
/// Asks the API which games changed, so that a correction long after the final is not missed: neither of a game that is watched no longer,
/// nor one that came while no Scheduler ran.
/// </summary>
internal sealed class ChangesReader(
    IStatsApiClient api,
    IObjectStore store,
    WatchList watchList,
    PollGate gate,
    LeagueClock leagueClock,
    IOptions<SchedulerOptions> options
)
{
    // A Scheduler that ended may have asked for polls that were never answered: what it read last is read again at a start.
    private readonly TimeSpan _again = 2 * TimeSpan.FromSeconds(options.Value.ChangesRefreshSeconds);
    private DateTimeOffset? _since;

    /// <summary>Asks for the changes since the last time; the very first time it only notes when that is.</summary>
    internal async Task ReadAsync(CancellationToken cancellationToken)
    {
        var now = leagueClock.GetUtcNow();
        _since ??= (await store.GetJsonAsync<ChangesRead>(Buckets.State, Buckets.ChangesRead, cancellationToken))?.Value.Until - _again;
        if (_since is { } since)
            await AskAsync(since < now ? since : now, cancellationToken);
        await store.PutJsonAsync(Buckets.State, Buckets.ChangesRead, new ChangesRead(now), cancellationToken);
        _since = now;
    }

    private async Task AskAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var watched = watchList.Snapshot().ToDictionary(game => game.GamePk, game => game.Due is null);
        var changed = await api.GetChangesAsync(since, cancellationToken);
        // A final that is watched no longer is taken up again.
        foreach (var row in changed.Value.Games.Where(row => row.State.IsFinal() && watched.TryAdd(row.GamePk, true)))
            watchList.Schedule(row);
        // An answer that is cut off does not name every game: each may have changed then.
        var named = changed.Value.IsCut ? watched.Keys : changed.Value.Games.Select(row => row.GamePk).Distinct();
        foreach (var gamePk in named.Where(gamePk => watched.GetValueOrDefault(gamePk)))
        {
            watchList.Ask(gamePk, "changes", fullFeed: true);
            gate.Signal();
        }
    }

    /// <summary>How far the changes were read.</summary>
    /// <param name="Until">League time.</param>
    private sealed record ChangesRead(DateTimeOffset Until);
}
