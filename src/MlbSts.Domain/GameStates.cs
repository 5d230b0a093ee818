namespace MlbSts.Domain;

/// <summary>Questions about a state that more than one service asks.</summary>
public static class GameStates
{
    /// <summary>Official and over: the document may be filed (final or forfeited).</summary>
    public static bool IsFinal(this GameState state) => state is GameState.Final or GameState.Forfeited;

    /// <summary>Nothing more is expected on this date: final, forfeited, postponed or cancelled.</summary>
    public static bool IsTerminal(this GameState state) => state.IsFinal() || state is GameState.Postponed or GameState.Cancelled;

    /// <summary>Between warm-up and the last out: in progress, delayed, or over and not yet official.</summary>
    public static bool IsUnderWay(this GameState state) => state is GameState.InProgress or GameState.Delayed or GameState.GameOver;
}
