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
