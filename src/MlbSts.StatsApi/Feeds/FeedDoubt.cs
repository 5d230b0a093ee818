namespace MlbSts.StatsApi.Feeds;

/// <summary>Something in a feed that cannot be right, or that no real feed has shown.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Message">The values, for people.</param>
/// <param name="Found">The value that stands there, where there is one.</param>
/// <param name="Expected">The value that another place gives.</param>
public sealed record FeedDoubt(FeedDoubtKind Kind, string Message, object? Found = null, object? Expected = null);
