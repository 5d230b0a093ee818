using MlbSts.Retrosheet.Games;
using MlbSts.Retrosheet.Plays;

namespace MlbSts.Retrosheet.BoxScores;

public sealed partial class BoxScore
{
    private void Add(PlayEvent play)
    {
        AddTeam(play);
        AddBatting(play);
        AddRunning(play);
        AddPitching(play);
        AddFielding(play);
    }

    private void AddTeam(PlayEvent play)
    {
        var batting = _teams[play.BattingSide];
        batting.AddRuns(play.Inning, play.Runs);
        // Who came to bat or was placed on base, and neither scored nor was put out, was left.
        batting.LeftOnBase += (play.IsBatterEvent ? 1 : 0) - play.Runs - play.OutsMade;
        if (play.IsInningStart)
            batting.LeftOnBase += int.PopCount(play.BasesBefore);
        var fielding = _teams[1 - play.BattingSide];
        fielding.Outs += play.OutsMade;
        fielding.DoublePlays += play.IsDoublePlay ? 1 : 0;
        fielding.TriplePlays += play.IsTriplePlay ? 1 : 0;
    }

    private void AddBatting(PlayEvent play)
    {
        if (!play.IsBatterEvent)
            return;
        var line = BattingOf(play.BattingSide, play.ResponsibleBatter);
        line.PlateAppearances++;
        line.AtBats += play.IsAtBat ? 1 : 0;
        line.Hits += play.HitValue > 0 ? 1 : 0;
        line.Doubles += play.HitValue == 2 ? 1 : 0;
        line.Triples += play.HitValue == 3 ? 1 : 0;
        line.HomeRuns += play.HitValue == 4 ? 1 : 0;
        line.RunsBattedIn += play.RunsBattedIn;
        line.SacrificeHits += play.IsSacrificeHit ? 1 : 0;
        line.SacrificeFlies += play.IsSacrificeFly ? 1 : 0;
        line.HitByPitch += play.Code == EventCode.HitByPitch ? 1 : 0;
        line.Walks += play.Code is EventCode.Walk or EventCode.IntentionalWalk ? 1 : 0;
        line.IntentionalWalks += play.Code == EventCode.IntentionalWalk ? 1 : 0;
        line.Strikeouts += play.Code == EventCode.Strikeout ? 1 : 0;
        line.Interference += play.Code == EventCode.Interference ? 1 : 0;
        line.GroundedIntoDoublePlays += play.IsGroundedIntoDoublePlay ? 1 : 0;
    }

    private void AddRunning(PlayEvent play)
    {
        for (var from = 0; from <= 3; from++)
        {
            var runner = from == 0 ? play.Batter : play.RunnerOn(from);
            if (runner.IsNone)
                continue;
            var line = BattingOf(play.BattingSide, runner);
            line.Runs += play.DestinationOf(from) >= 4 ? 1 : 0;
            line.StolenBases += play.Play.StolenBase[from] ? 1 : 0;
            line.CaughtStealing += play.Play.CaughtStealing[from] ? 1 : 0;
        }
    }

    private void AddPitching(PlayEvent play)
    {
        var side = 1 - play.BattingSide;
        var line = PitchingOf(side, play.Pitcher);
        line.Outs += play.OutsMade;
        line.WildPitches += play.Play.WildPitch ? 1 : 0;
        line.Balks += play.Code == EventCode.Balk ? 1 : 0;
        if (play.IsBatterEvent)
            AddPlateAppearance(PitchingOf(side, play.ResponsiblePitcher), play);
        for (var from = 0; from <= 3; from++)
        {
            var to = play.DestinationOf(from);
            if (to < 4)
                continue;
            var charged = PitchingOf(side, from == 0 ? play.ResponsiblePitcher : play.PitcherResponsibleFor(from));
            charged.Runs++;
            // The run of an automatic runner is never earned.
            if (from > 0 && play.IsAutomaticRunner(from))
                continue;
            charged.EarnedRuns += to is 4 or 6 ? 1 : 0;
            _teams[side].TeamEarnedRuns += to == 4 ? 1 : 0;
        }
    }

    private static void AddPlateAppearance(PitchingLine line, PlayEvent play)
    {
        line.BattersFaced++;
        line.Hits += play.HitValue > 0 ? 1 : 0;
        line.HomeRuns += play.HitValue == 4 ? 1 : 0;
        line.Walks += play.Code is EventCode.Walk or EventCode.IntentionalWalk ? 1 : 0;
        line.IntentionalWalks += play.Code == EventCode.IntentionalWalk ? 1 : 0;
        line.Strikeouts += play.Code == EventCode.Strikeout ? 1 : 0;
        line.HitBatters += play.Code == EventCode.HitByPitch ? 1 : 0;
    }

    private void AddFielding(PlayEvent play)
    {
        var side = 1 - play.BattingSide;
        ref var facts = ref play.Play;
        Span<bool> touched = stackalloc bool[10];
        for (var i = 0; i < facts.Putouts.Count; i++)
            Credit(play, side, facts.Putouts.At(i), touched, static line => line.Putouts++);
        for (var i = 0; i < facts.Assists.Count; i++)
            Credit(play, side, facts.Assists.At(i), touched, static line => line.Assists++);
        for (var position = 1; position <= 9; position++)
        {
            if (touched[position] && play.IsDoublePlay)
                FieldingOf(side, play.Fielder(position), position).DoublePlays++;
            if (touched[position] && play.IsTriplePlay)
                FieldingOf(side, play.Fielder(position), position).TriplePlays++;
            if (play.OutsMade > 0 && !play.Fielder(position).IsNone)
                FieldingOf(side, play.Fielder(position), position).Outs += play.OutsMade;
        }
        touched.Clear();
        for (var i = 0; i < Math.Min(facts.ErrorCount, (byte)3); i++)
            Credit(play, side, facts.ErrorFielder[i], touched, static line => line.Errors++);
        if (facts.PassedBall)
            Credit(play, side, 2, touched, static line => line.PassedBalls++);
    }

    private void Credit(PlayEvent play, int side, int position, Span<bool> touched, Action<FieldingLine> credit)
    {
        if (position is < 1 or > 9)
            return;
        touched[position] = true;
        credit(FieldingOf(side, play.Fielder(position), position));
    }
}
