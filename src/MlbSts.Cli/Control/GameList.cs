using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MlbSts.Cli.Control;

/// <summary>Games that a Scheduler watches, as a table for people.</summary>
internal static class GameList
{
    private const int WidestGame = 12;

    /// <summary>A line a game: number, date, teams, state, when it is polled next and why then.</summary>
    /// <param name="games">The answer of <c>/scheduler/games</c>.</param>
    /// <param name="isShown">Which of them.</param>
    public static string Of(JsonElement games, Func<JsonElement, bool> isShown)
    {
        var text = new StringBuilder();
        foreach (var game in games.EnumerateArray().Where(isShown))
        {
            var due = Moment(game, "due");
            var last = Moment(game, "lastPoll");
            text.Append(
                CultureInfo.InvariantCulture,
                $"{game.GetProperty("gamePk").GetInt32(), -8} {game.GetProperty("date").GetString()}  "
            );
            text.Append(
                CultureInfo.InvariantCulture,
                $"{game.GetProperty("description").GetString(), -WidestGame} {game.GetProperty("state").GetString(), -11} "
            );
            text.Append(CultureInfo.InvariantCulture, $"last {Time(last)}  next {Time(due)}  ");
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{game.GetProperty("delivery").GetString()}: {game.GetProperty("why").GetString()}"
            );
        }
        return text.Length == 0 ? "No such game is watched." : text.ToString().TrimEnd();
    }

    private static DateTimeOffset? Moment(JsonElement game, string name) =>
        game.TryGetProperty(name, out var moment) && moment.ValueKind == JsonValueKind.String ? moment.GetDateTimeOffset() : null;

    private static string Time(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "-             ";
}
