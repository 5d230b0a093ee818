namespace MlbSts.Games.Sources;

/// <summary>What was said about the files to be read.</summary>
/// <param name="MaximumFileBytes">A larger file is refused.</param>
/// <param name="Mapping">A JSON file that says what the columns of the user's own files are; null to find out by looking.</param>
public sealed record SourceOptions(int MaximumFileBytes, string? Mapping = null);
