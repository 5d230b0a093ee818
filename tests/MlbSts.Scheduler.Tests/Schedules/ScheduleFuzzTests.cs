using System.Text;
using MlbSts.Json;
using MlbSts.Scheduler.Schedules;
using MlbSts.StatsApi.Schedules;
using MlbSts.Testing;

namespace MlbSts.Scheduler.Tests.Schedules;

public sealed class ScheduleFuzzTests
{
    private static readonly byte[] Sound = Encoding.UTF8.GetBytes(
        League.Rows(
            "2025-07-04",
            League.RowJson(more: ",\"officialDate\":\"2025-07-04\",\"gameType\":\"R\",\"season\":\"2025\",\"doubleHeader\":\"Y\""),
            League.RowJson(start: "2025-07-04T17:05:00Z", status: "DR", gamePk: 7, more: ",\"rescheduleDate\":\"2025-07-06T17:05:00Z\""),
            League.RowJson(
                status: "UR",
                gamePk: 8,
                home: 120,
                more: ",\"resumeDate\":\"2025-07-05T17:05:00Z\",\"resumeGameDate\":\"2025-07-05\""
            ),
            League.RowJson(status: "I", gamePk: 746139, number: 2, more: ",\"resumedFrom\":\"2025-07-03T17:05:00Z\"")
        )
    );

    [Fact]
    public async Task Damaged_schedules_are_watched_or_refused()
    {
        using var league = new League();
        await Fuzzing.RunAsync(
            "schedules",
            random =>
            {
                var schedule = Schedule.Read(
                    JsonTree.Parse(random.Next(4) == 0 ? Mutation.Of(Sound, random) : JsonMutation.Of(Sound, random))
                );
                Assert.All(ScheduleConflicts.In(schedule.Games), conflict => Assert.NotEmpty(conflict.Details));
                foreach (var row in schedule.Games)
                {
                    league.Watch.Schedule(row);
                    _ = row.MovedTo;
                }
                _ = league.TakeDue();
                league.Watch.Forget();
                if (league.Watch.Snapshot().Count > 1000)
                {
                    league.Clock.Advance(TimeSpan.FromDays(1));
                    Assert.All(league.Watch.Snapshot(), game => Assert.NotEmpty(game.Why));
                }
            },
            exception => exception is JsonTreeFormatException or FormatException
        );
    }
}
