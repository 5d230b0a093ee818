using System.Text;
using MlbSts.Retrosheet.Files;
using MlbSts.Retrosheet.Games;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Tests;

/// <summary>What the rules and the adjustment records make of a situation.</summary>
public sealed class GameRulesTests
{
    private static readonly PlayerId Relief = PlayerId.From("reli0001"u8);

    [Fact]
    public void A_walk_belongs_to_the_pitcher_who_had_the_bad_count()
    {
        var plays = Script
            .Game()
            .Play(1, 0, 1, "NP", "31")
            .Line("sub,reli0001,\"R\",1,1,1")
            .Play(1, 0, 1, "W")
            .Play(1, 0, 2, "NP", "11")
            .Line("sub,reli0002,\"R\",1,1,1")
            .Play(1, 0, 2, "W.1-2")
            .Plays();
        Assert.Equal((Relief, Script.Id(1, 1)), (plays[0].Pitcher, plays[0].ResponsiblePitcher));
        Assert.Equal(plays[1].Pitcher, plays[1].ResponsiblePitcher);
        Assert.Equal(Script.Id(1, 1), plays[1].PitcherResponsibleFor(1));
    }

    [Fact]
    public void A_strikeout_belongs_to_the_batter_who_had_two_strikes()
    {
        var plays = Script.Game().Play(1, 0, 1, "NP", "12").Line("sub,pinc0001,\"P\",0,1,11").Line("play,1,0,pinc0001,12,,K").Plays();
        Assert.True(plays[0].IsPinchHit);
        Assert.Equal(Script.Id(0, 1), plays[0].ResponsibleBatter);
        Assert.Equal(Script.Id(0, 1), plays[0].PinchHitFor);
    }

    [Fact]
    public void On_a_force_out_the_departed_pitcher_still_answers_for_one_runner()
    {
        var plays = Script
            .Game()
            .Play(1, 0, 1, "S7")
            .Play(1, 0, 2, "NP")
            .Line("sub,reli0001,\"R\",1,1,1")
            .Play(1, 0, 2, "64(1)/FO")
            .Play(1, 0, 3, "HR.1-H")
            .Plays();
        Assert.Equal(Script.Id(1, 1), plays[2].PitcherResponsibleFor(1));
    }

    [Fact]
    public void On_a_hit_a_runner_put_out_takes_his_charge_along()
    {
        var plays = Script
            .Game()
            .Play(1, 0, 1, "D7")
            .Play(1, 0, 2, "NP")
            .Line("sub,reli0001,\"R\",1,1,1")
            .Play(1, 0, 2, "S7.2XH(72)")
            .Play(1, 0, 3, "K")
            .Plays();
        Assert.Equal(Relief, plays[2].PitcherResponsibleFor(1));
    }

    [Fact]
    public void The_automatic_runner_is_charged_to_the_pitcher_at_the_record_that_follows()
    {
        var plays = Script
            .Game("HOM202008010")
            .Out(9, 0)
            .Line("radj,home0009,2")
            .Play(9, 1, 1, "NP")
            .Line("sub,reli0001,\"R\",0,1,1")
            .Play(9, 1, 1, "S8.2-H(UR)")
            .Plays();
        var single = plays[^1];
        Assert.Equal(2, single.BasesBefore);
        Assert.Equal((Script.Id(1, 9), Script.Id(0, 1)), (single.RunnerOn(2), single.PitcherResponsibleFor(2)));
        Assert.True(single.IsAutomaticRunner(2));
        Assert.Equal((5, 5, 1), (single.DestinationOf(2), single.FateOf(2), single.RunsBattedIn));
    }

    [Fact]
    public void A_batter_who_forces_the_automatic_runner_out_becomes_it()
    {
        var plays = Script.Game("HOM202008010").Line("radj,visi0009,2").Play(10, 0, 1, "FC6.2X3(65)").Play(10, 0, 2, "HR.1-H").Plays();
        Assert.True(plays[1].IsAutomaticRunner(1));
        Assert.Equal((4, 4), (plays[1].DestinationOf(1), plays[1].DestinationOf(0)));
    }

    [Fact]
    public void Presadj_charges_a_runner_to_another_pitcher()
    {
        var plays = Script.Game().Play(1, 0, 1, "S7").Line("presadj,home0005,1").Play(1, 0, 2, "K").Plays();
        Assert.Equal(Script.Id(1, 5), plays[1].PitcherResponsibleFor(1));
    }

    [Fact]
    public void Hands_come_from_the_rosters_and_switch_with_the_pitcher_and_the_adjustments()
    {
        var season = new Season();
        season.AddRoster("VIS1921.ROS", Encoding.ASCII.GetBytes("visi0001,One,Al,B,R,VIS,P\r\nvisi0002,Two,Bo,L,R,VIS,C\r\n"));
        season.AddRoster("HOM1921.ROS", Encoding.ASCII.GetBytes("home0001,One,Cy,R,L,HOM,P\r\n"));
        var plays = Script
            .Game()
            .Play(1, 0, 1, "K")
            .Line("badj,visi0002,R")
            .Line("padj,home0001,R")
            .Play(1, 0, 2, "K")
            .Play(1, 0, 3, "K")
            .Plays(season);
        Assert.Equal(['R', 'R', '?'], plays.Select(play => play.BatterHand));
        Assert.Equal(['L', 'R', 'L'], plays.Select(play => play.PitcherHand));
    }

    [Fact]
    public void Padj_is_for_one_play_and_ends_with_its_pitcher_and_badj_for_the_batter()
    {
        var season = new Season();
        season.AddRoster("VIS1921.ROS", Encoding.ASCII.GetBytes("visi0001,One,Al,B,R,VIS,P\r\nvisi0002,Two,Bo,B,R,VIS,C\r\n"));
        season.AddRoster("HOM1921.ROS", Encoding.ASCII.GetBytes("home0001,One,Cy,R,R,HOM,P\r\nreli0001,Two,Di,R,R,HOM,P\r\n"));
        var plays = Script
            .Game()
            .Line("padj,home0001,L")
            .Line("badj,visi0001,R")
            .Play(1, 0, 1, "FLE2")
            .Play(1, 0, 1, "W")
            .Line("padj,home0001,L")
            .Play(1, 0, 2, "SB2")
            .Play(1, 0, 2, "NP")
            .Line("padj,home0001,L")
            .Line("sub,reli0001,\"R\",1,1,1")
            .Play(1, 0, 2, "K")
            .Plays(season);
        Assert.Equal("LRLR", string.Concat(plays.Select(play => play.PitcherHand)));
        Assert.Equal("RRRL", string.Concat(plays.Select(play => play.BatterHand)));
    }

    [Fact]
    public void Only_teams_of_the_team_file_have_a_roster_and_of_two_rows_for_a_player_the_first_counts()
    {
        var season = new Season();
        season.AddTeams("TEAM1921", "HOM,A,Home,Town\r\n"u8.ToArray());
        season.AddRoster("VIS1921.ROS", Encoding.ASCII.GetBytes("visi0001,One,Al,L,R,VIS,P\r\n"));
        season.AddRoster("HOM1921.ROS", Encoding.ASCII.GetBytes("home0001,One,Cy,R,L,HOM,P\r\nhome0001,Uno,Cy,R,R,HOM,P\r\n"));
        var play = Script.Game().Play(1, 0, 1, "K").Plays(season)[0];
        Assert.Equal(('?', 'L'), (play.BatterHand, play.PitcherHand));
    }

    [Fact]
    public void A_runner_forced_hands_his_charge_down_over_all_behind_him()
    {
        var plays = Script
            .Game()
            .Play(1, 0, 1, "W")
            .Play(1, 0, 2, "NP")
            .Line("sub,reli0001,\"R\",1,1,1")
            .Play(1, 0, 2, "W.1-2")
            .Play(1, 0, 3, "NP")
            .Line("sub,reli0002,\"R\",1,1,1")
            .Play(1, 0, 3, "FC5.2X3(5);1-2")
            .Play(1, 0, 4, "K")
            .Plays();
        Assert.Equal((Relief, Script.Id(1, 1)), (plays[^1].PitcherResponsibleFor(1), plays[^1].PitcherResponsibleFor(2)));
    }

    [Fact]
    public void Who_runs_or_bats_for_the_designated_hitter_takes_his_place_with_the_next_half_inning()
    {
        var script = Script.Game("HOM202106010").Line("start,visi0010,\"V\",0,3,10").Line("start,visi0011,\"V\",0,0,1");
        var plays = script
            .Play(1, 0, 3, "NP")
            .Line("sub,pinc0001,\"P\",0,3,12")
            .Play(1, 0, 1, "K")
            .Play(1, 0, 3, "NP")
            .Line("sub,pinc0002,\"P\",0,3,11")
            .Line("play,1,0,pinc0002,??,,K")
            .Out(1, 1)
            .Play(2, 0, 1, "NP")
            .Line("sub,pinc0003,\"P\",0,3,11")
            .Line("play,2,0,pinc0003,??,,K")
            .Plays();
        Assert.Equal((10, 12), (plays[1].BatterPosition, plays[1].PinchHitForPosition));
        Assert.Equal((10, 10), (plays[^1].BatterPosition, plays[^1].PinchHitForPosition));
    }

    [Fact]
    public void A_pitcher_who_hits_for_himself_stands_in_the_order()
    {
        var plays = Script
            .Game("HOM202204080")
            .Line("start,visi0010,\"V\",0,1,2")
            .Line("start,twowa001,\"V\",0,2,10")
            .Line("start,twowa001,\"V\",0,0,1")
            .Line("play,1,0,twowa001,??,,K")
            .Play(1, 1, 1, "K")
            .Plays();
        Assert.Equal((2, 10), (plays[0].BatterSlot, plays[0].BatterPosition));
        Assert.Equal("twowa001", plays[1].Pitcher.ToString());
    }

    [Theory]
    [InlineData("FC4/GDP.1X2(46)", 1, true)]
    [InlineData("64(1)3/DP", 1, true)]
    [InlineData("16(1)/FO/TP.BX2(14)", 1, true)]
    [InlineData("8(B)83(1)/DP", 1, false)]
    [InlineData("FC4.1X2(46)", 1, false)]
    public void An_out_is_a_force_where_the_play_says_so(string text, int from, bool forced) =>
        Assert.Equal(forced, Script.Game().Play(1, 0, 1, "S7").Play(1, 0, 2, text).Plays()[^1].IsForcedOut(from));

    [Fact]
    public void A_home_team_that_bats_first_does_not_bat_last()
    {
        var plays = Script.Game().Line("info,htbf,true").Out(1, 1).Out(1, 0).Plays();
        Assert.False(plays[0].BatsLast);
        Assert.True(plays[^1].BatsLast);
        Assert.True(plays[2].IsInningEnd);
    }

    [Fact]
    public void A_plate_appearance_cut_short_is_marked_in_all_its_plays()
    {
        var plays = Script
            .Game()
            .Play(1, 0, 1, "K")
            .Play(1, 0, 2, "K")
            .Play(1, 0, 3, "S7")
            .Play(1, 0, 4, "SB2")
            .Play(1, 0, 4, "CS3(25)")
            .Plays();
        Assert.Equal([false, false, false, true, true], plays.Select(play => play.IsTruncated));
        Assert.Equal(0, plays[2].FateOf(0));
    }

    [Theory]
    [InlineData("CBFBX", 2, 3)]
    [InlineData("VVVV", 0, 0)]
    [InlineData("SMQ.FLORT*X", 0, 9)]
    [InlineData("BIPH", 4, 0)]
    [InlineData("+1>2*3NU", 0, 0)]
    [InlineData("KY", 0, 2)]
    [InlineData("AAK", 0, 1)]
    public void Pitches_are_counted_as_cwevent_counts_them(string pitches, int balls, int strikes)
    {
        var play = Script.Game().Play(1, 0, 1, "8", "00", pitches).Plays()[0];
        Assert.Equal((balls, strikes), (play.Pitched.Balls, play.Pitched.Strikes));
    }

    [Fact]
    public void A_courtesy_runner_bats_in_his_own_turn()
    {
        var script = Script
            .Game()
            .Play(1, 0, 1, "S7")
            .Play(1, 0, 2, "NP")
            .Line("sub,visi0005,\"C\",0,1,12")
            .Play(1, 0, 2, "8")
            .Play(1, 0, 3, "8")
            .Play(1, 0, 4, "W.1-2")
            .Play(1, 0, 5, "7");
        var plays = script.Plays();
        Assert.Equal(Script.Id(0, 5), plays[1].RunnerOn(1));
        Assert.Equal(Script.Id(0, 1), plays[1].PinchRanFor(1));
        Assert.Equal(5, plays[^1].BatterSlot);
        Assert.Equal(0, plays[^1].BatterPosition);
    }

    [Fact]
    public void A_runner_may_go_back()
    {
        var plays = Script.Game("WAS191108040").Play(1, 0, 1, "D7").Play(1, 0, 2, "OA.2-1").Play(1, 0, 2, "SB2").Plays();
        Assert.Equal((1, 2), (plays[2].BasesBefore, plays[2].BasesAfter));
    }

    [Fact]
    public void Fewer_than_sixteen_bytes_are_allocated_for_a_play()
    {
        var script = Script.Game();
        for (var inning = 1; inning <= 99; inning++)
            script.Play(inning, 0, 1, "S7/G5.B-2(E7)").Play(inning, 0, 2, "64(2)3/GDP").Play(inning, 0, 3, "K23");
        var bytes = script.ToBytes();
        var reader = new EventFileReader(new Season());
        reader.Open("x.EVN", bytes);
        Assert.True(reader.Read());
        reader.Open("x.EVN", bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(reader.Read());
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < 16 * 297, $"{allocated} bytes for 297 plays");
    }
}
