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
                League.Row(gamePk: 4, home: 120),
            ])
        );
}
