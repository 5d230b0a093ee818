namespace MlbSts.StatsApi.Feeds;

/// <summary>Something an update did not accept on its way.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Message">For people.</param>
/// <param name="RetryAfter">How long the server, or the circuit breaker, wants to be left alone.</param>
public sealed record FeedRefusal(RefusalKind Kind, string Message, TimeSpan? RetryAfter = null);
