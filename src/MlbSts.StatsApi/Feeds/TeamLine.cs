namespace MlbSts.StatsApi.Feeds;

/// <summary>
/// Runs, hits and errors of one side; <see langword="null"/> where the feed leaves one out (a half-inning that was not played, a game not
/// begun).
/// </summary>
/// <param name="Runs">Runs.</param>
/// <param name="Hits">Hits.</param>
/// <param name="Errors">Errors.</param>
public readonly record struct TeamLine(int? Runs, int? Hits, int? Errors);
