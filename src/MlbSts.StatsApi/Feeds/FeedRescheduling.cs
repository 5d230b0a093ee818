namespace MlbSts.StatsApi.Feeds;

/// <summary>What a feed says of another date of its game (<c>gameData.datetime</c>); all <see langword="null"/> for most games.</summary>
/// <param name="OriginalDate">The date it was first scheduled for.</param>
/// <param name="RescheduleDate">The moment it was moved to.</param>
/// <param name="RescheduledFrom">The moment it was moved from.</param>
/// <param name="ResumeDate">The moment it goes on.</param>
/// <param name="ResumedFrom">The moment it had begun.</param>
public sealed record FeedRescheduling(
    DateOnly? OriginalDate,
    DateTimeOffset? RescheduleDate,
    DateTimeOffset? RescheduledFrom,
    DateTimeOffset? ResumeDate,
    DateTimeOffset? ResumedFrom
);
