namespace MlbSts.Retrosheet.Games;

/// <summary>The kinds of pitches that are counted apart; balls before strikes.</summary>
public enum PitchKind
{
    /// <summary>B</summary>
    CalledBall,

    /// <summary>I</summary>
    IntentionalBall,

    /// <summary>P</summary>
    Pitchout,

    /// <summary>H</summary>
    HitBatter,

    /// <summary>V: the pitcher went to his mouth, or an automatic ball.</summary>
    OtherBall,

    /// <summary>C</summary>
    CalledStrike,

    /// <summary>S, M (missed bunt) and Q (swing at a pitchout).</summary>
    SwingingStrike,

    /// <summary>F, L and O (bunts), R (pitchout) and T (tip).</summary>
    Foul,

    /// <summary>X and Y (pitchout).</summary>
    InPlay,

    /// <summary>K: kind not known.</summary>
    OtherStrike,

    /// <summary>
    /// A: an automatic strike of the pitch clock, which is no strike thrown; cwevent counts it among the other strikes only.
    /// </summary>
    AutomaticStrike,

    /// <summary>No pitch: throws to bases, marks, and pitches that are not known.</summary>
    None = 255,
}
