using System.Globalization;
using MlbSts.Domain;
using MlbSts.Monitor.Boards;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MlbSts.Standalone.Screen;

/// <summary>
/// The table of games in a terminal, drawn anew four times a second. Its columns have fixed widths and its rows the order of the status
/// page, so that nothing jumps; what does not fit the terminal is said to be more.
/// </summary>
internal static class LiveTable
{
    private const int NarrowestGame = 13;
    private const int WidestGame = 40;
    private const int Narrowest = 20;
    private const int MostTrouble = 6;

    // Title, head, its rule, figures, footer, and the line below which the terminal would scroll.
    private const int OtherLines = 6;

    private static readonly (string Name, int Width, bool IsNumber)[] Columns =
    [
        ("State", 11, false),
        ("Inning", 9, false),
        ("Score", 7, false),
        ("Polls", 5, true),
        ("Changes", 7, true),
        ("Filed", 21, false),
    ];

    private static readonly IReadOnlyDictionary<Tone, string> Colours = new Dictionary<Tone, string>
    {
        [Tone.Dim] = "grey",
        [Tone.Waiting] = "yellow",
        [Tone.Live] = "green",
        [Tone.Done] = "blue",
        [Tone.Bad] = "red",
    };

    /// <summary>Draws it.</summary>
    /// <param name="games">The games, in the order they are shown in.</param>
    /// <param name="filed">How many are filed, of whichever day.</param>
    /// <param name="totals">What happened since the start.</param>
    /// <param name="leagueTime">The league's clock.</param>
    /// <param name="speed">League seconds in a real one.</param>
    /// <param name="trouble">What goes wrong, for people.</param>
    /// <param name="footer">The last line.</param>
    /// <param name="width">Columns of the terminal.</param>
    /// <param name="height">Lines of the terminal.</param>
    public static IRenderable Render(
        IReadOnlyList<GameRow> games,
        int filed,
        RunTotals totals,
        DateTimeOffset leagueTime,
        double speed,
        IReadOnlyList<string> trouble,
        string footer,
        int width,
        int height
    )
    {
        width = Math.Max(width, Narrowest);
        var wide = Math.Clamp(width - Columns.Sum(column => column.Width + 1) - 1, NarrowestGame, WidestGame);
        var warnings = trouble.SelectMany(line => Wrap(line.ReplaceLineEndings(" "), width - 1)).Take(MostTrouble).ToList();
        var lines = new List<string>
        {
            Invariant($"[bold]MlbSts[/]  league time {leagueTime:yyyy-MM-dd HH:mm:ss} UTC  at speed {speed:0.#}"),
            $"[grey]{Row(wide, "Game", [.. Columns.Select(column => column.Name)])}[/]",
            $"[grey]{new string('─', wide + Columns.Sum(column => column.Width + 1))}[/]",
        };
        var shown = Choose(games, Math.Max(3, height - OtherLines - warnings.Count));
        lines.AddRange(shown.Select(game => Line(game, wide)));
        if (shown.Count < games.Count)
            lines.Add(Invariant($"[grey]and {games.Count - shown.Count} more on the status page[/]"));
        if (games.Count == 0)
            lines.Add("[grey]no game is known yet[/]");
        var figures = Invariant(
            $"{totals.Polls:N0} polls: {totals.Diffs:N0} diffs, {totals.FullFeeds:N0} full feeds; {totals.Changes:N0} changes; {totals.Bytes / 1e6:0.0} MB; {filed} filed"
        );
        lines.Add(Fit(figures, width - 1));
        lines.AddRange(warnings.Select(line => $"[red]{Markup.Escape(line)}[/]"));
        lines.Add($"[grey]{Markup.Escape(Fit(footer, width - 1))}[/]");
        return new Rows(lines.Select(line => new Markup(line)));
    }

    /// <summary>Those under way first, then those to come, then those that are over; shown in their own order.</summary>
    private static IReadOnlyList<GameRow> Choose(IReadOnlyList<GameRow> games, int room)
    {
        if (games.Count <= room)
            return games;
        var chosen = games
            .OrderBy(game =>
                game.State.IsUnderWay() ? 0
                : game.State.IsTerminal() ? 2
                : 1
            )
            .Take(room - 1)
            .ToHashSet();
        return [.. games.Where(chosen.Contains)];
    }

    private static string Line(GameRow game, int wide)
    {
        string[] cells =
        [
            game.StateText,
            game.InningText,
            game.Score,
            game.Polls.ToString(CultureInfo.InvariantCulture),
            game.Changes.ToString(CultureInfo.InvariantCulture),
            game.FiledText,
        ];
        var filed = game.FiledUnder is null ? Colours[Tone.Waiting] : Colours[Tone.Done];
        return Row(wide, game.Name, cells, (0, Colours[game.StateTone]), (Columns.Length - 1, filed));
    }

    private static string Row(int wide, string name, string[] cells, params (int Column, string Colour)[] colours)
    {
        var padded = cells.Select(
            (cell, at) =>
            {
                var (_, width, isNumber) = Columns[at];
                var text = Fit(cell, width);
                text = Markup.Escape(isNumber ? text.PadLeft(width) : text.PadRight(width));
                return colours.FirstOrDefault(colour => colour.Column == at).Colour is { } colour ? $"[{colour}]{text}[/]" : text;
            }
        );
        return $"{Markup.Escape(Fit(name, wide).PadRight(wide))} {string.Join(' ', padded)}";
    }

    // Broken at spaces, and a word that is longer than a line where the line ends; what follows is set in.
    private static IEnumerable<string> Wrap(string text, int width)
    {
        const string Indent = "  ";
        while (text.Length > width)
        {
            var space = text.LastIndexOf(' ', width - 1);
            var end = space > Indent.Length ? space : width;
            yield return text[..end];
            text = Indent + text[end..].TrimStart();
        }
        yield return text;
    }

    private static string Fit(string text, int width) => text.Length <= width ? text : text[..(width - 1)] + "…";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
