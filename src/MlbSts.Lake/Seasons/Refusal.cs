namespace MlbSts.Lake.Seasons;

/// <summary>Something that could not be loaded.</summary>
/// <param name="What">The file, and the game in it.</param>
/// <param name="Reason">Why, and what to do.</param>
public sealed record Refusal(string What, string Reason);
