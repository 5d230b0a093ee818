using MlbSts.Retrosheet.Games;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>
/// Counts who came into a place of the order one after another: 0 the starter, 1 who replaced him. A change of position is no new man.
/// </summary>
internal sealed class LineupPlaces
{
    private const int Places = 10;
    private readonly PlayerId[] _holders = new PlayerId[2 * Places];
    private readonly int[] _counts = new int[2 * Places];
    private readonly Dictionary<(int Side, PlayerId Player), (int Slot, int Sequence)> _first = [];

    /// <summary>The number of a record's player in his place.</summary>
    public int Enter(in LineupRecord record)
    {
        var place = record.Side * Places + record.Slot;
        if (_holders[place] != record.Player)
        {
            _counts[place] += _holders[place].IsNone ? 0 : 1;
            _holders[place] = record.Player;
        }
        if (record.Slot > 0)
            _first.TryAdd((record.Side, record.Player), (record.Slot, _counts[place]));
        return _counts[place];
    }

    /// <summary>The first place a player held in the order, and his number in it; null for one who was not in it.</summary>
    public (int Slot, int Sequence)? Of(int side, PlayerId player) => _first.TryGetValue((side, player), out var place) ? place : null;
}
