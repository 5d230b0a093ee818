using MlbSts.Scheduler.Polling;
using MlbSts.Scheduler.Schedules;

namespace MlbSts.Scheduler;

/// <summary>What the Scheduler watches at the moment, for who hosts it in the own process.</summary>
public sealed class WatchedGames
{
    private readonly WatchList _watchList;
    private readonly OwnedGames _owned;

    internal WatchedGames(WatchList watchList, OwnedGames owned) => (_watchList, _owned) = (watchList, owned);

    /// <summary>Every game, as it stands.</summary>
    public IReadOnlyList<GameWatch> All => _watchList.Snapshot();

    /// <summary>It has its share of the games and knows the first of them.</summary>
    public bool IsReady => _owned.Share > 0 && All.Count > 0;
}
