namespace MlbSts.StatsApi.Feeds;

/// <summary>What can be doubtful about a feed.</summary>
public enum FeedDoubtKind
{
    /// <summary>It is another game's, or names no game.</summary>
    WrongGame,

    /// <summary>It has no timecode.</summary>
    NoTimecode,

    /// <summary>Its timecode is earlier than the one before.</summary>
    TimecodeWentBack,

    /// <summary>The indexes of its plays are not 0, 1, 2, ...</summary>
    PlaysNotContiguous,

    /// <summary>A play event stands twice: its <c>playId</c> anywhere in the game, or its index in one play.</summary>
    PlayEventTwice,

    /// <summary>The last of all plays is not the current play.</summary>
    CurrentPlayDiffers,

    /// <summary>The runs of the innings do not add up to the linescore's.</summary>
    InningsDoNotAddUp,

    /// <summary>The boxscore has other runs than the linescore.</summary>
    BoxscoreDiffers,

    /// <summary>The last play has another score than the linescore.</summary>
    LastPlayDiffers,
}
