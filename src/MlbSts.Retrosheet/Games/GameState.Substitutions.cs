using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Games;

internal sealed partial class GameState
{
    private readonly List<PlayerId> _starters = new(20);
    private PlayerId _chargedBatter;
    private char _chargedBatterHand;
    private PlayerId _chargedPitcher;
    private bool _pinchHitting;
    private PlayerId _pinchHitFor;
    private int _pinchHitForPosition;

    public void Enter(PlayerId player, int team, int slot, int position, bool starter)
    {
        var entry = Find(player, team);
        entry.Position = (byte)position;
        entry.Starter = starter || _starters.Contains(player);
        if (starter)
        {
            _starters.Add(player);
            _lineups[team].Start(entry, slot);
            return;
        }
        if (position == 1)
            ChargeWalk(team, player);
        else if (position == Lineup.PinchHitter)
            ChargeStrikeout();
        var replaced = _lineups[team].Substitute(entry, slot);
        if (position == Lineup.PinchRunner)
            RunFor(replaced.Id, player);
        else if (position == Lineup.PinchHitter)
            (_pinchHitting, _pinchHitFor, _pinchHitForPosition) = (true, replaced.Id, replaced.Position);
    }

    private LineupEntry Find(PlayerId player, int team)
    {
        var roster = _rosters[team]?.GetValueOrDefault(player);
        return new LineupEntry
        {
            Id = player,
            Bats = roster?.Bats ?? '?',
            Throws = roster?.Throws ?? '?',
        };
    }

    // Rule 9.16(h): with 2-0, 2-1 or three balls a walk is charged to the pitcher who leaves.
    private void ChargeWalk(int team, PlayerId relief)
    {
        if (_isCountKnown && (_balls == 3 || (_balls == 2 && _strikes <= 1)))
            _chargedPitcher = _lineups[team].Pitcher.Id;
        // A hand stated for the pitcher who leaves is not that of the next one.
        if (relief != _adjustedPitcher)
            _pendingPitcherHand = '\0';
    }

    // Rule 9.15(b): with two strikes a strikeout is charged to the batter who leaves.
    private void ChargeStrikeout()
    {
        if (!_isCountKnown || _strikes != 2 || !_chargedBatter.IsNone)
            return;
        _chargedBatter = _batterOfRecord;
        _chargedBatterHand = _batterHand;
    }

    private void RunFor(PlayerId replaced, PlayerId runner)
    {
        for (var onBase = 1; onBase <= 3; onBase++)
        {
            if (_runners[onBase].Id != replaced || replaced.IsNone)
                continue;
            _runners[onBase].Id = runner;
            _runners[onBase].RanFor = replaced;
            return;
        }
    }
}
