using MlbSts.Games.Tables;
using MlbSts.Testing;

namespace MlbSts.Games.Tests.Sources.Retrosheet;

public sealed class TinySeasonTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Loaded loaded;
    private readonly GameTables game;

    public TinySeasonTests()
    {
        loaded = RetrosheetLoad.From(Packed.Zip(Path.Combine(folder.Path, "2016eve.zip"), TinySeason.Files()), "2016eve.zip");
        Assert.Empty(loaded.Refused);
        game = Assert.Single(loaded.Tables);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_game_is_found_with_what_the_loader_needs_to_know()
    {
        var found = Assert.Single(loaded.Games);
        Assert.Equal(new GameKey(new DateOnly(2016, 4, 5), "BOS", 0), found.Key);
        Assert.Equal(SeasonPhase.RegularSeason, found.Phase);
        Assert.Equal(2016, found.Season);
        Assert.Equal("2016eve.zip/2016BOS.EVA#BOS201604050", found.SourceId);
        Assert.Matches("^[0-9a-f]{64}$", found.ContentSha256);
        Assert.Equal(new DateTimeOffset(2020, 5, 6, 7, 8, 10, TimeSpan.Zero), found.Timestamp);
    }

    [Fact]
    public void The_game_row_says_what_the_info_records_say()
    {
        var row = game.Game;
        Assert.Equal(
            ("BOS201604050", 2016, "regular-season", "R", new DateOnly(2016, 4, 5), 0),
            (row.GameId, row.Season, row.Phase, row.GameType, row.Date, row.GameNumber)
        );
        Assert.Equal(
            ("19:08", "night", "BOS", "NYA", 111, 147, "BOS07"),
            (row.LocalStartTime, row.DayNight, row.HomeTeam, row.AwayTeam, row.HomeTeamId, row.AwayTeamId, row.VenueId)
        );
        Assert.Equal(("completed early", 1, 9, 1, 3), (row.Status, row.Innings, row.ScheduledInnings, row.AwayScore, row.HomeScore));
        Assert.Equal(
            (1, 2, 1, 0, 0, 1),
            (row.AwayHits, row.HomeHits, row.AwayErrors, row.HomeErrors, row.AwayLeftOnBase, row.HomeLeftOnBase)
        );
        Assert.Equal(
            (1234, 21, 61, null, "torf", "sunny", "none", null),
            (
                row.Attendance,
                row.DurationMinutes,
                row.TemperatureF,
                row.WindSpeedMph,
                row.WindDirection,
                row.Sky,
                row.Precipitation,
                row.FieldCondition
            )
        );
        Assert.Equal((true, "umpix901", null), (row.UsesDesignatedHitter, row.HomePlateUmpire, row.FirstBaseUmpire));
        Assert.Equal(("bospa002", "nyapa001", null, "full"), (row.WinningPitcherId, row.LosingPitcherId, row.SavePitcherId, row.Account));
    }

    [Fact]
    public void Every_event_is_a_row_and_an_event_within_a_plate_appearance_shares_its_number()
    {
        Assert.Equal(Enumerable.Range(1, 12), game.Plays.Select(play => play.PlayIndex));
        Assert.Equal([1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], game.Plays.Select(play => play.PlateAppearance));
        Assert.Equal(
            ["walk", "stolen_base", "strikeout", "single", "out", "double", "hit_by_pitch", "home_run", "error", "out", "out", "out"],
            game.Plays.Select(play => play.Event)
        );
        var steal = game.Plays[1];
        Assert.Equal(
            (1, "top", "NYA", "BOS", 0, 0, "nyaba002", "bospa001", "R"),
            (
                steal.Inning,
                steal.Half,
                steal.BattingTeam,
                steal.FieldingTeam,
                steal.OutsBefore,
                steal.OutsAfter,
                steal.BatterId,
                steal.PitcherId,
                steal.PitcherHand
            )
        );
        Assert.Equal(
            (0, 1, "C1>S", "SB2", false, "nyaba001", 1, 2),
            (
                steal.Balls,
                steal.Strikes,
                steal.PitchSequence,
                steal.EventText,
                steal.IsPlateAppearance,
                steal.RunnerOnFirstId,
                steal.BasesBefore,
                steal.BasesAfter
            )
        );
        var doublePlay = game.Plays[4];
        Assert.Equal(
            (1, 3, 2, true, true, true),
            (
                doublePlay.OutsBefore,
                doublePlay.OutsAfter,
                doublePlay.OutsMade,
                doublePlay.IsDoublePlay,
                doublePlay.IsGroundedIntoDoublePlay,
                doublePlay.IsLastOfHalf
            )
        );
        var homeRun = game.Plays[7];
        Assert.Equal(
            (4, 3, 3, 1, 0, 3, "fly_ball"),
            (
                homeRun.HitBases,
                homeRun.Runs,
                homeRun.RunsBattedIn,
                homeRun.AwayScoreBefore,
                homeRun.HomeScoreBefore,
                homeRun.HomeScoreAfter,
                homeRun.BattedBall
            )
        );
        Assert.Null(game.Plays[5].Balls);
    }

    [Fact]
    public void Each_pitch_is_one_row_with_the_count_before_it()
    {
        Assert.Equal("CBBBFFB", Calls(1));
        Assert.Equal("CS", Calls(2));
        Assert.Equal("S", Calls(3));
        Assert.Equal("BCX", Calls(4));
        var walk = game.Pitches.Where(pitch => pitch.PlayIndex == 1).ToList();
        Assert.Equal(
            [(0, 0), (0, 1), (1, 1), (2, 1), (3, 1), (3, 2), (3, 2)],
            walk.Select(pitch => (pitch.BallsBefore!.Value, pitch.StrikesBefore!.Value))
        );
        var third = game.Pitches.Single(pitch => pitch.PlayIndex == 3);
        Assert.Equal(
            (2, 3, 0, 2, "swinging_strike", "S", true, false),
            (
                third.PlateAppearance,
                third.PitchNumber,
                third.BallsBefore,
                third.StrikesBefore,
                third.Call,
                third.CallCode,
                third.IsStrike,
                third.IsInPlay
            )
        );
        var afterUnknown = game.Pitches.Where(pitch => pitch.PlayIndex == 9).ToList();
        Assert.Equal([0, 0, null, null], afterUnknown.Select(pitch => pitch.BallsBefore));
        Assert.Equal(25, game.Pitches.Count);
    }

    [Fact]
    public void A_pitch_before_a_pitching_change_belongs_to_the_former_pitcher()
    {
        Assert.Equal(
            ["bospa001", "bospa002", "bospa002"],
            game.Pitches.Where(pitch => pitch.PlayIndex == 4).Select(pitch => pitch.PitcherId)
        );
        // A switch hitter turns around.
        Assert.Equal(["L", "R", "R"], game.Pitches.Where(pitch => pitch.PlayIndex == 4).Select(pitch => pitch.BatterHand));
        Assert.Equal(
            [("bospa001", 11, 6), ("bospa002", 3, 3)],
            game.Pitching.Where(line => line.Team == "BOS").Select(line => (line.PlayerId, line.Pitches!.Value, line.Strikes!.Value))
        );
    }

    [Fact]
    public void Runners_are_rows_where_something_happens_to_them()
    {
        Assert.Equal(
            [
                (1, "nyaba001", 0, 1),
                (2, "nyaba001", 1, 2),
                (3, "nyaba002", 0, 0),
                (4, "nyaba001", 2, 4),
                (4, "nyaba003", 0, 1),
                (5, "nyaba003", 1, 0),
                (5, "nyaba004", 0, 0),
            ],
            game.Runners.Where(runner => runner.PlayIndex <= 5)
                .Select(runner => (runner.PlayIndex, runner.RunnerId, runner.StartBase, runner.EndBase))
        );
        var run = game.Runners.Single(runner => runner is { PlayIndex: 4, StartBase: 2 });
        Assert.Equal(
            (true, true, false, "bospa001", false),
            (run.IsRun, run.IsEarned, run.IsTeamUnearned, run.ResponsiblePitcherId, run.IsOut)
        );
        Assert.True(game.Runners.Single(runner => runner.PlayIndex == 2).IsStolenBase);
        var strikeout = game.Runners.Single(runner => runner.PlayIndex == 3);
        Assert.Equal((true, 1, null), (strikeout.IsOut, strikeout.OutNumber, strikeout.IsEarned));
        Assert.Equal(["64", "43"], game.Runners.Where(runner => runner.PlayIndex == 5).Select(runner => runner.Fielders));
    }

    [Fact]
    public void Totals_of_players_come_from_the_plays_and_the_official_records()
    {
        var homer = game.Batting.Single(line => line.PlayerId == "bosba003");
        Assert.Equal(
            (3, 0, 1, 1, 1, 1, 1, 3),
            (
                homer.BattingOrder,
                homer.Sequence,
                homer.PlateAppearances,
                homer.AtBats,
                homer.Runs,
                homer.Hits,
                homer.HomeRuns,
                homer.RunsBattedIn
            )
        );
        Assert.Equal(1, game.Batting.Single(line => line.PlayerId == "nyaba001").StolenBases);
        Assert.Equal(
            [("nyapa001", 0, 3, 3, 3, "L"), ("bospa001", 0, 1, 1, 1, null), ("bospa002", 1, 2, 0, 0, "W")],
            game.Pitching.Select(line => (line.PlayerId, line.Sequence, line.Outs, line.Runs, line.EarnedRuns, line.Decision))
        );
        var shortstop = game.Fielding.Single(line => line is { Team: "NYA", Position: 6 });
        Assert.Equal((1, 3), (shortstop.Errors, shortstop.Outs));
        Assert.Equal(
            [("NYA", 1, 1, 1, 1, 0), ("BOS", 1, 3, 2, 0, 1)],
            game.LineScores.Select(line =>
                (line.Team, line.Inning, line.Runs, line.Hits!.Value, line.Errors!.Value, line.LeftOnBase!.Value)
            )
        );
    }

    [Fact]
    public void Line_ups_players_teams_and_the_ballpark_are_rows()
    {
        Assert.Equal(21, game.Lineups.Count);
        var relief = game.Lineups[^1];
        Assert.Equal(
            ("bospa002", 0, 1, 1, false, 4),
            (relief.PlayerId, relief.BattingOrder, relief.Sequence, relief.Position, relief.IsStarter, relief.BeforePlayIndex)
        );
        Assert.Equal(21, game.Players.Count);
        var pitcher = game.Players.Single(player => player.PlayerId == "bospa002");
        Assert.Equal(
            ("bospa002", "Second Pitcher", "Second", "Pitcher", "L", "L", "P", "BOS"),
            (
                pitcher.RetroId,
                pitcher.FullName,
                pitcher.FirstName,
                pitcher.LastName,
                pitcher.Bats,
                pitcher.Throws,
                pitcher.Position,
                pitcher.Team
            )
        );
        var onNoRoster = game.Players.Single(player => player.PlayerId == "bosba009");
        Assert.Equal(("Batter 9", null, null), (onNoRoster.FullName, onNoRoster.LastName, onNoRoster.Bats));
        Assert.Equal(
            [("NYA", "New York Yankees", 147), ("BOS", "Boston Red Sox", 111)],
            game.Teams.Select(team => (team.Team, team.FullName, team.MlbId!.Value))
        );
        Assert.Equal("BOS07", Assert.Single(game.Venues).VenueId);
    }

    private string Calls(int play) => string.Concat(game.Pitches.Where(pitch => pitch.PlayIndex == play).Select(pitch => pitch.CallCode));
}
