namespace MlbSts.Games.Sources;

/// <summary>A game cannot be read into the tables; the message says why.</summary>
public sealed class GameRefusedException(string message) : Exception(message);
