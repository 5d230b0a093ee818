namespace MlbSts.Games.Vocabulary;

/// <summary>A word of <c>pitches.call</c>.</summary>
/// <param name="Name">The word.</param>
/// <param name="Letter">Retrosheet's letter in a pitch sequence.</param>
/// <param name="Meaning">What became of the pitch.</param>
/// <param name="IsStrike">Counts as a strike, fouls and balls in play included.</param>
/// <param name="IsBall">Counts as a ball.</param>
public sealed record PitchCall(string Name, char Letter, string Meaning, bool IsStrike = false, bool IsBall = false);
