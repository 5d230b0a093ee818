using MlbSts.Domain;
using MlbSts.Messaging.Messages;
using MlbSts.StatsApi.Schedules;

namespace MlbSts.Scheduler.Schedules;

/// <summary>Finds rows of one date that contradict each other.</summary>
internal static class ScheduleConflicts
{
    public static IEnumerable<ScheduleConflictDetected> In(IReadOnlyList<ScheduleGame> rows)
    {
        foreach (var same in rows.GroupBy(row => row.GamePk).Where(group => group.Count() > 1))
            yield return new ScheduleConflictDetected(same.Key, $"stands {same.Count()} times on {same.First().Date:yyyy-MM-dd}");

        var played = rows.Where(row => row.Status.State is not (GameState.Postponed or GameState.Cancelled));
        foreach (
            var slot in played
                .GroupBy(row => (row.Date, Home: row.Home.Id, row.GameNumber))
                .Where(group => group.Key.Home is not null && group.Count() > 1)
        )
        {
            var others = string.Join(", ", slot.Select(row => row.GamePk));
            yield return new ScheduleConflictDetected(
                slot.First().GamePk,
                $"{slot.First().Home.Label} is at home in game {slot.Key.GameNumber} of {slot.Key.Date:yyyy-MM-dd} more than once: {others}"
            );
        }
    }
}
