using MlbSts.Retrosheet.Plays;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Games;

internal sealed partial class GameState
{
    /// <summary>Takes the half-inning and the count of a record, which also <c>NP</c> records carry.</summary>
    public void Follow(in PlayRecord record)
    {
        if (record.Inning != _inning || record.Side != _side)
            StartHalfInning(record.Inning, record.Side);
        TakeHands(record);
        TakeRunners();
        _batterOfRecord = record.Batter;
        // Whom a substitution in mid-count charges is only decided by a count of exactly two characters, as in cwevent.
        _isCountKnown = record.IsCountKnown && record.Count.Length == 2;
        _balls = record.Balls;
        _strikes = record.Strikes;
    }

    /// <summary>Plays one play: fills in the event and goes on to the state after it.</summary>
    public void Play(in PlayRecord record, PlayEvent play)
    {
        Describe(record, play);
        PlayParser.Parse(record.Text.Span, ref play.Play);
        Resolve(play);
        Advance(play);
    }

    /// <summary>Who faced whom at an <c>NP</c> record: the substitution that follows may change it within the plate appearance.</summary>
    public NoPlayRecord Interrupt(in PlayRecord record)
    {
        var slot = Batting.SlotOf(record.Batter);
        var pitcher = Fielding.Pitcher;
        var throws = ThrowingHandOf(pitcher);
        return new NoPlayRecord(
            NextEvent,
            _inning,
            _side,
            record.Batter,
            slot < 0 ? '?' : BattingSideOf(Batting[slot], throws),
            pitcher.Id,
            throws,
            record.Pitches
        );
    }

    private void Describe(in PlayRecord record, PlayEvent play)
    {
        var slot = Batting.SlotOf(record.Batter);
        if (slot < 0)
            throw new BadRecordException("the batter is not in the line-up");
        ref var batter = ref Batting[slot];
        var pitcher = Fielding.Pitcher;
        play.Number = ++_eventNumber;
        play.Inning = _inning;
        play.BattingSide = _side;
        play.BatsLast = (_side == 1) != HomeBatsFirst;
        play.Outs = _outs;
        play.Balls = _balls;
        play.Strikes = _strikes;
        play.IsCountKnown = record.IsCountKnown;
        play.Pitches = record.Pitches;
        play.Text = record.Text;
        play.VisitorScore = _score[0];
        play.HomeScore = _score[1];
        play.InningRuns = _inningRuns;
        play.IsInningStart = _inningEvents++ == 0;
        play.IsLeadoff = _inningPlateAppearances == 0;
        play.IsNewPlateAppearance = !_plateAppearanceOpen;
        play.InningPlateAppearances = _inningPlateAppearances;
        play.GamePlateAppearances = _plateAppearances[_side];
        play.Pitcher = pitcher.Id;
        play.PitcherHand = ThrowingHandOf(pitcher);
        play.PitcherStarted = pitcher.Id == Fielding.StartingPitcher;
        play.Batter = batter.Id;
        play.BatterHand = BattingSideOf(batter, play.PitcherHand);
        play.BatterStarted = batter.Starter;
        play.BatterSlot = slot;
        play.IsPinchHit = _pinchHitting;
        play.BatterPosition =
            Batting.PositionOf(batter.Id) is var position && position > Lineup.DesignatedHitter && !_pinchHitting ? 0 : position;
        play.PinchHitFor = _pinchHitFor;
        play.PinchHitForPosition = _pinchHitForPosition;
        play.OnDeck = Batting[slot % 9 + 1].Id;
        play.InHold = Batting[(slot + 1) % 9 + 1].Id;
        play.FieldersAtPlay = Fielding.Fielders;
        play.Pitched = PitchCounts.Of(record.Pitches.Span);
        DescribeRunners(play);
    }

    private void DescribeRunners(PlayEvent play)
    {
        play.Runners = _runners;
        for (var onBase = 1; onBase <= 3; onBase++)
        {
            ref var runner = ref play.Runners[onBase];
            if (!runner.IsPresent)
                continue;
            runner.Slot = (sbyte)Batting.SlotOf(runner.Id);
            runner.Position = (sbyte)Batting.PositionOf(runner.Id);
        }
    }

    // Whom the rules charge with the result is known only after the play.
    private void ChargeResult(PlayEvent play)
    {
        var toFormerBatter = play.Code == EventCode.Strikeout && !_chargedBatter.IsNone;
        var toFormerPitcher = play.Code is EventCode.Walk or EventCode.IntentionalWalk && !_chargedPitcher.IsNone;
        play.ResponsiblePitcher = toFormerPitcher ? _chargedPitcher : play.Pitcher;
        play.ResponsiblePitcherHand = toFormerPitcher ? ThrowingHandOf(Find(_chargedPitcher, 1 - _side)) : play.PitcherHand;
        play.ResponsiblePitcherStarted = toFormerPitcher ? _chargedPitcher == Fielding.StartingPitcher : play.PitcherStarted;
        ref var batter = ref Batting[play.BatterSlot];
        play.ResponsibleBatter = toFormerBatter ? _chargedBatter : play.Batter;
        play.ResponsibleBatterStarted = toFormerBatter ? _starters.Contains(_chargedBatter) : play.BatterStarted;
        play.ResponsibleBatterHand =
            toFormerBatter && _chargedBatterHand != 0
                ? _chargedBatterHand
                : BattingSideOf(toFormerBatter ? Find(_chargedBatter, _side) : batter, play.ResponsiblePitcherHand);
    }
}
