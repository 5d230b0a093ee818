using MlbSts.Games.Sources;
using MlbSts.Games.Sources.Gameday;
using MlbSts.Games.Tables;
using MlbSts.Testing;

namespace MlbSts.Games.Tests.Sources.Gameday;

public sealed class GamedaySourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_game_is_read_from_boxscore_and_innings_alone()
    {
        Game("one");
        var (game, refused) = Find();
        Assert.Empty(refused);
        Assert.Equal(
            ("SEA201406070", "one", 2014, 5L),
            (Assert.Single(game).Key.ToString(), game[0].SourceId, game[0].Season, (long)game[0].GamePk!.Value.Value)
        );
        var plays = Read(game[0]).Plays;
        Assert.Equal(
            [("single", 0, 1, 0), ("caught_stealing", 0, 0, 1), ("out", 1, 0, 1), ("strikeout", 2, 0, 1)],
            plays.Take(4).Select(play => (play.Event, play.OutsBefore, play.BasesAfter, play.OutsMade))
        );
        Assert.Equal([("home_run", 1), ("walk", 0), ("out", 0)], plays.Skip(4).Select(play => (play.Event, play.Runs)));
        Assert.Equal((2, true, 3, 0), (plays[6].OutsMade, plays[6].IsGroundedIntoDoublePlay, plays[6].FieldedBy, plays[6].BasesAfter));
    }

    [Fact]
    public void A_pitcher_relieved_in_the_middle_of_a_turn_keeps_the_pitches_before()
    {
        Game("one");
        File.WriteAllText(
            _folder["one/inning_all.xml"],
            File.ReadAllText(_folder["one/inning_all.xml"])
                .Replace(
                    """<atbat num="3" """,
                    """<action event="Pitching Substitution" event_num="31" player="7"/><atbat num="3" """,
                    StringComparison.Ordinal
                )
                .Replace("""pitcher="9" event="Strikeout" """, """pitcher="7" event="Strikeout" """, StringComparison.Ordinal)
                .Replace(
                    """<pitch des="Swinging Strike" type="S"/>""",
                    """<pitch event_num="30" des="Ball" type="B"/><pitch event_num="32" des="Swinging Strike" type="S"/>""",
                    StringComparison.Ordinal
                )
        );
        var tables = Read(Assert.Single(Find().Games));
        Assert.Equal(["9", "7"], tables.Pitches.Where(pitch => pitch.PlateAppearance == 3).Select(pitch => pitch.PitcherId));
        Assert.Equal("7", tables.Plays[3].PitcherId);
    }

    [Fact]
    public void The_two_games_of_a_doubleheader_know_each_other_by_their_ids()
    {
        Game("one");
        Game("two", number: 2);
        Assert.Equal(["SEA201406071", "SEA201406072"], Find().Games.Select(game => game.Key.ToString()));
    }

    [Fact]
    public void A_folder_that_lacks_a_file_is_refused_and_the_reason_names_the_file()
    {
        Game("one");
        File.Delete(_folder["one/boxscore.xml"]);
        Game("two");
        File.Delete(_folder["two/inning_all.xml"]);
        var (games, refused) = Find();
        Assert.Empty(games);
        Assert.Equal(
            [("one", "boxscore.xml is missing"), ("two", "inning_all.xml is missing")],
            refused.Select(file => (file.File, file.Reason.Split(':')[0]))
        );
    }

    [Fact]
    public void A_game_whose_innings_are_not_whole_is_refused_when_it_is_read()
    {
        Game("one", homeRuns: 7);
        var game = Assert.Single(Find().Games);
        Assert.Contains("not whole", Assert.Throws<GameRefusedException>(() => Read(game)).Message, StringComparison.Ordinal);
        File.AppendAllText(_folder["one/boxscore.xml"], " ");
        Assert.Contains("changed", Assert.Throws<GameRefusedException>(() => Read(game)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Games_that_are_not_final_or_before_the_season_are_refused()
    {
        Game("one", status: "I");
        Game("two", date: "March 3, 2014");
        var (games, refused) = Find();
        Assert.Empty(games);
        Assert.Contains("not final", refused[0].Reason, StringComparison.Ordinal);
        Assert.Contains("pre-season", refused[1].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<!DOCTYPE b [<!ENTITY a "ha"><!ENTITY c "&a;&a;&a;&a;">]><boxscore game_id="&c;"/>""", "DTD")]
    [InlineData("""<!DOCTYPE b SYSTEM "http://localhost/evil.dtd"><boxscore/>""", "DTD")]
    [InlineData("""<!DOCTYPE b [<!ENTITY x SYSTEM "file:///etc/hostname">]><boxscore game_id="&x;"/>""", "DTD")]
    [InlineData("""<boxscore game_id="2014/06/07/bosmlb-seamlb-1" game_pk="5" """, "not whole")]
    [InlineData("not xml", "not whole")]
    public void Hostile_or_broken_xml_is_refused_with_a_reason(string text, string reason)
    {
        File.WriteAllText(_folder["boxscore.xml"], text);
        var (games, refused) = Find();
        Assert.Empty(games);
        Assert.Contains(reason, Assert.Single(refused).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Xml_that_nests_without_end_is_refused()
    {
        File.WriteAllText(
            _folder["boxscore.xml"],
            string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000))
        );
        Assert.Contains("nests deeper", Assert.Single(Find().Refused).Reason, StringComparison.Ordinal);
    }

    private void Game(string folder, int number = 1, int homeRuns = 1, string status = "F", string date = "June 7, 2014") =>
        GamedayFiles.Write(_folder[folder], number, homeRuns, status, date);

    private (List<FoundGame> Games, List<RefusedFile> Refused) Find()
    {
        var refused = new List<RefusedFile>();
        var games = new GamedaySource(_folder.Path, "").Find(refused.Add, default).ToList();
        return (games, refused);
    }

    private static GameTables Read(FoundGame game)
    {
        using var reader = game.Source.OpenReader(game.Phase, game.Season);
        return reader.Read(game);
    }
}
