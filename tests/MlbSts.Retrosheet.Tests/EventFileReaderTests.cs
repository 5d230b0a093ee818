using System.Text;
using CsCheck;
using MlbSts.Retrosheet.Files;
using MlbSts.Retrosheet.Games;

namespace MlbSts.Retrosheet.Tests;

/// <summary>Reading files: what a bad line does, and the records besides plays.</summary>
public sealed class EventFileReaderTests
{
    [Fact]
    public void A_bad_line_sets_its_game_aside_and_no_other()
    {
        var reader = Script
            .Game("HOM192105010")
            .Out(1, 0)
            .Also("HOM192105020")
            .Play(1, 0, 1, "S7")
            .Play(1, 0, 2, "SB3")
            .Out(1, 0, 3)
            .Also("HOM192105030")
            .Out(1, 0)
            .Open();
        var games = new List<string>();
        while (reader.Read())
            games.Add(reader.Game.Id);
        Assert.Equal(["HOM192105010", "HOM192105030"], games);
        var error = Assert.Single(reader.Errors);
        Assert.Equal(
            new RetrosheetError("1921HOM.EVN", 49, "play,1,0,visi0002,??,,SB3", "there is no runner on base 2", "HOM192105020"),
            error
        );
    }

    [Theory]
    [InlineData("play,x,0,visi0001,??,,K", "inning")]
    [InlineData("play,0,0,visi0001,??,,K", "innings are 1 to 99")]
    [InlineData("play,100,0,visi0001,??,,K", "innings are 1 to 99")]
    [InlineData("play,1,2,visi0001,??,,K", "team must be 0")]
    [InlineData("play,1,0,nobod001,??,,K", "not in the line-up")]
    [InlineData("play,1,0,visi00011,??,,K", "code of 1 to 8 characters")]
    [InlineData("play,1,0,visi0001,??,", "play is missing")]
    [InlineData("start,visi0001,\"A\",0,10,1", "batting order")]
    [InlineData("sub,visi0001,\"A\",0,1,13", "positions are 1 to 12")]
    [InlineData("play,1,0,visi0001,??,,NP/TH", "NP is no play")]
    [InlineData("play,1,0,visi0001,??,,NP;2-3", "NP is no play")]
    [InlineData("play,1,0,visi0001,??,,NP.2-3", "NP is no play")]
    [InlineData("play,1,0,visi0001,??,,NPX", "NP is no play")]
    [InlineData("badj,visi0001,X", "hand")]
    [InlineData("ladj,0,12", "batting order")]
    [InlineData("radj,visi0001,4", "bases are 1 to 3")]
    [InlineData("data,er,home0001,x", "earned runs")]
    public void The_error_says_what_is_wrong(string line, string reason)
    {
        var reader = Script.Game().Line(line).Also("HOM192105020").Out(1, 0).Open();
        Assert.True(reader.Read());
        Assert.Equal("HOM192105020", reader.Game.Id);
        var error = Assert.Single(reader.Errors);
        Assert.Equal(("1921HOM.EVN", 23, line, "HOM192105010"), (error.File, error.Line, error.Text, error.GameId));
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("umpchange,5,ump1,smitj901")]
    public void A_record_of_an_unknown_kind_is_told_and_costs_itself_only(string line)
    {
        var reader = Script.Game().Line(line).Out(1, 0).Open();
        Assert.True(reader.Read());
        Assert.Equal(3, reader.Game.Events.Length);
        var error = Assert.Single(reader.Errors);
        Assert.Equal((23, line, null), (error.Line, error.Text, error.GameId));
    }

    [Theory]
    [InlineData("data,er,home0001,2\t")]
    [InlineData("data,er,home0001,2 ,")]
    public void Blanks_after_a_number_are_no_part_of_it(string line)
    {
        var reader = Script.Game().Out(1, 0).Line(line).Open();
        Assert.True(reader.Read(), string.Join(Environment.NewLine, reader.Errors));
        Assert.Equal(2, Assert.Single(reader.Game.EarnedRuns).Runs);
    }

    [Theory]
    [InlineData("340", 3, 4)]
    [InlineData("21", 2, 1)]
    [InlineData("?10", 0, 0)]
    [InlineData("2", 0, 0)]
    public void Of_a_long_count_the_first_two_characters_count(string count, int balls, int strikes)
    {
        var play = Assert.Single(Script.Game().Play(1, 0, 1, "W", count).Plays());
        Assert.Equal((balls, strikes), (play.Balls, play.Strikes));
    }

    [Fact]
    public void Fielders_of_a_pickoff_may_stand_in_the_advance()
    {
        var plays = Script.Game().Play(1, 0, 1, "S7").Play(1, 0, 2, "K+PO1/DP.1X1(23)").Plays();
        Assert.Equal((2, 0), (plays[1].OutsMade, plays[1].BasesAfter));
    }

    [Theory]
    [InlineData("S7.2-H.1-3")]
    [InlineData("S7.2-H;1-3")]
    public void A_full_stop_between_advances_is_a_semicolon(string text)
    {
        var plays = Script.Game().Play(1, 0, 1, "W").Play(1, 0, 2, "W.1-2").Play(1, 0, 3, text).Plays();
        Assert.Equal((1, 5), (plays[2].Runs, plays[2].BasesAfter));
    }

    [Theory]
    [InlineData("id,TOOSHORT")]
    [InlineData("id")]
    public void A_game_without_a_proper_id_is_set_aside(string line)
    {
        var reader = new EventFileReader(new Season());
        reader.Open(
            "1921HOM.EVN",
            Encoding.ASCII.GetBytes(line + "\nversion,2\n" + Encoding.ASCII.GetString(Script.Game().Out(1, 0).ToBytes()))
        );
        Assert.True(reader.Read());
        Assert.Equal(1, Assert.Single(reader.Errors).Line);
        Assert.False(reader.Read());
    }

    [Fact]
    public void Text_before_the_first_game_is_one_error()
    {
        var reader = new EventFileReader(new Season());
        reader.Open(
            "1921HOM.EVN",
            Encoding.ASCII.GetBytes("<html>\n<body>\n" + Encoding.ASCII.GetString(Script.Game().Out(1, 0).ToBytes()))
        );
        Assert.True(reader.Read());
        Assert.Equal(1, Assert.Single(reader.Errors).Line);
    }

    [Fact]
    public void Random_damage_never_stops_the_reader_and_never_harms_the_next_game()
    {
        var good = Encoding.ASCII.GetString(
            Script.Game().Play(1, 0, 1, "S7").Play(1, 0, 2, "64(1)3/GDP").Play(1, 0, 3, "HR/7").Play(1, 0, 4, "K").ToBytes()
        );
        var after = Encoding.ASCII.GetString(Script.Game("HOM192105020").Out(1, 0).ToBytes());
        Check.Sample(
            Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte[32, 126], Gen.Int[0, 12]).Array[1, 4],
            damages =>
            {
                var text = new StringBuilder(good);
                foreach (var (at, character, cut) in damages)
                {
                    if (at + cut < text.Length)
                        text.Remove(at, cut).Insert(at, (char)character);
                }
                var reader = new EventFileReader(new Season());
                reader.Open("x.EVN", Encoding.ASCII.GetBytes(text.ToString() + "\n" + after));
                var last = "";
                while (reader.Read())
                    last = reader.Game.Id;
                Assert.Equal("HOM192105020", last);
            },
            iter: 20_000
        );
    }

    [Fact]
    public void Records_besides_plays_are_kept()
    {
        var reader = Script.Game().Line("info,attendance,4000").Out(1, 0).Line("com,\"Rain, then sun\"").Line("data,er,home0001,2").Open();
        Assert.True(reader.Read());
        Assert.Equal("4000", reader.Game.InfoValue("attendance"));
        Assert.Null(reader.Game.InfoValue("temp"));
        Assert.Equal("\"Rain, then sun\"", Encoding.ASCII.GetString(Assert.Single(reader.Game.Comments).Span));
        Assert.Equal(new EarnedRunRecord(Script.Id(1, 1), 2), Assert.Single(reader.Game.EarnedRuns));
        Assert.Equal("Visitor, No. 1", reader.Game.Lineups[0].Name);
    }
}
