using MlbSts.Games.Comparison;
using MlbSts.Games.Tables;
using MlbSts.Games.Tests.Sources.Gameday;

namespace MlbSts.Games.Tests.Comparison;

public sealed class PlayComparisonTests
{
    private static readonly PlayRow Single = Play(1, "single") with { BasesAfter = 1, HitBases = 1 };
    private static readonly PlayRow Steal = Play(2, "stolen_base", isEnd: false) with { BasesBefore = 1, BasesAfter = 2 };
    private static readonly PlayRow Out = Play(3, "out") with { BasesBefore = 2, BasesAfter = 2, OutsAfter = 1 };

    [Fact]
    public void Gameday_and_Retrosheet_agree_on_every_play_of_a_game()
    {
        var retrosheet = RetrosheetGame.Read("2015eve.zip", "2015BOS.EVA", "BOS201504180");
        var gameday = RealGamedayTests.Read();
        Assert.Equal((78, 78), (gameday.Plays.Count, retrosheet.Plays.Count));
        Assert.Empty(PlayComparison.Compare(gameday, retrosheet));
        // The comparison sees what is there: one changed word is found.
        gameday.Plays[40] = gameday.Plays[40] with
        {
            Event = "unknown",
        };
        Assert.Equal("event", Assert.Single(PlayComparison.Compare(gameday, retrosheet)).Field);
    }

    [Fact]
    public void The_same_account_has_no_differences() => Assert.Empty(PlayComparison.Compare([Single, Steal, Out], [Single, Steal, Out]));

    [Fact]
    public void An_event_only_one_source_has_is_one_difference_and_the_rest_still_meet()
    {
        Assert.Equal(
            [new PlayDifference(1, "top", 2, null, "play", "stolen_base", null)],
            PlayComparison.Compare([Single, Steal, Out], [Single, Out with { PlayIndex = 2 }])
        );
        Assert.Equal(
            [new PlayDifference(1, "top", null, 2, "play", null, "stolen_base")],
            PlayComparison.Compare([Single, Out with { PlayIndex = 2 }], [Single, Steal, Out])
        );
    }

    [Fact]
    public void What_is_told_differently_of_a_play_is_named_field_by_field()
    {
        var differences = PlayComparison.Compare(
            [Single, Out],
            [Single with { Event = "error", HitBases = 0 }, Out with { OutsAfter = 2, AwayScoreAfter = 1 }]
        );
        Assert.Equal(
            [("event", "single", "error"), ("hit_bases", "1", "0"), ("outs_after", "1", "2"), ("away_score_after", "0", "1")],
            differences.Select(difference => (difference.Field, difference.ValueA, difference.ValueB))
        );
    }

    [Fact]
    public void A_half_inning_only_one_source_has_is_all_differences_in_the_order_of_play()
    {
        var more = new[] { Single, Out, Single with { Half = "bottom", PlayIndex = 4 }, Single with { Inning = 2, PlayIndex = 5 } };
        Assert.Equal(
            [(1, "bottom", 4), (2, "top", 5)],
            PlayComparison
                .Compare(more, [Single, Out])
                .Select(difference => (difference.Inning, difference.Half, difference.PlayIndexA ?? 0))
        );
    }

    [Fact]
    public void Bases_after_the_third_out_are_not_compared() =>
        Assert.Empty(PlayComparison.Compare([Out with { OutsAfter = 3, BasesAfter = 0 }], [Out with { OutsAfter = 3, BasesAfter = 2 }]));

    [Fact]
    public void Score_hits_and_errors_of_the_game_are_compared_where_both_know_them()
    {
        var a = new GameTables(
            new GameRow
            {
                AwayScore = 3,
                AwayHits = 9,
                HomeErrors = 1,
            }
        );
        var b = new GameTables(new GameRow { AwayScore = 4, AwayHits = 9 });
        Assert.Equal([new PlayDifference(0, "", null, null, "away_score", "3", "4")], PlayComparison.Compare(a, b));
    }

    private static PlayRow Play(int index, string name, bool isEnd = true) =>
        new()
        {
            PlayIndex = index,
            Inning = 1,
            Half = "top",
            Event = name,
            IsPlateAppearance = isEnd,
        };
}
