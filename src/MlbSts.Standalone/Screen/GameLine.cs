using System.Globalization;
using MlbSts.Domain;
using MlbSts.Monitor.Boards;
using MlbSts.Scheduler.Polling;

namespace MlbSts.Standalone.Screen;

/// <summary>One game as the terminal shows it: what the Scheduler plans and what the Monitor heard.</summary>
internal sealed record GameLine(
    GamePk GamePk,
    DateOnly Date,
    DateTimeOffset Start,
    string Name,
    GameState State,
    string Inning,
    string Score,
    int Polls,
    int Changes,
    string Filed
)
{
    /// <summary>The games of the day, and those of other days that are not over.</summary>
    public static IReadOnlyList<GameLine> Of(IReadOnlyList<GameWatch> watched, IReadOnlyList<GameRow> rows, DateOnly today)
    {
        var heard = rows.ToDictionary(row => row.GamePk);
        return
        [
            .. watched
                .Where(watch => watch.Date == today || watch.State.IsUnderWay() || watch.State == GameState.Postponed)
                .Select(watch => Of(watch, heard.GetValueOrDefault(watch.GamePk))),
        ];
    }

    private static GameLine Of(GameWatch watch, GameRow? row)
    {
        var situation = row?.Situation;
        var begun = situation is { Inning: > 0 };
        var filed =
            row?.FiledUnder is { } phase ? phase.Folder() + (row.Revision > 1 ? $" (revision {row.Revision})" : "")
            : watch.RescheduledTo is { } date && watch.State == GameState.Postponed ? $"to {date:yyyy-MM-dd}"
            : "";
        return new GameLine(
            watch.GamePk,
            watch.Date,
            watch.Start,
            situation is { } teams ? $"{teams.AwayTeam} @ {teams.HomeTeam}" : watch.Description,
            watch.State,
            watch.State.IsTerminal() ? ""
                : begun ? $"{situation!.InningState} {situation.Inning}"
                : watch.Start.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture),
            begun ? $"{situation!.AwayRuns} : {situation.HomeRuns}" : "",
            row?.Polls ?? 0,
            row?.Changes ?? 0,
            filed
        );
    }
}
