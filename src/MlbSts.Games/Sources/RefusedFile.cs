namespace MlbSts.Games.Sources;

/// <summary>Something that could not be loaded, or was not meant to be.</summary>
/// <param name="File">Its name below the loaded path.</param>
/// <param name="Reason">Why, and what to do.</param>
/// <param name="IsIgnored">It is no file that games are read from: nothing is lost.</param>
public sealed record RefusedFile(string File, string Reason, bool IsIgnored = false);
