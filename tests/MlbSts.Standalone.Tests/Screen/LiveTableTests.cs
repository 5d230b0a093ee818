using MlbSts.Domain;
using MlbSts.Messaging.Messages;
using MlbSts.Monitor.Boards;
using MlbSts.Standalone.Screen;
using Spectre.Console;

namespace MlbSts.Standalone.Tests.Screen;

/// <summary>What the terminal shows: it fits, it does not jump, and it reads as the status page does.</summary>
public sealed class LiveTableTests
{
    private static readonly DateTimeOffset Noon = new(2031, 6, 1, 16, 0, 0, TimeSpan.Zero);

    private static readonly GameRow Begun = new()
    {
        GamePk = new GamePk(1),
        Name = "AAA @ BBB",
        State = GameState.InProgress,
        Situation = new Situation(12, "Bottom", 1, "AAA", 10, "BBB", 11),
        Score = "10 : 11",
        Polls = 12345,
        Changes = 1234567,
    };

    [Theory]
    [InlineData(80, 24)]
    [InlineData(100, 30)]
    [InlineData(200, 60)]
    [InlineData(80, 10)]
    [InlineData(40, 8)]
    [InlineData(1, 1)]
    public void It_fits_the_terminal_whatever_is_in_it(int width, int height)
    {
        var games = Enumerable
            .Range(1, 40)
            .Select(number =>
                Begun with
                {
                    GamePk = new GamePk(number),
                    Name = number % 2 == 0 ? "AAA @ BBB" : "A club with a long name @ Another club with one",
                    Review = number % 3 == 0 ? "rule-broken, unknown-status" : null,
                    FiledUnder = number % 5 == 0 ? SeasonPhase.RegularSeason : null,
                    Revision = 12,
                }
            )
            .ToList();
        string[] trouble =
        [
            "store: " + new string('x', 300),
            "a word and " + new string('/', 90) + " and [markup] behind it",
            "line one\nline two",
        ];
        var lines = Draw(games, trouble, width, height);
        if (width < 80)
            return; // It ends, and that is all that can be asked.
        Assert.All(lines, line => Assert.True(line.Length < width, $"{line.Length}: {line}"));
        Assert.True(lines.Count < Math.Max(height, 17), $"{lines.Count} lines");
        Assert.Contains(lines, line => line.Contains("more on the status page", StringComparison.Ordinal) || height >= 60);
    }

    [Fact]
    public void Columns_stand_where_they_stood_whatever_the_games_do()
    {
        GameRow[] states =
        [
            .. Enum.GetValues<GameState>().Select(state => new GameRow { GamePk = new GamePk(7), State = state }),
            Begun,
            Begun with
            {
                State = GameState.Final,
                FiledUnder = SeasonPhase.PostSeason,
                Revision = 2,
            },
        ];
        var places = states.Select(state => Draw([state], [], 80, 24)[1..3]).ToList();
        Assert.Single(places.Select(head => string.Join('\n', head)).Distinct());
        Assert.All(states, state => Assert.Equal(state.StateText, Draw([state], [], 80, 24)[3][14..25].TrimEnd()));
    }

    [Fact]
    public void Of_too_many_games_those_under_way_are_shown_in_their_own_order()
    {
        var games = Enumerable
            .Range(1, 30)
            .Select(number => new GameRow
            {
                GamePk = new GamePk(number),
                Name = $"G{number:00}",
                State = number % 10 == 0 ? GameState.InProgress : GameState.Final,
            })
            .ToList();
        var lines = Draw(games, [], 80, 14);
        var shown = lines.Where(line => line.StartsWith('G') && char.IsDigit(line[1])).Select(line => line[..3]).ToList();
        Assert.Equal(shown.Order(StringComparer.Ordinal), shown);
        Assert.All(["G10", "G20", "G30"], live => Assert.Contains(live, shown));
        Assert.Contains($"and {30 - shown.Count} more on the status page", lines);
    }

    [Fact]
    public void Trouble_is_told_whole_below_the_table()
    {
        var lines = Draw(
            [Begun],
            ["The disk is full: it is a long story that does not fit into one line of a terminal. Free some space."],
            60,
            24
        );
        Assert.Contains("The disk is full", lines[^3], StringComparison.Ordinal);
        Assert.Contains("Free some space.", lines[^2], StringComparison.Ordinal);
        Assert.Equal("footer", lines[^1]);
    }

    private static List<string> Draw(IReadOnlyList<GameRow> games, IReadOnlyList<string> trouble, int width, int height)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(text),
            }
        );
        console.Profile.Width = Math.Max(width, 20);
        console.Write(LiveTable.Render(games, 7, new RunTotals(), Noon, 60, trouble, "footer", width, height));
        return [.. text.ToString().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
    }
}
