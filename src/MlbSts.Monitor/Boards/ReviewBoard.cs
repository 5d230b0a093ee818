using Microsoft.Extensions.Options;
using MlbSts.Domain;

namespace MlbSts.Monitor.Boards;

/// <summary>
/// What waits for a person, of games followed live and of loads: what the review queue holds, and what was heard since it was looked
/// through. Bounded; what came last stays.
/// </summary>
public sealed class ReviewBoard(IOptions<MonitorOptions> options)
{
    private readonly Lock _lock = new();

    // Without a row: heard to be settled, so that a look begun before does not bring it back.
    private readonly Dictionary<string, (ReviewRow? Row, long Heard)> _items = [];
    private long _heard;

    /// <summary>Every open item, the newest first.</summary>
    public IReadOnlyList<ReviewRow> Rows
    {
        get
        {
            lock (_lock)
                return
                [
                    .. _items
                        .Values.Select(item => item.Row)
                        .OfType<ReviewRow>()
                        .OrderByDescending(row => row.RaisedAt)
                        .ThenBy(row => row.Key, StringComparer.Ordinal),
                ];
        }
    }

    /// <summary>How many items the board has room for.</summary>
    internal int Room => options.Value.MaximumGames;

    /// <summary>The reasons to look at a game, in order, for each game that has one.</summary>
    internal IReadOnlyDictionary<GamePk, string> Reasons()
    {
        lock (_lock)
        {
            return _items
                .Values.Where(item => item.Row?.GamePk is not null)
                .GroupBy(item => item.Row!.GamePk!.Value, item => item.Row!.Reason)
                .ToDictionary(game => game.Key, game => string.Join(", ", game.Distinct().Order(StringComparer.Ordinal)));
        }
    }

    /// <summary>A message said that an item came.</summary>
    internal void Raised(ReviewRow row) => Hear(row.Key, row);

    /// <summary>A message said that an item is settled.</summary>
    internal void Settled(string key) => Hear(key, null);

    /// <summary>What was heard until now; to be taken before the queue is looked through.</summary>
    internal long Mark()
    {
        lock (_lock)
            return _heard;
    }

    /// <summary>Takes in what the queue holds. Where a message came after the mark, the message counts.</summary>
    internal void Project(IReadOnlyList<ReviewRow> stored, long mark)
    {
        lock (_lock)
        {
            foreach (var key in _items.Where(item => item.Value.Heard <= mark).Select(item => item.Key).ToList())
                _items.Remove(key);
            foreach (var row in stored)
                _items.TryAdd(row.Key, (row, 0));
            MakeRoom();
        }
    }

    private void Hear(string key, ReviewRow? row)
    {
        lock (_lock)
        {
            _items[key] = (row, ++_heard);
            MakeRoom();
        }
    }

    private void MakeRoom()
    {
        while (_items.Count > Room)
            _items.Remove(_items.MinBy(item => (item.Value.Heard, item.Value.Row?.RaisedAt)).Key);
    }
}
