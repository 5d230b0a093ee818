namespace MlbSts.Domain;

/// <summary>The part of a season a game is filed under.</summary>
public enum SeasonPhase
{
    /// <summary>Spring training and the exhibitions before opening day.</summary>
    PreSeason,

    /// <summary>The regular season, with the All-Star Game.</summary>
    RegularSeason,

    /// <summary>Wild card to World Series.</summary>
    PostSeason,
}
