namespace MlbSts.Retrosheet;

internal sealed partial class GameState
{
    private readonly List<PlayerId> starters = new(20);
    private PlayerId chargedBatter;
    private char chargedBatterHand;
    private PlayerId chargedPitcher;
    private bool pinchHitting;
    private PlayerId pinchHitFor;
    private int pinchHitForPosition;

    public void Enter(PlayerId player, int team, int slot, int position, bool starter)
    {
        var entry = Find(player, team);
        entry.Position = (byte)position;
        entry.Starter = starter || starters.Contains(player);
        if (starter)
        {
            starters.Add(player);
            lineups[team].Start(entry, slot);
            return;
        }
        if (position == 1)
            ChargeWalk(team, player);
        else if (position == Lineup.PinchHitter)
            ChargeStrikeout();
        var replaced = lineups[team].Substitute(entry, slot);
        if (position == Lineup.PinchRunner)
            RunFor(replaced.Id, player);
        else if (position == Lineup.PinchHitter)
            (pinchHitting, pinchHitFor, pinchHitForPosition) = (true, replaced.Id, replaced.Position);
    }

    private LineupEntry Find(PlayerId player, int team)
    {
        var roster = rosters[team]?.GetValueOrDefault(player);
        return new LineupEntry { Id = player, Bats = roster?.Bats ?? '?', Throws = roster?.Throws ?? '?' };
    }

    // Rule 9.16(h): with 2-0, 2-1 or three balls a walk is charged to the pitcher who leaves.
    private void ChargeWalk(int team, PlayerId relief)
    {
        if (isCountKnown && (balls == 3 || (balls == 2 && strikes <= 1)))
            chargedPitcher = lineups[team].Pitcher.Id;
        // A hand stated for the pitcher who leaves is not that of the next one.
        if (relief != adjustedPitcher)
            pendingPitcherHand = '\0';
    }

    // Rule 9.15(b): with two strikes a strikeout is charged to the batter who leaves.
    private void ChargeStrikeout()
    {
        if (!isCountKnown || strikes != 2 || !chargedBatter.IsNone)
            return;
        chargedBatter = batterOfRecord;
        chargedBatterHand = batterHand;
    }

    private void RunFor(PlayerId replaced, PlayerId runner)
    {
        for (var onBase = 1; onBase <= 3; onBase++)
        {
            if (runners[onBase].Id != replaced || replaced.IsNone)
                continue;
            runners[onBase].Id = runner;
            runners[onBase].RanFor = replaced;
            return;
        }
    }
}
