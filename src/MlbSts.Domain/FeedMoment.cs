namespace MlbSts.Domain;

/// <summary>A moment at which a game's feed changed, as the feed itself dates it.</summary>
/// <param name="At">UTC, to the millisecond.</param>
/// <param name="Kind">What happened.</param>
public sealed record FeedMoment(DateTimeOffset At, FeedMomentKind Kind);
