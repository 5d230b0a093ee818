namespace MlbSts.Games.Sources;

/// <summary>What was asked for cannot be loaded; the message says why and what to do.</summary>
public sealed class LoadRefusedException(string message) : Exception(message);
