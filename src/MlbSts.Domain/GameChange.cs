namespace MlbSts.Domain;

/// <summary>A difference between a game's document and the one before.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Path">Where it is: a JSON pointer into the newer document, or for what is gone into the older.</param>
public sealed record GameChange(GameChangeKind Kind, string Path);
