namespace MlbSts.Retrosheet;

internal sealed partial class GameState
{
    // Rule 9.16(h): counts with which a relief pitcher's walk is charged to the pitcher before him.
    private static readonly bool[,] WalkBelongsToFormerPitcher = CountTable((2, 0), (2, 1), (3, 0), (3, 1), (3, 2));

    private LineupEntry chargedBatter;
    private LineupEntry chargedPitcher;
    private PlayerId pinchHitter;
    private PlayerId pinchHitFor;
    private int pinchHitForPosition;

    public void Enter(PlayerId player, int team, int slot, int position, bool starter)
    {
        var roster = rosters[team]?.GetValueOrDefault(player);
        var lineup = lineups[team];
        var former = lineup.SlotOf(player);
        var entry = new LineupEntry
        {
            Id = player,
            Position = (byte)position,
            Bats = roster?.Bats ?? '?',
            Throws = roster?.Throws ?? '?',
            Since = NextEvent,
            Starter = starter || (former >= 0 && lineup[former].Starter),
        };
        var pitcher = lineup.Pitcher;
        var replaced = lineup.Enter(entry, slot);
        if (starter || replaced.Id == player)
            return;
        if (position == 1 && team != side)
            ChargeWalkTo(pitcher);
        if (position == Lineup.PinchRunner && team == side)
            RunFor(replaced.Id, entry, slot);
        else if (position == Lineup.PinchHitter && team == side)
            HitFor(replaced, entry);
    }

    private void HitFor(in LineupEntry replaced, in LineupEntry entry)
    {
        if (strikes == 2 && chargedBatter.Id.IsNone)
            chargedBatter = replaced;
        pinchHitFor = replaced.Id;
        pinchHitForPosition = replaced.Since == NextEvent ? replaced.Position : replaced.EffectivePosition;
        pinchHitter = entry.Id;
    }

    private void ChargeWalkTo(in LineupEntry pitcher)
    {
        if (balls <= 3 && strikes <= 2 && WalkBelongsToFormerPitcher[balls, strikes] && chargedPitcher.Id.IsNone)
            chargedPitcher = pitcher;
    }

    private void RunFor(PlayerId replaced, in LineupEntry entry, int slot)
    {
        for (var onBase = 1; onBase <= 3; onBase++)
        {
            ref var runner = ref runners[onBase];
            if (runner.Id != replaced)
                continue;
            runner.Id = entry.Id;
            runner.Slot = (byte)slot;
            runner.RanFor = replaced;
        }
    }

    private static bool[,] CountTable(params ReadOnlySpan<(int Balls, int Strikes)> counts)
    {
        var table = new bool[4, 3];
        foreach (var (balls, strikes) in counts)
            table[balls, strikes] = true;
        return table;
    }
}
