namespace MlbSts.Simulator.Games;

/// <summary>A game as it was played, from the first pitch to the last.</summary>
/// <param name="Matchup">What was to be played.</param>
/// <param name="Away">The visitors' nine.</param>
/// <param name="Home">The home nine.</param>
/// <param name="Plays">Every plate appearance.</param>
/// <param name="Correction">The plays as the scorer saw them later, where he changed his mind; else <see langword="null"/>.</param>
internal sealed record GameRecord(Matchup Matchup, Lineup Away, Lineup Home, IReadOnlyList<Play> Plays, IReadOnlyList<Play>? Correction);
