namespace MlbSts.Domain;

/// <summary>What a feed's last change was: how long the next one takes depends on it more than on anything else.</summary>
public enum FeedMomentKind
{
    /// <summary>A pitch with nobody on base, after which the plate appearance goes on.</summary>
    PitchBasesEmpty,

    /// <summary>A pitch with runners on base, after which the plate appearance goes on.</summary>
    PitchRunnersOn,

    /// <summary>A foul ball after which the plate appearance goes on.</summary>
    Foul,

    /// <summary>The pitch that ended a plate appearance without a ball in play: walk, strikeout, hit by pitch.</summary>
    LastPitch,

    /// <summary>A ball in play.</summary>
    InPlay,

    /// <summary>A plate appearance was over.</summary>
    EndOfPlateAppearance,

    /// <summary>A half-inning was over.</summary>
    EndOfHalfInning,

    /// <summary>The next batter came up.</summary>
    BatterUp,

    /// <summary>A pickoff attempt or step off, a stolen base, a mound visit, a time-out, a substitution of a batter or fielder.</summary>
    Action,

    /// <summary>A pitcher was replaced.</summary>
    PitchingChange,
}
