using System.Text;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.StatsApi.Schedules;
using MlbSts.Testing;

namespace MlbSts.StatsApi.Tests.Schedules;

public sealed class ScheduleTests
{
    [Fact]
    public void Every_real_capture_is_read_whole_and_without_drift()
    {
        var rows = 0;
        var withoutTeams = 0;
        foreach (var file in Directory.EnumerateFiles(TestData.Path("statsapi/schedule")))
        {
            var schedule = Schedule.Read(JsonTree.Parse(File.ReadAllBytes(file)));
            Assert.Equal(0, schedule.UnreadableRows);
            Assert.True(schedule.Drift.Total == 0, $"{file}: {string.Join(' ', schedule.Drift.ByPlace)}");
            rows += schedule.Games.Count;
            foreach (var game in schedule.Games)
            {
                Assert.NotEqual(GameState.Unknown, game.State);
                Assert.NotNull(game.GameDate);
                Assert.NotNull(game.GameType);
                Assert.NotNull(game.Season);
                withoutTeams += game.Away.Id is null && game.Home.Name is null ? 1 : 0;
                Assert.NotNull(game.VenueId);
                Assert.Contains(game.DoubleHeader, new[] { "N", "Y", "S" });
                Assert.InRange(game.GameNumber!.Value, 1, 2);
            }
        }
        Assert.Equal(921, rows);
        Assert.Equal(4, withoutTeams);
    }

    [Fact]
    public void A_postponed_game_stands_on_two_dates()
    {
        var schedule = Schedule.Read(JsonTree.Parse(TestData.Bytes("statsapi/schedule/mlbt_team-schedule.json")));
        var rows = schedule.Games.Where(game => game.GamePk == new GamePk(777464)).ToArray();
        Assert.Equal([new DateOnly(2025, 6, 18), new DateOnly(2025, 6, 19)], rows.Select(row => row.Date));
        Assert.Equal([GameState.Postponed, GameState.Final], rows.Select(row => row.State));
        Assert.Equal(new DateOnly(2025, 6, 19), rows[0].OfficialDate);
        Assert.Equal(new DateOnly(2025, 6, 19), rows[0].MovedTo);
        Assert.Equal(new DateTimeOffset(2025, 6, 19, 22, 10, 0, TimeSpan.Zero), rows[0].RescheduleDate);
        Assert.Equal("Inclement Weather", rows[0].Status.Reason);
        Assert.Equal(new DateOnly(2025, 6, 18), rows[1].RescheduledFromDate);
        Assert.Null(rows[1].MovedTo);
    }

    [Fact]
    public void A_list_that_was_cut_off_is_known()
    {
        var changes = Schedule.Read(JsonTree.Parse(TestData.Bytes("statsapi/schedule/dsotm_game_changes.json")));
        Assert.True(changes.IsCut);
        Assert.Equal(5615, changes.TotalGames);
    }

    [Fact]
    public void A_row_without_identity_is_left_out_and_counted_and_a_text_is_read_as_the_number_it_is()
    {
        var schedule = Schedule.Read(
            Tree(
                """{"totalGames":"2","dates":[{"date":"2024-07-01","games":[{"gamePk":"746139","season":2024,"resumeDate":"2024-07-02T17:05:00Z"},{"gameType":"R"}]}]}"""
            )
        );
        var game = Assert.Single(schedule.Games);
        Assert.Equal(746139, game.GamePk.Value);
        Assert.Equal(2024, game.Season);
        Assert.Equal(new DateOnly(2024, 7, 2), game.MovedTo);
        Assert.Equal(GameState.Unknown, game.State);
        Assert.Equal(1, schedule.UnreadableRows);
        Assert.False(schedule.IsCut);
        Assert.Equal(3, schedule.Drift.Total);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"dates":{}}""")]
    public void What_is_no_schedule_is_refused(string document) => Assert.Throws<FormatException>(() => Schedule.Read(Tree(document)));

    private static JsonTree Tree(string text) => JsonTree.Parse(Encoding.UTF8.GetBytes(text));
}
