using MlbSts.Json;
using MlbSts.Simulator.Api;
using MlbSts.Simulator.League;

namespace MlbSts.Simulator.Tests.Games;

public class SimulatedSeasonTests
{
    private static readonly DateOnly First = new(2025, 7, 4);

    private static SimulatedSeason Season(int? days = 2) => new(seed: 1, First, days, gamesPerDay: 8);

    [Fact]
    public void A_day_has_a_doubleheader_a_delay_a_postponement_and_a_correction()
    {
        var rows = Season().On(First);
        Assert.Equal(9, rows.Count);
        var twin = rows.Where(row => row.DoubleHeader == "Y").OrderBy(row => row.GameNumber).ToArray();
        Assert.Equal([1, 2], twin.Select(row => row.GameNumber));
        Assert.Equal(twin[0].Home.Id, twin[1].Home.Id);
        Assert.True(twin[0].Marks[^1].Moment < twin[1].FirstPitch);
        Assert.Single(rows, row => row.Marks.Any(mark => mark.Status.Code == "IR"));
        Assert.Single(rows, row => row.Marks[^1].Status.Code == "DR");
        Assert.Single(rows, row => row.Marks.Count(mark => mark.Status.Code == "F") > 1);
        Assert.True(rows.Max(row => row.WindowEnd) - rows.Min(row => row.WindowStart) < TimeSpan.FromHours(13));
    }

    [Fact]
    public void A_postponed_game_stands_on_two_dates_and_is_played_on_the_second()
    {
        var season = Season();
        var old = season.On(First).Single(row => row.PostponedTo is not null);
        var made = season.On(First.AddDays(1)).Single(row => row.PostponedFrom is not null);
        Assert.Equal(old.GamePk, made.GamePk);
        var known = made.PostponedFrom!.Value.Known;
        Assert.False(made.IsKnown(known.AddSeconds(-1)));
        Assert.True(made.IsKnown(known));
        Assert.Equal("DR", old.At(made.WindowEnd).Status.Code);
        Assert.Equal("F", made.At(made.WindowEnd).Status.Code);
        Assert.Equal("S", made.At(known).Status.Code);
        var timeline = season.Find(old.GamePk)!;
        Assert.Equal("D", timeline.Marks[timeline.IndexAt(made.FirstPitch.AddHours(-7))].Status.Coded);
        Assert.Equal(2, season.On(First.AddDays(1)).Count(row => row.Home.Id == made.Home.Id && row.DoubleHeader == "S"));
        var final = timeline.State(timeline.Marks.Count - 1);
        Assert.Equal(
            ("2025-07-05", "2025-07-04"),
            (final.At("/gameData/datetime/officialDate")?.AsString(), final.At("/gameData/datetime/originalDate")?.AsString())
        );
    }

    [Fact]
    public void The_rows_of_a_postponed_game_point_at_each_other()
    {
        var season = Season();
        var old = season.On(First).Single(row => row.PostponedTo is not null);
        var made = season.On(First.AddDays(1)).Single(row => row.PostponedFrom is not null);
        var schedule = ScheduleJson.Of([old, made], made.WindowEnd, null);
        var (first, second) = (schedule.At("/dates/0/games/0")!, schedule.At("/dates/1/games/0")!);
        Assert.Equal(second["gameDate"]?.AsString(), first["rescheduleDate"]?.AsString());
        Assert.Equal("2025-07-05", first["rescheduleGameDate"]?.AsString());
        Assert.Equal(first["gameDate"]?.AsString(), second["rescheduledFrom"]?.AsString());
        Assert.Equal(("DR", "F"), (first.At("/status/statusCode")?.AsString(), second.At("/status/statusCode")?.AsString()));
        Assert.Null(first.At("/teams/home/score"));
        Assert.NotNull(second.At("/teams/home/score"));
    }

    [Fact]
    public void The_last_days_postponed_game_stays_postponed()
    {
        var old = Season(days: 1).On(First).Single(row => row.PostponedTo is not null);
        Assert.Equal("D", old.Timeline().Marks[^1].Status.Coded);
        Assert.Equal(First.AddDays(1), old.PostponedTo!.Value.Date);
    }

    [Fact]
    public void Days_without_end_are_planned_when_they_are_asked_for()
    {
        var season = Season(days: null);
        var far = season.On(First.AddDays(60));
        Assert.Equal(10, far.Count);
        Assert.Equal(far.Count, far.Select(row => row.GamePk).Distinct().Count());
        Assert.Empty(season.On(First.AddDays(-1)));
        Assert.Null(season.Find(1));
    }

    [Fact]
    public void A_forgotten_game_is_the_same_when_it_is_made_again()
    {
        var season = Season(days: null);
        var gamePk = season.On(First)[0].GamePk;
        var body = season.Find(gamePk)!.Body(100).ToArray();
        season.Forget(First.AddDays(5));
        Assert.Equal(body, season.Find(gamePk)!.Body(100).ToArray());
    }

    [Fact]
    public void The_clock_leaps_over_the_hours_without_a_game_only()
    {
        var season = Season();
        var (day, next) = (season.On(First), season.On(First.AddDays(1)));
        var (begins, ends) = (day.Min(row => row.WindowStart), day.Max(row => row.WindowEnd));
        Assert.Equal(begins, LeagueDriver.NextStart(season, begins.AddHours(-5)));
        Assert.Null(LeagueDriver.NextStart(season, begins.AddMinutes(1)));
        Assert.Null(LeagueDriver.NextStart(season, ends.AddSeconds(-1)));
        Assert.Equal(next.Min(row => row.WindowStart), LeagueDriver.NextStart(season, ends.AddSeconds(1)));
        Assert.Null(LeagueDriver.NextStart(season, next.Max(row => row.WindowEnd).AddSeconds(1)));
    }
}
