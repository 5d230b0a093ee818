namespace MlbSts.Domain;

/// <summary>What is different in a game's document, by its meaning.</summary>
public enum GameChangeKind
{
    /// <summary>The game has another status.</summary>
    Status,

    /// <summary>A club has more runs, or fewer.</summary>
    Score,

    /// <summary>A plate appearance began.</summary>
    PlayAdded,

    /// <summary>A pitch was thrown in the plate appearance that is on.</summary>
    PitchAdded,

    /// <summary>Something other than a pitch happened in the plate appearance that is on: a steal, a substitution, a mound visit.</summary>
    ActionAdded,

    /// <summary>It is known what came of a plate appearance.</summary>
    PlayCompleted,

    /// <summary>A plate appearance that was over says something else.</summary>
    PlayCorrected,

    /// <summary>A plate appearance is gone.</summary>
    PlayRemoved,

    /// <summary>Another player is in a batting order, on the mound, on a bench or in a bullpen.</summary>
    Lineup,

    /// <summary>Statistics in the box score are different.</summary>
    Boxscore,
}
