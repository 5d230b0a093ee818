namespace MlbSts.Retrosheet;

internal sealed partial class GameState
{
    /// <summary>Takes the half-inning and the count of a record, which also <c>NP</c> records carry.</summary>
    public void Follow(in PlayRecord record)
    {
        if (record.Inning != inning || record.Side != side)
            StartHalfInning(record.Inning, record.Side);
        TakeHands(record);
        TakeRunners();
        batterOfRecord = record.Batter;
        isCountKnown = record.IsCountKnown;
        balls = record.Balls;
        strikes = record.Strikes;
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
        return new NoPlayRecord(NextEvent, inning, side, record.Batter, slot < 0 ? '?' : BattingSideOf(Batting[slot], throws), pitcher.Id, throws, record.Pitches);
    }

    private void Describe(in PlayRecord record, PlayEvent play)
    {
        var slot = Batting.SlotOf(record.Batter);
        if (slot < 0)
            throw new BadRecordException("the batter is not in the line-up");
        ref var batter = ref Batting[slot];
        var pitcher = Fielding.Pitcher;
        play.Number = ++eventNumber;
        play.Inning = inning;
        play.BattingSide = side;
        play.BatsLast = (side == 1) != HomeBatsFirst;
        play.Outs = outs;
        play.Balls = balls;
        play.Strikes = strikes;
        play.IsCountKnown = isCountKnown;
        play.Pitches = record.Pitches;
        play.Text = record.Text;
        play.VisitorScore = score[0];
        play.HomeScore = score[1];
        play.InningRuns = inningRuns;
        play.IsInningStart = inningEvents++ == 0;
        play.IsLeadoff = inningPlateAppearances == 0;
        play.IsNewPlateAppearance = !plateAppearanceOpen;
        play.InningPlateAppearances = inningPlateAppearances;
        play.GamePlateAppearances = plateAppearances[side];
        play.Pitcher = pitcher.Id;
        play.PitcherHand = ThrowingHandOf(pitcher);
        play.PitcherStarted = pitcher.Id == Fielding.StartingPitcher;
        play.Batter = batter.Id;
        play.BatterHand = BattingSideOf(batter, play.PitcherHand);
        play.BatterStarted = batter.Starter;
        play.BatterSlot = slot;
        play.IsPinchHit = pinchHitting;
        play.BatterPosition = Batting.PositionOf(batter.Id) is var position && position > Lineup.DesignatedHitter && !pinchHitting ? 0 : position;
        play.PinchHitFor = pinchHitFor;
        play.PinchHitForPosition = pinchHitForPosition;
        play.OnDeck = Batting[slot % 9 + 1].Id;
        play.InHold = Batting[(slot + 1) % 9 + 1].Id;
        play.FieldersAtPlay = Fielding.Fielders;
        play.Pitched = PitchCounts.Of(record.Pitches.Span);
        DescribeRunners(play);
    }

    private void DescribeRunners(PlayEvent play)
    {
        play.Runners = runners;
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
        var toFormerBatter = play.Code == EventCode.Strikeout && !chargedBatter.IsNone;
        var toFormerPitcher = play.Code is EventCode.Walk or EventCode.IntentionalWalk && !chargedPitcher.IsNone;
        play.ResponsiblePitcher = toFormerPitcher ? chargedPitcher : play.Pitcher;
        play.ResponsiblePitcherHand = toFormerPitcher ? ThrowingHandOf(Find(chargedPitcher, 1 - side)) : play.PitcherHand;
        play.ResponsiblePitcherStarted = toFormerPitcher ? chargedPitcher == Fielding.StartingPitcher : play.PitcherStarted;
        ref var batter = ref Batting[play.BatterSlot];
        play.ResponsibleBatter = toFormerBatter ? chargedBatter : play.Batter;
        play.ResponsibleBatterStarted = toFormerBatter ? starters.Contains(chargedBatter) : play.BatterStarted;
        play.ResponsibleBatterHand = toFormerBatter && chargedBatterHand != 0
            ? chargedBatterHand
            : BattingSideOf(toFormerBatter ? Find(chargedBatter, side) : batter, play.ResponsiblePitcherHand);
    }
}
