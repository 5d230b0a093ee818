using System.Globalization;
using MlbSts.Domain;
using MlbSts.Monitor.Boards;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MlbSts.Standalone.Screen;

/// <summary>The table of games in a terminal, drawn anew four times a second.</summary>
internal static class LiveTable
{
    private const int MostGames = 40;

    // How each state reads and which colour it has.
    private static readonly IReadOnlyDictionary<GameState, (string Text, string Colour)> States = new Dictionary<
        GameState,
        (string, string)
    >
    {
        [GameState.Scheduled] = ("scheduled", "grey"),
        [GameState.PreGame] = ("pre-game", "grey"),
        [GameState.WarmUp] = ("warm-up", "yellow"),
        [GameState.InProgress] = ("in progress", "green"),
        [GameState.Delayed] = ("delayed", "yellow"),
        [GameState.Suspended] = ("suspended", "yellow"),
        [GameState.GameOver] = ("game over", "green"),
        [GameState.Final] = ("final", "blue"),
        [GameState.Forfeited] = ("forfeited", "blue"),
        [GameState.Postponed] = ("postponed", "yellow"),
        [GameState.Cancelled] = ("cancelled", "yellow"),
        [GameState.Unknown] = ("unknown", "red"),
    };

    public static string TextOf(GameState state) => States[state].Text;

    public static IRenderable Render(
        IReadOnlyList<GameLine> games,
        RunTotals totals,
        DateTimeOffset leagueTime,
        double speed,
        string footer
    )
    {
        var table = new Table().Border(TableBorder.Rounded).Expand();
        table.Title = new TableTitle(
            string.Create(
                CultureInfo.InvariantCulture,
                $"[bold]MlbSts[/]  league time {leagueTime:yyyy-MM-dd HH:mm:ss} UTC  at speed {speed:0.#}"
            )
        );
        foreach (var column in new[] { "Game", "State", "Inning", "Score" })
            table.AddColumn(column);
        table.AddColumn(new TableColumn("Polls").RightAligned());
        table.AddColumn(new TableColumn("Changes").RightAligned());
        table.AddColumn("Filed");
        foreach (var game in games.TakeLast(MostGames))
        {
            var (text, colour) = States[game.State];
            table.AddRow(
                Markup.Escape(game.Name),
                $"[{colour}]{text}[/]",
                game.Inning,
                game.Score,
                game.Polls.ToString(CultureInfo.InvariantCulture),
                game.Changes.ToString(CultureInfo.InvariantCulture),
                $"[blue]{Markup.Escape(game.Filed)}[/]"
            );
        }
        var figures = string.Create(
            CultureInfo.InvariantCulture,
            $"{totals.Polls:N0} polls: {totals.Diffs:N0} diffs, {totals.FullFeeds:N0} full feeds; {totals.Changes:N0} changes; {totals.Bytes / 1e6:0.0} MB; {games.Count(game => game.Filed.Contains("season", StringComparison.Ordinal))} filed"
        );
        return new Rows(table, new Markup(figures), new Markup($"[grey]{Markup.Escape(footer)}[/]"));
    }
}
