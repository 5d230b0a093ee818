namespace MlbSts.Games.Sources.PlayByPlay;

/// <summary>What a source's word for an event says beside the event itself.</summary>
[Flags]
internal enum EventTraits
{
    None = 0,
    SacrificeHit = 1,
    SacrificeFly = 2,
    DoublePlay = 4,
    TriplePlay = 8,
    GroundedIntoDoublePlay = 16,
    StolenBase = 32,
    CaughtStealing = 64,
    Pickoff = 128,
    WildPitch = 256,
    PassedBall = 512,

    /// <summary>Happens between two pitches, not on one.</summary>
    BetweenPitches = 1024,

    /// <summary>Goes on with the event before it: an error on the throw of a stolen base.</summary>
    Continues = 2048,

    /// <summary>Is no event of the game's account: a substitution, a mound visit.</summary>
    NoEvent = 4096,
}
