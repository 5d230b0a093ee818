namespace MlbSts.Games.Sources.Custom;

/// <summary>A file cannot be loaded; the message says why and what to do.</summary>
internal sealed class RefusedException(string message) : Exception(message);
