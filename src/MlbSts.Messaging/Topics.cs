namespace MlbSts.Messaging;

/// <summary>The topics of the system. Names use dots only, never underscores: the two collide in Kafka's metric names.</summary>
public static class Topics
{
    /// <summary>Every <see cref="ICommand"/>; CommandAnswered, ConfigurationChanged.</summary>
    public const string Control = "sts.control";

    /// <summary>ScheduleUpdated, ScheduleConflictDetected, CoverageGapDetected.</summary>
    public const string Schedule = "sts.schedule";

    /// <summary>PollCommand.</summary>
    public const string Polls = "sts.polls";

    /// <summary>PollCompleted, PollFailed.</summary>
    public const string PollResults = "sts.poll-results";

    /// <summary>GameStateChanged.</summary>
    public const string GameStates = "sts.game-states";

    /// <summary>GameValidated, ReviewRaised, ReviewSettled, WholeFeedRequested.</summary>
    public const string ValidationResults = "sts.validation-results";

    /// <summary>GamePromoted, OperationRolledBack, LoadCompleted.</summary>
    public const string StorageOperations = "sts.storage-operations";

    /// <summary>PollTiming, ApiResponse, CacheStatistics, HealthReport, ResourceUsage.</summary>
    public const string Metrics = "sts.metrics";

    /// <summary>Where messages of a topic go that could not be handled.</summary>
    public static string DeadLetterOf(string topic) => topic + ".dead-letter";

    /// <summary>What each topic must be. Dead-letter topics have one partition and keep their messages for 30 days.</summary>
    public static IReadOnlyList<TopicSettings> All { get; } =
    [
        new(Control, 1, TimeSpan.FromDays(30)),
        new(Schedule, 1, TimeSpan.FromDays(7)),
        new(Polls, 8, TimeSpan.FromHours(6)),
        new(PollResults, 8, TimeSpan.FromDays(1)),
        new(GameStates, 8, TimeSpan.FromDays(7), Compacted: true),
        new(ValidationResults, 8, TimeSpan.FromDays(7)),
        new(StorageOperations, 8, TimeSpan.FromDays(7)),
        new(Metrics, 4, TimeSpan.FromHours(6)),
    ];
}
