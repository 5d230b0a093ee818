using MlbSts.Games.Sources;
using MlbSts.Games.Sources.Gameday;
using MlbSts.Games.Tables;
using MlbSts.Testing;

namespace MlbSts.Games.Tests.Sources.Gameday;

/// <summary>Baltimore at Boston, 2015-04-18, as Gameday had it.</summary>
public sealed class RealGamedayTests
{
    [Fact]
    public void The_whole_game_adds_up_to_its_boxscore()
    {
        var tables = Read();
        var plays = tables.Plays;
        Assert.Equal(
            ("BOS201504180", 413807L, "BAL", 4, 1, 9),
            (
                tables.Game.GameId,
                tables.Game.GamePk,
                tables.Game.AwayTeam,
                plays[^1].AwayScoreAfter,
                plays[^1].HomeScoreAfter,
                tables.Game.Innings
            )
        );
        Assert.Equal(
            (47, 10, "In from RF", "sunny", 204, 37655, "Jerry Meals", "Jordan Baker"),
            (
                tables.Game.TemperatureF,
                tables.Game.WindSpeedMph,
                tables.Game.WindDirection,
                tables.Game.Sky,
                tables.Game.DurationMinutes,
                tables.Game.Attendance,
                tables.Game.HomePlateUmpire,
                tables.Game.ThirdBaseUmpire
            )
        );
        Assert.Equal(
            (18, 2, 1, 308, 76),
            (
                tables.LineScores.Count,
                tables.Teams.Count,
                tables.Venues.Count,
                tables.Pitches.Count,
                plays.Count(play => play.IsPlateAppearance)
            )
        );
        Assert.DoesNotContain(plays, play => play.Event == "unknown");
        Assert.DoesNotContain(tables.Pitches, pitch => pitch.Call == "unknown");
        foreach (var line in tables.Batting)
        {
            var own = plays.Where(play => play.BatterId == line.PlayerId && play.IsPlateAppearance).ToList();
            Assert.Equal(
                (
                    line.PlayerId,
                    line.PlateAppearances,
                    line.AtBats,
                    line.Hits,
                    line.Doubles,
                    line.Walks,
                    line.Strikeouts,
                    line.RunsBattedIn
                ),
                (
                    line.PlayerId,
                    own.Count,
                    own.Count(play => play.IsAtBat),
                    own.Count(play => play.HitBases > 0),
                    own.Count(play => play.HitBases == 2),
                    own.Count(play => play.Event == "walk"),
                    own.Count(play => play.Event == "strikeout"),
                    own.Sum(play => play.RunsBattedIn)
                )
            );
            Assert.Equal(
                (line.Runs, line.StolenBases),
                (
                    tables.Runners.Count(runner => runner.RunnerId == line.PlayerId && runner.IsRun),
                    tables.Runners.Count(runner => runner.RunnerId == line.PlayerId && runner.IsStolenBase)
                )
            );
        }
        foreach (var line in tables.Pitching)
        {
            var own = plays.Where(play => play.PitcherId == line.PlayerId).ToList();
            Assert.Equal(
                (line.PlayerId, line.BattersFaced, line.Outs, line.Hits),
                (
                    line.PlayerId,
                    own.Count(play => play.IsPlateAppearance),
                    own.Sum(play => play.OutsMade),
                    own.Count(play => play.HitBases > 0)
                )
            );
            Assert.Equal(line.Pitches, tables.Pitches.Count(pitch => pitch.PitcherId == line.PlayerId));
        }
    }

    [Fact]
    public void Bases_and_outs_go_on_from_each_event_to_the_next_and_agree_with_who_is_on_base_at_each_pitch()
    {
        var plays = Read().Plays;
        foreach (var half in plays.GroupBy(play => (play.Inning, play.Half)))
        {
            Assert.Equal(3, half.Last().OutsAfter);
            foreach (var (before, after) in half.Zip(half.Skip(1)))
                Assert.Equal(
                    (before.OutsAfter, before.BasesAfter, before.AwayScoreAfter),
                    (after.OutsBefore, after.BasesBefore, after.AwayScoreBefore)
                );
        }
        var game = GamedayXml.Load(System.IO.Path.Combine(TestData.Path("gameday_xml/greenmonster"), "inning_all.xml")).Root;
        foreach (var turn in game.Descendants("atbat"))
        {
            var last = turn.Elements("pitch").Last();
            var end = plays.Single(play => play.IsPlateAppearance && play.PlateAppearance == turn.Number("num"));
            Assert.Equal(
                (last.Text("on_1b"), last.Text("on_2b"), last.Text("on_3b")),
                (end.RunnerOnFirstId, end.RunnerOnSecondId, end.RunnerOnThirdId)
            );
            Assert.Equal(
                (turn.Number("o"), turn.Number("away_team_runs"), turn.Number("home_team_runs")),
                (end.OutsAfter, end.AwayScoreAfter, end.HomeScoreAfter)
            );
        }
    }

    [Fact]
    public void A_wild_pitch_and_a_stolen_base_have_rows_of_their_own()
    {
        var plays = Read().Plays;
        Assert.Equal(["wild_pitch", "stolen_base"], plays.Where(play => !play.IsPlateAppearance).Select(play => play.Event));
        var wild = plays.Single(play => play.Event == "wild_pitch");
        Assert.Equal(
            (4, "bottom", 1, 2, 1, 2, true, "BSFB"),
            (wild.Inning, wild.Half, wild.BasesBefore, wild.BasesAfter, wild.Balls, wild.Strikes, wild.IsWildPitch, wild.PitchSequence)
        );
    }

    // Its innings file holds the first inning only: the others come from game_events.
    [Fact]
    public void Half_innings_without_pitches_are_read_from_the_game_events()
    {
        var tables = Read("scala_bos_sea_2011-08-13");
        var plays = tables.Plays;
        Assert.Equal(("SEA201108130", 4, 5), (tables.Game.GameId, plays[^1].AwayScoreAfter, plays[^1].HomeScoreAfter));
        Assert.Equal(["pickoff", "caught_stealing"], plays.Where(play => !play.IsPlateAppearance).Select(play => play.Event));
        foreach (var half in plays.GroupBy(play => (play.Inning, play.Half)))
            Assert.Equal(3, half.Last().OutsAfter);
        foreach (var line in tables.Batting)
        {
            var own = plays.Where(play => play.BatterId == line.PlayerId && play.IsPlateAppearance).ToList();
            Assert.Equal(
                (line.PlayerId, line.PlateAppearances, line.Hits, line.RunsBattedIn),
                (line.PlayerId, own.Count, own.Count(play => play.HitBases > 0), own.Sum(play => play.RunsBattedIn))
            );
            Assert.Equal(
                (line.PlayerId, line.Runs, line.StolenBases),
                (
                    line.PlayerId,
                    tables.Runners.Count(runner => runner.RunnerId == line.PlayerId && runner.IsRun),
                    tables.Runners.Count(runner => runner.RunnerId == line.PlayerId && runner.IsStolenBase)
                )
            );
        }
        foreach (var line in tables.Pitching)
            Assert.Equal(
                (line.PlayerId, line.Outs),
                (line.PlayerId, plays.Where(play => play.PitcherId == line.PlayerId).Sum(play => play.OutsMade))
            );
        // Jacoby Ellsbury: a walk, an error on a pickoff throw, a single, and out at home. The file's own bases have him on two of them
        // at once, then on none.
        Assert.Equal([1, 2, 5, 6], plays.Where(play => play is { Inning: 4, Half: "top" }).Take(4).Select(play => play.BasesAfter));
        Assert.Equal(46, tables.Pitches.Count);
    }

    [Fact]
    public void Of_files_of_one_kind_one_is_used_and_what_is_no_game_is_ignored_with_a_reason()
    {
        var refused = new List<RefusedFile>();
        var found = new GamedaySource(TestData.Path("gameday_xml"), "").Find(refused.Add, default).ToList();
        Assert.Equal(["greenmonster", "scala_bos_sea_2011-08-13"], found.Select(game => game.SourceId));
        var reasons = refused.ToDictionary(file => file.File, file => file.Reason);
        Assert.Contains("players.xml is used", reasons["greenmonster/aaa_players.xml"], StringComparison.Ordinal);
        Assert.Contains("hit chart", reasons["greenmonster/inning_hit.xml"], StringComparison.Ordinal);
        Assert.Contains(
            "base_Innings.xml is used",
            reasons["scala_bos_sea_2011-08-13/NoBottomInning_Innings.xml"],
            StringComparison.Ordinal
        );
        Assert.Contains("base_Innings.xml is used", reasons["scala_bos_sea_2011-08-13/MissingStats_Innings.xml"], StringComparison.Ordinal);
        Assert.Contains("scoreboard", reasons["scoreboards/year_2016_month_08_day_26_scoreboard.xml"], StringComparison.Ordinal);
    }

    internal static GameTables Read(string folder = "greenmonster")
    {
        var source = new GamedaySource(TestData.Path("gameday_xml/" + folder), folder);
        var game = Assert.Single(source.Find(_ => { }, default));
        using var reader = source.OpenReader(game.Phase, game.Season);
        return reader.Read(game);
    }
}
