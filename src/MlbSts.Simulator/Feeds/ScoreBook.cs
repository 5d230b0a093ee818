using MlbSts.Simulator.Games;
using static MlbSts.Simulator.Feeds.BattingStat;
using P = MlbSts.Simulator.Feeds.PitchingStat;

namespace MlbSts.Simulator.Feeds;

/// <summary>Keeps score event by event, so that line score and box score agree with the plays at every moment.</summary>
internal sealed class ScoreBook(GameRecord record)
{
    public SideBook Away { get; } = new(record.Away);

    public SideBook Home { get; } = new(record.Home);

    public SideBook Batting(Play play) => play.IsTop ? Away : Home;

    public SideBook Fielding(Play play) => play.IsTop ? Home : Away;

    /// <summary>A plate appearance comes into the feed.</summary>
    public void Begin(Play play, Play? before)
    {
        Away.Open(play.Inning);
        Home.Open(play.Inning);
        Batting(play).Innings[^1].Runs ??= 0;
        Batting(play).Slot = play.Slot;
        if (before is not null && Batting(before).Line(before.Batter.Id).IsBatting)
            Batting(before).Change(before.Batter).SetBatting(false);
        Batting(play).Change(Batting(play).Order[play.Slot]).SetBatting(true);
        if (before is null || before.IsTop != play.IsTop)
        {
            Batting(play).Change(Batting(play).Pitcher).SetPitching(false);
            Fielding(play).Change(Fielding(play).Pitcher).SetPitching(true);
        }
    }

    /// <summary>An event of a plate appearance. What comes of the last one, <see cref="Settle"/> says.</summary>
    public void Apply(Play play, int eventIndex)
    {
        var happened = play.Events[eventIndex];
        if (happened.Kind == PlayEventKind.Pitch)
            CountPitch(play, PitchCall.Of(happened.Code));
        else
            Act(play, happened);
        if (eventIndex < play.Events.Count - 1)
            Move(play, eventIndex);
        if (happened.Code == "offensive_substitution")
            Batting(play).Change(Batting(play).Order[play.Slot]).SetBatting(true);
    }

    /// <summary>A plate appearance is over.</summary>
    public void Settle(Play play)
    {
        Move(play, play.Events.Count - 1);
        Count(play);
    }

    private void Move(Play play, int eventIndex)
    {
        foreach (var movement in play.Movements)
        {
            if (movement.EventIndex == eventIndex)
                Move(play, movement);
        }
    }

    private void Act(Play play, PlayEvent happened)
    {
        var (batting, fielding) = (Batting(play), Fielding(play));
        switch (happened.Code)
        {
            case "pitching_substitution":
                fielding.BringPitcher(happened.Player!);
                break;
            case "offensive_substitution":
                batting.Change(happened.Replaced!).SetBatting(false);
                batting.BringHitter(happened.Player!, happened.Replaced!);
                break;
            case "stolen_base_2b":
                batting.Change(happened.Player!).Batting[StolenBases]++;
                fielding.Change(fielding.Pitcher).Pitching[P.StolenBases]++;
                fielding.Change(fielding.Lineup.At(Clubs.Position.Catcher)).Fielding[FieldingStat.StolenBases]++;
                break;
            case "caught_stealing_2b":
                batting.Change(happened.Player!).Batting[CaughtStealing]++;
                fielding.Change(fielding.Pitcher).Pitching[P.CaughtStealing]++;
                fielding.Change(fielding.Lineup.At(Clubs.Position.Catcher)).Fielding[FieldingStat.CaughtStealing]++;
                break;
            case "wild_pitch":
                fielding.Change(fielding.Pitcher).Pitching[P.WildPitches]++;
                break;
        }
    }

    private void CountPitch(Play play, PitchCall call)
    {
        var pitching = Fielding(play).Change(play.Pitcher).Pitching;
        pitching[P.NumberOfPitches]++;
        pitching[P.PitchesThrown]++;
        pitching[call.IsStrike ? P.Strikes : P.Balls]++;
    }

    private void Move(Play play, Movement movement)
    {
        var (batting, fielding) = (Batting(play), Fielding(play));
        if (movement.Scores)
        {
            batting.Innings[^1].Runs++;
            batting.Change(movement.Runner).Batting[Runs]++;
            var charged = fielding.Change(movement.ResponsiblePitcher).Pitching;
            charged[P.Runs]++;
            if (movement.Earned)
                charged[P.EarnedRuns]++;
        }
        if (movement.IsOut)
            fielding.Change(play.Pitcher).Pitching[P.Outs]++;
        foreach (var credit in movement.Credits)
            Credit(fielding, credit);
    }

    private static void Credit(SideBook fielding, Credit credit)
    {
        FieldingStat? stat = credit.What switch
        {
            "f_putout" => FieldingStat.PutOuts,
            "f_assist" => FieldingStat.Assists,
            "f_fielding_error" => FieldingStat.Errors,
            _ => null,
        };
        if (stat is not { } counted)
            return;
        var line = fielding.Change(credit.Fielder).Fielding;
        line[counted]++;
        line[FieldingStat.Chances]++;
        if (counted == FieldingStat.Errors)
            fielding.Innings[^1].Errors++;
    }

    private void Count(Play play)
    {
        var (batting, fielding) = (Batting(play), Fielding(play));
        var batter = batting.Change(play.Batter).Batting;
        var pitcher = fielding.Change(play.Pitcher).Pitching;
        var kind = play.Kind;
        batter[PlateAppearances]++;
        pitcher[P.BattersFaced]++;
        batter[Rbi] += play.Rbi;
        pitcher[P.Rbi] += play.Rbi;
        void Both(BattingStat batted, P pitched, int count = 1)
        {
            batter[batted] += count;
            pitcher[pitched] += count;
        }
        if (kind.IsAtBat)
            Both(AtBats, P.AtBats);
        if (kind.IsHit)
        {
            Both(Hits, P.Hits);
            batter[TotalBases] += kind.Bases;
            batting.Innings[^1].Hits++;
        }
        switch (kind)
        {
            case var _ when kind == PlayKind.Double:
                Both(Doubles, P.Doubles);
                break;
            case var _ when kind == PlayKind.Triple:
                Both(Triples, P.Triples);
                break;
            case var _ when kind == PlayKind.HomeRun:
                Both(HomeRuns, P.HomeRuns);
                break;
            case var _ when kind == PlayKind.Strikeout:
                Both(StrikeOuts, P.StrikeOuts);
                break;
            case var _ when kind == PlayKind.Walk:
                Both(BaseOnBalls, P.BaseOnBalls);
                break;
            case var _ when kind == PlayKind.HitByPitch:
                Both(HitByPitch, P.HitByPitch);
                pitcher[P.HitBatsmen]++;
                break;
            case var _ when kind == PlayKind.SacrificeFly:
                Both(SacFlies, P.SacFlies);
                Both(FlyOuts, P.FlyOuts);
                Both(AirOuts, P.AirOuts);
                break;
            case var _ when kind == PlayKind.SacrificeBunt:
                Both(SacBunts, P.SacBunts);
                break;
            case var _ when kind == PlayKind.Groundout || kind == PlayKind.Forceout:
                Both(GroundOuts, P.GroundOuts);
                break;
            case var _ when kind == PlayKind.DoublePlay:
                Both(GroundOuts, P.GroundOuts);
                batter[GroundIntoDoublePlay]++;
                break;
            case var _ when kind == PlayKind.Flyout:
                Both(FlyOuts, P.FlyOuts);
                Both(AirOuts, P.AirOuts);
                break;
            case var _ when kind == PlayKind.Lineout:
                Both(LineOuts, P.LineOuts);
                Both(AirOuts, P.AirOuts);
                break;
            case var _ when kind == PlayKind.PopOut:
                Both(PopOuts, P.PopOuts);
                Both(AirOuts, P.AirOuts);
                break;
        }
        var left = play.BasesAfter.Count(runner => runner is not null);
        if (kind.BatterOut || kind == PlayKind.Forceout)
            batter[LeftOnBase] += left;
        if (play.EndsHalf)
            batting.Innings[^1].LeftOnBase = left;
    }
}
