namespace MlbSts.Retrosheet;

/// <summary>One team's batting order and fielders as they change during a game.</summary>
internal sealed class Lineup
{
    public const int PinchHitter = 11;
    public const int PinchRunner = 12;
    public const int DesignatedHitter = 10;

    private readonly LineupEntry[] entries = new LineupEntry[10];

    public FielderSet Fielders;

    public ref LineupEntry this[int slot] => ref entries[slot];

    public LineupEntry Pitcher { get; private set; }

    public PlayerId StartingPitcher { get; private set; }

    public void Clear()
    {
        Array.Clear(entries);
        Fielders = default;
        Pitcher = default;
        StartingPitcher = default;
    }

    /// <summary>The place in the order of a player, or -1.</summary>
    public int SlotOf(PlayerId player)
    {
        for (var slot = 1; slot < entries.Length; slot++)
        {
            if (entries[slot].Id == player)
                return slot;
        }
        return entries[0].Id == player ? 0 : -1;
    }

    /// <summary>Puts a player in; returns whom he replaces in the order.</summary>
    public LineupEntry Enter(LineupEntry entry, int slot)
    {
        var replaced = entries[slot];
        entry.ForDesignatedHitter = entry.Position is PinchHitter or PinchRunner && replaced.EffectivePosition == DesignatedHitter;
        entries[slot] = entry;
        if (entry.Position is >= 1 and <= 9)
            Fielders[entry.Position] = entry.Id;
        if (entry.Position == 1)
        {
            StartingPitcher = Pitcher.Id.IsNone ? entry.Id : StartingPitcher;
            Pitcher = entry;
            // A pitcher who takes a place in the order ends the designated hitter.
            if (slot > 0)
                entries[0] = default;
        }
        return replaced;
    }
}
