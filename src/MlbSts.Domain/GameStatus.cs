namespace MlbSts.Domain;

/// <summary>
/// The status of a game as the API gives it (<c>gameData.status</c> of a feed, <c>status</c> of a schedule row).
/// Only the codes decide: <c>abstractGameState</c> says Final for a postponed game and Live for a suspended one.
/// </summary>
/// <param name="CodedGameState">One letter, for example <c>I</c>.</param>
/// <param name="StatusCode">The letter, optionally followed by a reason letter, for example <c>IR</c> for a rain delay.</param>
/// <param name="DetailedState">English text for people, for example <c>Delayed: Rain</c>.</param>
/// <param name="Reason">English text of the reason, where given.</param>
public sealed record GameStatus(string CodedGameState, string StatusCode, string DetailedState, string? Reason = null)
{
    /// <summary>A status of which nothing is known.</summary>
    public static GameStatus None { get; } = new("", "", "");

    /// <summary>What the codes mean; see <see cref="GameStatusTable"/>.</summary>
    public GameState State => GameStatusTable.StateOf(CodedGameState, StatusCode);
}
