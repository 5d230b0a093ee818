namespace MlbSts.Retrosheet;

/// <summary>The kinds of pitches that are counted apart; balls before strikes.</summary>
internal enum PitchKind : byte
{
    CalledBall,
    IntentionalBall,
    Pitchout,
    HitBatter,
    OtherBall,
    CalledStrike,
    SwingingStrike,
    Foul,
    InPlay,
    OtherStrike,
    None = 255,
}
