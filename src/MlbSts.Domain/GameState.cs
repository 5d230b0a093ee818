namespace MlbSts.Domain;

/// <summary>What MlbSts takes a game to be in: the twelve states that every status code of the Stats API is mapped to.</summary>
public enum GameState
{
    /// <summary>No code that is known. Never treated as final; the game is polled on and flagged for review.</summary>
    Unknown,

    /// <summary>On the schedule, nothing has begun.</summary>
    Scheduled,

    /// <summary>Line-ups are being published, gates are open.</summary>
    PreGame,

    /// <summary>Players warm up; first pitch within minutes.</summary>
    WarmUp,

    /// <summary>Being played, a manager's challenge or an umpire's review included.</summary>
    InProgress,

    /// <summary>Interrupted, or its start is held up; goes on the same day.</summary>
    Delayed,

    /// <summary>Interrupted, to be resumed on another date.</summary>
    Suspended,

    /// <summary>The last out is made; not yet official.</summary>
    GameOver,

    /// <summary>Official.</summary>
    Final,

    /// <summary>Not played on this date; usually has a new one.</summary>
    Postponed,

    /// <summary>Will not be played.</summary>
    Cancelled,

    /// <summary>Awarded to one side.</summary>
    Forfeited,
}

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
