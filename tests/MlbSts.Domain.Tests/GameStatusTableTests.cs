using CsCheck;
using MlbSts.Domain;
using MlbSts.Testing;

namespace MlbSts.Domain.Tests;

public class GameStatusTableTests
{
    [Theory]
    [InlineData("S", "S", GameState.Scheduled)]
    [InlineData("P", "P", GameState.PreGame)]
    [InlineData("P", "PW", GameState.WarmUp)]
    [InlineData("P", "PR", GameState.Delayed)]
    [InlineData("P", "PY", GameState.Delayed)]
    [InlineData("I", "I", GameState.InProgress)]
    [InlineData("I", "IR", GameState.Delayed)]
    [InlineData("I", "IZ", GameState.Delayed)]
    [InlineData("M", "M", GameState.InProgress)]
    [InlineData("M", "MA", GameState.InProgress)]
    [InlineData("N", "NF", GameState.InProgress)]
    [InlineData("O", "O", GameState.GameOver)]
    [InlineData("O", "OR", GameState.GameOver)]
    [InlineData("F", "F", GameState.Final)]
    [InlineData("F", "FT", GameState.Final)]
    [InlineData("F", "FR", GameState.Final)]
    [InlineData("D", "DI", GameState.Postponed)]
    [InlineData("D", "DR", GameState.Postponed)]
    [InlineData("C", "CI", GameState.Cancelled)]
    [InlineData("T", "TR", GameState.Suspended)]
    [InlineData("U", "UR", GameState.Suspended)]
    [InlineData("U", "UZ", GameState.Suspended)]
    [InlineData("Q", "Q", GameState.Forfeited)]
    [InlineData("R", "RA", GameState.Forfeited)]
    [InlineData("W", "W", GameState.Unknown)]
    [InlineData("X", "X", GameState.Unknown)]
    [InlineData("P", "P9", GameState.Delayed)]
    [InlineData("P", "PO", GameState.Delayed)]
    [InlineData("I", "I9", GameState.Delayed)]
    [InlineData("I", "IO", GameState.Delayed)]
    [InlineData("I", "IT", GameState.Delayed)]
    [InlineData("I", "IH", GameState.InProgress)]
    [InlineData("F", "F9", GameState.Final)]
    [InlineData("F", "FO", GameState.Final)]
    [InlineData("O", "OO", GameState.GameOver)]
    [InlineData("D", "D9", GameState.Postponed)]
    [InlineData("C", "CO", GameState.Cancelled)]
    [InlineData("T", "TO", GameState.Suspended)]
    [InlineData("T", "T9", GameState.Scheduled)]
    [InlineData("U", "U9", GameState.Suspended)]
    public void Every_known_code_has_its_state(string coded, string status, GameState expected) =>
        Assert.Equal(expected, GameStatusTable.StateOf(coded, status));

    [Fact]
    public void Every_code_of_the_table_leads_to_one_of_the_twelve_states()
    {
        Assert.Equal(12, Enum.GetValues<GameState>().Length);
        Assert.All(GameStatusTable.All, pair => Assert.True(Enum.IsDefined(pair.Value), pair.Key));
        Assert.All(GameStatusTable.All, pair => Assert.InRange(pair.Key.Length, 1, 2));
        var reached = GameStatusTable.All.Select(pair => pair.Value).ToHashSet();
        Assert.Equal(Enum.GetValues<GameState>().ToHashSet(), reached);
    }

    [Fact]
    public void A_code_nobody_knows_is_unknown_and_never_final() =>
        Gen.String[Gen.Char['A', 'Z'], 0, 3]
            .Select(Gen.String[Gen.Char['A', 'Z'], 0, 3])
            .Sample(
                (coded, status) =>
                {
                    var state = GameStatusTable.StateOf(coded, status);
                    var code = status.Length > 0 ? status : coded;
                    var known =
                        GameStatusTable.All.Any(pair => pair.Key == code)
                        && (coded.Length == 0 || code.StartsWith(coded, StringComparison.Ordinal) && coded.Length == 1);
                    return known ? true : state == GameState.Unknown && !state.IsFinal();
                }
            );

    [Fact]
    public void Every_code_of_the_APIs_registry_has_the_state_that_its_texts_say()
    {
        var registry = File.ReadAllLines(TestData.Path("cases/statsapi/game-status.txt"));
        Assert.Equal(210, registry.Length);
        Assert.Empty(
            from line in registry
            let cells = line.Split('|')
            let state = GameStatusTable.StateOf(cells[1], cells[2])
            where state != Said(cells[0], cells[1], cells[3])
            select $"{line} is {state}"
        );
    }

    // Told from the words of the registry, not from the letters of the table.
    private static GameState Said(string abstractState, string coded, string detailed) =>
        (abstractState, coded, detailed.Split(':')[0]) switch
        {
            ("Preview", _, "Scheduled") => GameState.Scheduled,
            ("Preview", "P", "Pre-Game") => GameState.PreGame,
            ("Preview", "P", "Delayed Start") => GameState.Delayed,
            ("Live", "P", "Warmup") => GameState.WarmUp,
            ("Live", "I", "Delayed") => GameState.Delayed,
            ("Live", "I" or "M" or "N", "In Progress" or "Instant Replay" or "Manager challenge" or "Umpire review") =>
                GameState.InProgress,
            ("Live", _, "Suspended") => GameState.Suspended,
            ("Final", "O", _) => GameState.GameOver,
            ("Final", "F", _) => GameState.Final,
            ("Final", _, "Postponed") => GameState.Postponed,
            ("Final", _, "Cancelled") => GameState.Cancelled,
            ("Final", _, "Forfeit") => GameState.Forfeited,
            ("Other", "W" or "X", _) => GameState.Unknown,
            _ => throw new ArgumentException($"{abstractState} {coded} {detailed} is of no kind that the registry has."),
        };

    [Fact]
    public void Codes_that_contradict_each_other_are_unknown()
    {
        Assert.Equal(GameState.Unknown, GameStatusTable.StateOf("I", "F"));
        Assert.Equal(GameState.Unknown, GameStatusTable.StateOf("F", "I"));
        Assert.Equal(GameState.Unknown, GameStatusTable.StateOf("", ""));
        Assert.Equal(GameState.Unknown, GameStatusTable.StateOf(null, null));
        Assert.Equal(GameState.Unknown, GameStatusTable.StateOf("F", "f"));
    }

    [Fact]
    public void One_code_alone_is_enough()
    {
        Assert.Equal(GameState.Final, GameStatusTable.StateOf("F", null));
        Assert.Equal(GameState.WarmUp, GameStatusTable.StateOf(null, "PW"));
    }

    [Fact]
    public void Postponed_and_cancelled_games_are_over_for_the_day_but_not_final()
    {
        Assert.All([GameState.Postponed, GameState.Cancelled], state => Assert.True(state.IsTerminal() && !state.IsFinal()));
        Assert.All(
            [GameState.Suspended, GameState.Unknown, GameState.GameOver],
            state => Assert.False(state.IsTerminal() || state.IsFinal())
        );
    }
}
