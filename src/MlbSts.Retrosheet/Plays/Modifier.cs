namespace MlbSts.Retrosheet.Plays;

/// <summary>What one modifier word means.</summary>
/// <param name="Effects">The flags it sets.</param>
/// <param name="Stated">The batted-ball type it states, or NUL.</param>
/// <param name="Implied">The batted-ball type it implies where none is stated, or NUL.</param>
internal readonly record struct Modifier(ModifierEffects Effects, char Stated = '\0', char Implied = '\0');
