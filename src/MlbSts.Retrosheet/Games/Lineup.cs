using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Games;

/// <summary>One team's batting order and fielders as they change during a game.</summary>
internal sealed class Lineup
{
    public const int PinchHitter = 11;
    public const int PinchRunner = 12;
    public const int DesignatedHitter = 10;

    private const int Places = 10;

    private readonly LineupEntry[] _entries = new LineupEntry[Places];

    // The place of the designated hitter; 0 where there is none.
    private int _designated;

    public FielderSet Fielders;

    public ref LineupEntry this[int slot] => ref _entries[slot];

    public LineupEntry Pitcher { get; private set; }

    public PlayerId StartingPitcher { get; private set; }

    public void Clear()
    {
        Array.Clear(_entries);
        Fielders = default;
        Pitcher = default;
        StartingPitcher = default;
        _designated = 0;
    }

    /// <summary>
    /// The place in the order of a player, or -1: of two the later, so that a pitcher who hits for himself is found in the order, and only
    /// else in place 0.
    /// </summary>
    public int SlotOf(PlayerId player)
    {
        for (var slot = Places - 1; slot >= 0; slot--)
        {
            if (_entries[slot].Id == player)
                return slot;
        }
        return -1;
    }

    /// <summary>The position a player counts as, or -1: who bats or runs for the designated hitter is the designated hitter.</summary>
    public int PositionOf(PlayerId player)
    {
        for (var place = 1; place <= Places; place++)
        {
            var slot = place % Places;
            if (_entries[slot].Id == player)
                return slot > 0 && slot == _designated && _entries[slot].Position > DesignatedHitter
                    ? DesignatedHitter
                    : _entries[slot].Position;
        }
        return -1;
    }

    /// <summary>Puts in a player who begins the game.</summary>
    public void Start(in LineupEntry entry, int slot)
    {
        _entries[slot] = entry;
        if (entry.Position == 1 && StartingPitcher.IsNone)
            StartingPitcher = entry.Id;
        if (entry.Position == DesignatedHitter)
            _designated = slot;
        TakeField(entry);
    }

    /// <summary>Puts a player in for another; returns whom he replaces in the order.</summary>
    public LineupEntry Substitute(in LineupEntry entry, int slot)
    {
        var replaced = _entries[slot];
        _entries[slot] = entry;
        TakeField(entry);
        // A pitcher who takes a place in the order ends the designated hitter, also where he only comes in to bat.
        if (slot > 0 && !_entries[0].Id.IsNone && (entry.Position == 1 || _entries[0].Id == entry.Id))
        {
            _entries[0] = default;
            _designated = 0;
        }
        return replaced;
    }

    /// <summary>As a half-inning begins, who batted or ran for the designated hitter takes his position without a record.</summary>
    public void SettleDesignatedHitter()
    {
        if (_designated > 0 && _entries[_designated].Position > DesignatedHitter)
            _entries[_designated].Position = DesignatedHitter;
    }

    private void TakeField(in LineupEntry entry)
    {
        if (entry.Position is < 1 or > 9)
            return;
        Fielders[entry.Position] = entry.Id;
        if (entry.Position == 1)
            Pitcher = entry;
    }
}
