namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>A file, or an entry of a zip, cannot be used; the message is the reason given for refusing it.</summary>
public sealed class UnreadableFileException(string reason) : Exception(reason);
