using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.StatsApi.Documents;

namespace MlbSts.StatsApi.Schedules;

/// <summary>An answer of <c>/schedule</c>, or of <c>/game/changes</c>, which has the same form; read tolerantly.</summary>
public sealed class Schedule
{
    private Schedule(JsonTree root)
    {
        Root = root;
        var days = root["dates"]?.Items ?? [];
        var rows = new List<ScheduleGame>();
        foreach (var day in days)
            ReadDay(new TolerantReader(day, "dates", Drift), rows);
        Games = rows;
        var totals = new TolerantReader(root, "", Drift);
        TotalGames = totals.Int("totalGames") ?? totals.Int("totalItems");
    }

    /// <summary>The document.</summary>
    public JsonTree Root { get; }

    /// <summary>Values that had another type than usual.</summary>
    public TypeDrift Drift { get; } = new();

    /// <summary>The rows, in the order of the answer.</summary>
    public IReadOnlyList<ScheduleGame> Games { get; }

    /// <summary>How many rows the answer says there are.</summary>
    public int? TotalGames { get; }

    /// <summary>Rows without a gamePk or a date; they are left out of <see cref="Games"/>.</summary>
    public int UnreadableRows { get; private set; }

    /// <summary>The answer has fewer rows than it says there are: some list endpoints cut off at 50.</summary>
    public bool IsCut => TotalGames > Games.Count + UnreadableRows;

    /// <summary>Reads an answer.</summary>
    /// <exception cref="FormatException">It has no <c>dates</c>: it is no schedule.</exception>
    public static Schedule Read(JsonTree root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return root["dates"] is { Kind: System.Text.Json.JsonValueKind.Array }
            ? new(root)
            : throw new FormatException("The answer is no schedule: it has no array 'dates'.");
    }

    private void ReadDay(TolerantReader day, List<ScheduleGame> rows)
    {
        var date = day.Date("date");
        foreach (var row in day.Node?["games"]?.Items ?? [])
        {
            var game = new TolerantReader(row, "dates/games", Drift);
            if (game.Int("gamePk") is > 0 and var gamePk && date is { } listed)
                rows.Add(ReadGame(game, new GamePk(gamePk), listed));
            else
                UnreadableRows++;
        }
    }

    private static ScheduleGame ReadGame(TolerantReader game, GamePk gamePk, DateOnly date) =>
        new(
            gamePk,
            date,
            game.Moment("gameDate"),
            game.Date("officialDate"),
            StatusReader.Status(game.In("status")),
            game.Text("gameType"),
            int.TryParse(game.Text("season"), out var season) ? season : null,
            ReadTeam(game.In("teams").In("away")),
            ReadTeam(game.In("teams").In("home")),
            game.Text("doubleHeader"),
            game.Int("gameNumber"),
            game.In("status").Flag("startTimeTBD") ?? false,
            game.Moment("rescheduleDate"),
            game.Date("rescheduleGameDate"),
            game.Moment("rescheduledFrom"),
            game.Date("rescheduledFromDate"),
            game.Moment("resumeDate"),
            game.Date("resumeGameDate"),
            game.Moment("resumedFrom"),
            game.Date("resumedFromDate"),
            game.In("venue").Int("id"),
            game.In("venue").Text("name")
        );

    private static ScheduleTeam ReadTeam(TolerantReader side)
    {
        var team = side.In("team");
        return new(team.Int("id"), team.Text("name"), team.Text("abbreviation"), side.Int("score"));
    }
}
