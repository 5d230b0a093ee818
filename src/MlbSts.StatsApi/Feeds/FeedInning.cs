namespace MlbSts.StatsApi.Feeds;

/// <summary>One inning of the linescore.</summary>
/// <param name="Number">1 and up.</param>
/// <param name="Away">The top half.</param>
/// <param name="Home">The bottom half.</param>
public sealed record FeedInning(int? Number, TeamLine Away, TeamLine Home);
