namespace MlbSts.Retrosheet.Plays;

/// <summary>What the modifiers after a play's slashes say, as far as a field depends on it.</summary>
[Flags]
internal enum ModifierEffects
{
    None = 0,
    SacrificeHit = 1,
    SacrificeFly = 2,
    DoublePlay = 4,
    TriplePlay = 8,
    Bunt = 16,
    Foul = 32,
    Force = 64,
    GroundedDoublePlay = 128,
    Throwing = 256,
}
