using MlbSts.Scheduler.Schedules;

namespace MlbSts.Scheduler.Tests.Schedules;

public sealed class ScheduleConflictsTests
{
    [Fact]
    public void A_game_that_stands_twice_on_a_date_is_a_conflict() =>
        Assert.Contains(
            ScheduleConflicts.In([League.Row(), League.Row()]),
            conflict => conflict.GamePk == League.Game && conflict.Details.Contains("2 times", StringComparison.Ordinal)
        );

    [Fact]
    public void Two_first_games_at_one_home_are_a_conflict() =>
        Assert.Equal(1, Assert.Single(ScheduleConflicts.In([League.Row(gamePk: 1), League.Row(gamePk: 2)])).GamePk.Value);

    [Fact]
    public void A_doubleheader_and_a_postponed_game_are_none() =>
        Assert.Empty(
            ScheduleConflicts.In([
                League.Row(gamePk: 1),
                League.Row(gamePk: 2) with
                {
                    GameNumber = 2,
                },
                League.Row(gamePk: 3, status: "DR"),
                Visitors(League.Row(gamePk: 4, home: 120), 145),
            ])
        );

    [Fact]
    public void A_visitor_in_two_places_is_a_conflict() =>
        Assert.Contains(
            ": 1, 2",
            Assert.Single(ScheduleConflicts.In([League.Row(gamePk: 1), League.Row(gamePk: 2, home: 120)])).Details,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_club_at_home_and_away_on_one_day_is_a_conflict() =>
        Assert.Single(ScheduleConflicts.In([League.Row(gamePk: 1), Visitors(League.Row(gamePk: 2, home: 120), 119)]));

    [Fact]
    public void A_second_game_before_the_first_is_a_conflict()
    {
        var first = League.Row(gamePk: 1) with { DoubleHeader = "Y" };
        var second = League.Row(gamePk: 2, start: "2025-07-04T20:00:00Z") with { DoubleHeader = "Y", GameNumber = 2 };
        Assert.Equal(2, Assert.Single(ScheduleConflicts.In([first, second])).GamePk.Value);
        Assert.Empty(ScheduleConflicts.In([first, second with { StartTimeTbd = true }]));
        Assert.Empty(ScheduleConflicts.In([first, second with { GameDate = first.GameDate!.Value.AddHours(4) }]));
    }

    [Fact]
    public void A_resumed_game_beside_the_days_own_is_none() =>
        Assert.Empty(
            ScheduleConflicts.In([League.Row(gamePk: 1) with { ResumedFrom = League.FirstPitch.AddDays(-1) }, League.Row(gamePk: 2)])
        );

    [Theory]
    [InlineData("S", 0)]
    [InlineData("R", 1)]
    public void Two_squads_of_a_club_on_one_day_are_none_in_spring(string type, int conflicts) =>
        Assert.Equal(
            conflicts,
            ScheduleConflicts
                .In([League.Row(gamePk: 1) with { GameType = type }, League.Row(gamePk: 2, home: 120) with { GameType = type }])
                .Count()
        );

    [Theory]
    [InlineData("schedule-resumed-and-regular-on-one-day.json", "")]
    [InlineData("schedule-two-conflicts.json", "11,14")]
    public void The_schedules_that_went_wrong_have_the_conflicts_they_have(string file, string games)
    {
        var bytes = MlbSts.Testing.TestData.Bytes($"cases/statsapi/{file}");
        var rows = MlbSts.StatsApi.Schedules.Schedule.Read(MlbSts.Json.JsonTree.Parse(bytes)).Games;
        Assert.Equal(games, string.Join(',', ScheduleConflicts.In(rows).Select(conflict => conflict.GamePk)));
    }

    private static MlbSts.StatsApi.Schedules.ScheduleGame Visitors(MlbSts.StatsApi.Schedules.ScheduleGame row, int team) =>
        row with
        {
            Away = row.Away with { Id = team },
        };
}
