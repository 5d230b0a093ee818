namespace MlbSts.StatsApi.Feeds;

/// <summary>The last plate appearance of a feed.</summary>
/// <param name="AtBatIndex">From 0.</param>
/// <param name="AwayScore">The score after it, or so far.</param>
/// <param name="HomeScore">The score after it, or so far.</param>
/// <param name="IsComplete">It is over.</param>
/// <param name="Event">For example <c>Strikeout</c>; often missing while it goes on.</param>
public sealed record FeedPlay(int? AtBatIndex, int? AwayScore, int? HomeScore, bool? IsComplete, string? Event);
