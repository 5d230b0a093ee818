using static MlbSts.Games.Tests.Sources.StatsApi.InventedFeed;

namespace MlbSts.Games.Tests.Sources.StatsApi;

public sealed class FeedPlaysTests
{
    [Fact]
    public void A_double_steal_is_one_event_before_the_end_of_the_plate_appearance()
    {
        var tables = new InventedFeed()
            .Turn(1, "walk", [Pitch("B", 4, 0)], Runner(1, null, "1B", 0, "walk"))
            .Turn(2, "single", [Pitch("D", 0, 0)], Runner(2, null, "1B", 0, "single"), Runner(1, "1B", "2B", 0, "single"))
            .Turn(
                3,
                "field_out",
                [Pitch("B", 1, 0), Pitch("C", 1, 1), Action("stolen_base_3b"), Pitch("X", 1, 1)],
                Runner(1, "2B", "3B", 2, "stolen_base_3b"),
                Runner(2, "1B", "2B", 2, "stolen_base_2b"),
                Runner(3, null, "out", 3, "field_out", Credit(6, "f_assist") + "," + Credit(3, "f_putout"))
            )
            .Read();
        Assert.Equal(
            [(1, "walk", 0, 1), (2, "single", 1, 3), (3, "stolen_base", 3, 6), (3, "out", 6, 6)],
            tables.Plays.Select(play => (play.PlateAppearance, play.Event, play.BasesBefore, play.BasesAfter))
        );
        var steal = tables.Plays[2];
        Assert.Equal(
            (false, 1, 0, "BC", "stolen_base_3b"),
            (steal.IsPlateAppearance, steal.Balls, steal.Strikes, steal.PitchSequence, steal.EventText)
        );
        Assert.Equal(
            ("BC.X", 0, 1, 6),
            (tables.Plays[3].PitchSequence, tables.Plays[3].OutsBefore, tables.Plays[3].OutsAfter, tables.Plays[3].FieldedBy)
        );
        Assert.Equal(
            [("1", 2, 3, true), ("2", 1, 2, true)],
            tables
                .Runners.Where(runner => runner.PlayIndex == 3)
                .Select(runner => (runner.RunnerId, runner.StartBase, runner.EndBase, runner.IsStolenBase))
        );
        Assert.Equal("63", tables.Runners[^1].Fielders);
        Assert.Equal([1, 2, 3, 3, 4], tables.Pitches.Select(pitch => pitch.PlayIndex));
        Assert.Equal(
            [(0, 0), (0, 0), (0, 0), (1, 0), (1, 1)],
            tables.Pitches.Select(pitch => (pitch.BallsBefore!.Value, pitch.StrikesBefore!.Value))
        );
    }

    [Fact]
    public void A_wild_pitch_on_strike_three_belongs_to_the_strikeout()
    {
        var tables = new InventedFeed()
            .Turn(1, "single", [Pitch("D", 0, 0)], Runner(1, null, "1B", 0, "single"))
            .Turn(
                2,
                "strikeout",
                [Pitch("C", 0, 1), Pitch("S", 0, 2), Pitch("W", 0, 3)],
                Runner(2, null, "1B", 2, "strikeout"),
                Runner(1, "1B", "2B", 2, "wild_pitch")
            )
            .Read();
        var strikeout = tables.Plays[^1];
        Assert.Equal(
            (2, "strikeout", true, true, 0, 3, "CS*S", 2),
            (
                tables.Plays.Count,
                strikeout.Event,
                strikeout.IsWildPitch,
                strikeout.IsPlateAppearance,
                strikeout.OutsMade,
                strikeout.BasesAfter,
                strikeout.PitchSequence,
                strikeout.Strikes
            )
        );
    }

    [Fact]
    public void A_half_inning_that_ends_on_a_runner_ends_without_a_plate_appearance()
    {
        var feed = new InventedFeed();
        feed.Turn(1, "field_out", [Pitch("X", 0, 0)], Runner(1, null, "out", 0, "field_out"))
            .Turn(2, "strikeout", [Pitch("S", 0, 3)], Runner(2, null, "out", 0, "strikeout"))
            .Turn(3, "hit_by_pitch", [Pitch("H", 0, 0)], Runner(3, null, "1B", 0, "hit_by_pitch"))
            .Turn(
                4,
                "pickoff_1b",
                [Pitch("B", 1, 0), Throw(1)],
                Runner(3, "1B", "out", 1, "pickoff_1b", Credit(1, "f_assist") + "," + Credit(3, "f_putout"))
            );
        feed.Half = "bottom";
        var tables = feed.Turn(11, "home_run", [Pitch("E", 0, 0)], Runner(11, null, "score", 0, "home_run")).Read();
        var pickoff = tables.Plays[3];
        Assert.Equal(
            ("pickoff", false, 2, 3, 0, true, 1, 0, "B1"),
            (
                pickoff.Event,
                pickoff.IsPlateAppearance,
                pickoff.OutsBefore,
                pickoff.OutsAfter,
                pickoff.BasesAfter,
                pickoff.IsLastOfHalf,
                pickoff.Balls,
                pickoff.Strikes,
                pickoff.PitchSequence
            )
        );
        Assert.Equal(
            ("home_run", "bottom", 0, 0, 0, 1, 4),
            (
                tables.Plays[4].Event,
                tables.Plays[4].Half,
                tables.Plays[4].OutsBefore,
                tables.Plays[4].HomeScoreBefore,
                tables.Plays[4].AwayScoreAfter,
                tables.Plays[4].HomeScoreAfter,
                tables.Plays[4].HitBases
            )
        );
        Assert.Equal(("LAN", "TEX"), (tables.Plays[4].BattingTeam, tables.Plays[4].FieldingTeam));
    }

    [Fact]
    public void An_error_on_the_throw_goes_on_with_the_stolen_base_and_one_on_a_foul_fly_stands_alone()
    {
        var tables = new InventedFeed()
            .Turn(1, "single", [Pitch("D", 0, 0)], Runner(1, null, "1B", 0, "single"))
            .Turn(
                2,
                "strikeout",
                [Pitch("C", 0, 1), Action("stolen_base_2b"), Action("error"), Pitch("F", 0, 2), Action("error"), Pitch("S", 0, 3)],
                Runner(1, "1B", "2B", 1, "stolen_base_2b"),
                Runner(1, "2B", "3B", 2, "error", Credit(2, "f_throwing_error")),
                Runner(2, null, null, 4, "error", Credit(3, "f_error_dropped_ball")),
                Runner(2, null, "out", 5, "strikeout")
            )
            .Read();
        Assert.Equal(
            [("single", 0), ("stolen_base", 1), ("foul_error", 1), ("strikeout", 0)],
            tables.Plays.Select(play => (play.Event, play.Errors))
        );
        Assert.Equal(("1", 1, 3), (tables.Runners[1].RunnerId, tables.Runners[1].StartBase, tables.Runners[1].EndBase));
        Assert.DoesNotContain(tables.Runners, runner => runner.PlayIndex == 3);
    }

    [Fact]
    public void Pinch_runner_and_automatic_runner_stand_on_base_without_an_event()
    {
        var feed = new InventedFeed { Inning = 10 };
        var tables = feed.Turn(
                1,
                "field_out",
                [
                    Action("runner_placed", ""","base":2,"player":{"id":9}"""),
                    Substitution("offensive_substitution", 20, 12, 9),
                    Pitch("X", 0, 0),
                ],
                Runner(1, null, "out", 1, "field_out")
            )
            .Turn(2, "single", [Pitch("E", 0, 0)], Runner(2, null, "1B", 0, "single"), Runner(20, "2B", "score", 0, "single"))
            .Read();
        Assert.Equal(
            [("out", "20", 2, 0), ("single", "20", 2, 1)],
            tables.Plays.Select(play => (play.Event, play.RunnerOnSecondId ?? "", play.BasesBefore, play.Runs))
        );
    }

    [Fact]
    public void Whoever_came_in_during_the_turn_has_the_pitches_after_it()
    {
        var tables = new InventedFeed()
            .Turn(1, "field_out", [Pitch("X", 0, 0)], Runner(1, null, "out", 0, "field_out"))
            .Turn(
                5,
                "walk",
                [Pitch("B", 1, 0), Substitution("offensive_substitution", 5, 11, 2), Pitch("B", 2, 0), Pitch("B", 4, 0)],
                Runner(5, null, "1B", 3, "walk")
            )
            .Read();
        Assert.Equal(["1", "2", "5", "5"], tables.Pitches.Select(pitch => pitch.BatterId));
        Assert.Equal(("5", 11), (tables.Plays[1].BatterId, tables.Plays[1].BatterPosition));
    }

    [Fact]
    public void A_word_nobody_knows_is_an_unknown_event_and_no_error()
    {
        var tables = new InventedFeed()
            .Turn(1, "levitation", [Pitch("?", 0, 0)], Runner(1, null, "1B", 0, "levitation"))
            .Turn(2, "game_advisory", [Pitch("B", 1, 0), Action("game_advisory")])
            .Read();
        var play = Assert.Single(tables.Plays);
        Assert.Equal(
            ("unknown", "levitation", true, false, 1),
            (play.Event, play.EventText, play.IsPlateAppearance, play.IsAtBat, play.BasesAfter)
        );
        Assert.Equal(["unknown", "ball"], tables.Pitches.Select(pitch => pitch.Call));
        Assert.All(tables.Pitches, pitch => Assert.Equal(1, pitch.PlayIndex));
    }

    [Theory]
    [InlineData("force_out", "out", true, false)]
    [InlineData("fielders_choice_out", "fielders_choice", true, false)]
    [InlineData("sac_fly", "out", false, false)]
    [InlineData("sac_bunt_double_play", "out", false, true)]
    [InlineData("catcher_interf", "interference", false, false)]
    [InlineData("intent_walk", "intentional_walk", false, false)]
    [InlineData("grounded_into_double_play", "out", true, true)]
    public void The_words_of_the_feed_are_those_of_Retrosheet_in_the_tables(string eventType, string name, bool atBat, bool doublePlay)
    {
        var play = Assert.Single(
            new InventedFeed().Turn(1, eventType, [Pitch("X", 0, 0)], Runner(1, null, "1B", 0, eventType)).Read().Plays
        );
        Assert.Equal((name, atBat, doublePlay, true), (play.Event, play.IsAtBat, play.IsDoublePlay, play.IsPlateAppearance));
    }
}
