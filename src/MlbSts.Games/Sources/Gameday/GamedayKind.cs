namespace MlbSts.Games.Sources.Gameday;

/// <summary>The files of a game that rows are made of.</summary>
internal enum GamedayKind
{
    /// <summary>Something else.</summary>
    Other,

    /// <summary><c>boxscore.xml</c>.</summary>
    BoxScore,

    /// <summary><c>inning_all.xml</c>: every pitch.</summary>
    Innings,

    /// <summary><c>players.xml</c>.</summary>
    Players,

    /// <summary><c>game_events.xml</c>: the plays without pitches and runners.</summary>
    GameEvents,

    /// <summary><c>linescore.xml</c>.</summary>
    LineScore,
}
