using System.Collections.Frozen;

namespace MlbSts.Domain;

/// <summary>
/// The status codes of the Stats API as data: a coded letter plus an optional reason letter, each pair to one <see cref="GameState"/>.
/// </summary>
public static class GameStatusTable
{
    /// <summary>A coded letter: its state without a reason, and its state with one.</summary>
    /// <param name="Code">The coded letter.</param>
    /// <param name="Meaning">What the API calls it.</param>
    /// <param name="State">The state when the status code has no reason letter.</param>
    /// <param name="StateWithReason">The state when it has one of <paramref name="Reasons"/>.</param>
    /// <param name="Reasons">The reason letters allowed after this code.</param>
    public sealed record Row(char Code, string Meaning, GameState State, GameState StateWithReason, string Reasons);

    /// <summary>A status code that means more than its two letters.</summary>
    /// <param name="StatusCode">Code and reason, two letters.</param>
    /// <param name="Meaning">What the API calls it.</param>
    /// <param name="State">The state it means.</param>
    public sealed record Pair(string StatusCode, string Meaning, GameState State);

    // Rain, snow, wet grounds, venue, fog, cold, wind, power, lightning, air quality, tragedy, inclement weather, emergency, COVID-19,
    // and O where no reason is given.
    private const string Interruptions = "RSGVFCBPLDAIE9O";

    // Of challenges, reviews and forfeits the reason changes nothing.
    private const string AnyReason = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /// <summary>Every coded letter that is known.</summary>
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new('S', "Scheduled", GameState.Scheduled, GameState.Delayed, Interruptions),
        new('P', "Pre-Game", GameState.PreGame, GameState.Delayed, Interruptions + "Y"),
        new('I', "In Progress", GameState.InProgress, GameState.Delayed, Interruptions + "YZHT"),
        new('M', "Manager challenge", GameState.InProgress, GameState.InProgress, AnyReason),
        new('N', "Umpire review", GameState.InProgress, GameState.InProgress, AnyReason),
        new('O', "Game Over, awaiting official", GameState.GameOver, GameState.GameOver, Interruptions + "TWM"),
        new('F', "Final", GameState.Final, GameState.Final, Interruptions + "TWM"),
        new('D', "Postponed", GameState.Postponed, GameState.Postponed, Interruptions),
        new('C', "Cancelled", GameState.Cancelled, GameState.Cancelled, Interruptions),
        new('T', "Suspended", GameState.Suspended, GameState.Suspended, Interruptions + "U"),
        new('U', "Suspended", GameState.Suspended, GameState.Suspended, Interruptions + "UZ"),
        new('Q', "Forfeit", GameState.Forfeited, GameState.Forfeited, AnyReason),
        new('R', "Forfeit", GameState.Forfeited, GameState.Forfeited, AnyReason),
        new('W', "Writing", GameState.Unknown, GameState.Unknown, AnyReason),
        new('X', "Unknown", GameState.Unknown, GameState.Unknown, AnyReason),
    ];

    /// <summary>Pairs whose meaning does not follow from their letters.</summary>
    public static IReadOnlyList<Pair> Exceptions { get; } =
    [
        new("PW", "Warmup", GameState.WarmUp),
        new("IH", "Instant replay", GameState.InProgress),
        new("T9", "Scheduled: COVID-19", GameState.Scheduled),
    ];

    private static readonly FrozenDictionary<string, GameState> States = Build();

    /// <summary>
    /// The state of a coded letter and a status code. Anything that is not in the table, or where the two disagree, is
    /// <see cref="GameState.Unknown"/>: a code that nobody has seen never makes a game final.
    /// </summary>
    /// <param name="codedGameState">One letter; may be empty where only the status code is given.</param>
    /// <param name="statusCode">One or two letters; may be empty where only the coded letter is given.</param>
    public static GameState StateOf(string? codedGameState, string? statusCode)
    {
        var code = string.IsNullOrEmpty(statusCode) ? codedGameState : statusCode;
        if (string.IsNullOrEmpty(code) || (!string.IsNullOrEmpty(codedGameState) && code[..1] != codedGameState))
            return GameState.Unknown;
        return States.GetValueOrDefault(code, GameState.Unknown);
    }

    /// <summary>Every status code of the table with its state, for documentation and tests.</summary>
    public static IEnumerable<KeyValuePair<string, GameState>> All => States;

    private static FrozenDictionary<string, GameState> Build()
    {
        var states = new Dictionary<string, GameState>();
        foreach (var row in Rows)
        {
            states[row.Code.ToString()] = row.State;
            foreach (var reason in row.Reasons)
                states[$"{row.Code}{reason}"] = row.StateWithReason;
        }
        foreach (var exception in Exceptions)
            states[exception.StatusCode] = exception.State;
        return states.ToFrozenDictionary();
    }
}
