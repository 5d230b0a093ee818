using MlbSts.Domain;

namespace MlbSts.Scheduler.Polling;

/// <summary>Games by a moment each: the earliest is at hand whatever their number; of one moment the lower gamePk comes first.</summary>
internal sealed class DueQueue
{
    private readonly SortedSet<(DateTimeOffset At, GamePk GamePk)> _order = [];
    private readonly Dictionary<GamePk, DateTimeOffset> _moments = [];

    /// <summary>How many games.</summary>
    public int Count => _order.Count;

    /// <summary>The earliest moment.</summary>
    public DateTimeOffset? Next => _order.Count == 0 ? null : _order.Min.At;

    /// <summary>Puts a game in, in place of the moment it had before.</summary>
    public void Set(GamePk gamePk, DateTimeOffset at)
    {
        Remove(gamePk);
        _moments[gamePk] = at;
        _order.Add((at, gamePk));
    }

    public void Remove(GamePk gamePk)
    {
        if (_moments.Remove(gamePk, out var at))
            _order.Remove((at, gamePk));
    }

    /// <summary>Takes the earliest game out where its moment has come.</summary>
    public bool TryTake(DateTimeOffset now, out GamePk gamePk)
    {
        gamePk = default;
        if (!(Next <= now))
            return false;
        gamePk = _order.Min.GamePk;
        Remove(gamePk);
        return true;
    }
}
