using MlbSts.Domain;
using MlbSts.Messaging.Messages;
using MlbSts.StatsApi.Schedules;

namespace MlbSts.Scheduler.Schedules;

/// <summary>Finds rows of one date that contradict each other.</summary>
internal static class ScheduleConflicts
{
    /// <summary>
    /// The contradictions. A game that is resumed goes beside the day's own, and in spring a club divides into two squads: neither is one.
    /// </summary>
    public static IEnumerable<ScheduleConflictDetected> In(IReadOnlyList<ScheduleGame> rows)
    {
        foreach (var same in rows.GroupBy(row => row.GamePk).Where(group => group.Count() > 1))
            yield return new ScheduleConflictDetected(same.Key, $"stands {same.Count()} times on {same.First().Date:yyyy-MM-dd}");

        var played = rows.Where(IsTheDaysOwn).DistinctBy(row => row.GamePk).ToList();
        foreach (var conflict in TwoPlaces(played.Where(row => !IsSpring(row)).ToList()).Concat(WrongOrder(played)))
            yield return conflict;
    }

    private static bool IsTheDaysOwn(ScheduleGame row) =>
        row.State is not (GameState.Postponed or GameState.Cancelled) && row is { ResumedFrom: null, ResumedFromDate: null };

    private static bool IsSpring(ScheduleGame row) => SeasonPhases.PhaseOf(row.GameType, row.Date) == SeasonPhase.PreSeason;

    // Game 1 and game 2 of a doubleheader are at one place: a club elsewhere on that day is in two.
    private static IEnumerable<ScheduleConflictDetected> TwoPlaces(IReadOnlyList<ScheduleGame> played)
    {
        var told = new HashSet<(GamePk, GamePk)>();
        foreach (
            var club in played
                .SelectMany(row => new[] { (Team: row.Away, Row: row), (Team: row.Home, Row: row) })
                .Where(side => side.Team.Id is not null)
                .GroupBy(side => (side.Row.Date, side.Team.Id))
        )
        {
            var games = club.Select(side => side.Row).OrderBy(row => row.GamePk).ToList();
            for (var i = 0; i < games.Count; i++)
            {
                for (var j = i + 1; j < games.Count; j++)
                {
                    var isSameGame = games[i].GameNumber == games[j].GameNumber;
                    if ((isSameGame || games[i].Home.Id != games[j].Home.Id) && told.Add((games[i].GamePk, games[j].GamePk)))
                        yield return new ScheduleConflictDetected(
                            games[i].GamePk,
                            $"{club.First().Team.Label} plays game {games[i].GameNumber} at {games[i].Home.Label} and game {games[j].GameNumber} "
                                + $"at {games[j].Home.Label} on {club.Key.Date:yyyy-MM-dd}: {games[i].GamePk}, {games[j].GamePk}"
                        );
                }
            }
        }
    }

    private static IEnumerable<ScheduleConflictDetected> WrongOrder(IReadOnlyList<ScheduleGame> played)
    {
        foreach (
            var pair in played
                .Where(row => row is { GameDate: not null, StartTimeTbd: false, GameNumber: not null, DoubleHeader: "Y" or "S" })
                .GroupBy(row => (row.Date, Home: row.Home.Id, Away: row.Away.Id))
        )
        {
            var games = pair.OrderBy(row => row.GameNumber).ToList();
            for (var i = 1; i < games.Count; i++)
            {
                if (games[i].GameNumber > games[i - 1].GameNumber && games[i].GameDate < games[i - 1].GameDate)
                    yield return new ScheduleConflictDetected(
                        games[i].GamePk,
                        $"game {games[i].GameNumber} starts at {games[i].GameDate:HH:mm} UTC, before game {games[i - 1].GameNumber} "
                            + $"({games[i - 1].GamePk}) at {games[i - 1].GameDate:HH:mm} on {pair.Key.Date:yyyy-MM-dd}"
                    );
            }
        }
    }
}
