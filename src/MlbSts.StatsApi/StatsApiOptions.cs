namespace MlbSts.StatsApi;

/// <summary>
/// The section <c>StatsApi</c> of the configuration. All times are real time, also where a simulated league's clock runs faster.
/// </summary>
public sealed class StatsApiOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "StatsApi";

    /// <summary>Where the API is, for example <c>https://statsapi.mlb.com</c>. Required.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>Requests a second of this process, attempts counted. MLB publishes no limit; others hold themselves to 5 to 20.</summary>
    public double RequestsPerSecond { get; set; } = 10;

    /// <summary>How many requests may wait for their turn before further ones are refused.</summary>
    public int QueueLimit { get; set; } = 1000;

    /// <summary>How long one attempt may take, to the last byte.</summary>
    public double AttemptTimeoutSeconds { get; set; } = 10;

    /// <summary>How long all attempts and the waits between them may take.</summary>
    public double TotalTimeoutSeconds { get; set; } = 60;

    /// <summary>How often a request is sent before it is given up.</summary>
    public int MaxAttempts { get; set; } = 3;

    /// <summary>The wait before the second attempt; it doubles with each, and is spread at random.</summary>
    public double RetryDelaySeconds { get; set; } = 0.5;

    /// <summary>
    /// The longest <c>Retry-After</c> that is waited for; where the server asks for more, the request is given up at once.
    /// </summary>
    public double MaxRetryAfterSeconds { get; set; } = 10;

    /// <summary>The biggest body that is accepted, after content decoding. Feeds have been seen up to 2.4 MB.</summary>
    public int MaxAnswerBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>The share of outages (no connection, timeouts, 5xx, 429, 403) at which the client holds still.</summary>
    public double CircuitFailureRatio { get; set; } = 0.8;

    /// <summary>The time over which that share is taken.</summary>
    public double CircuitSamplingSeconds { get; set; } = 30;

    /// <summary>Fewer requests than this in that time never make the client hold still.</summary>
    public int CircuitMinimumRequests { get; set; } = 20;

    /// <summary>How long the client then holds still.</summary>
    public double CircuitBreakSeconds { get; set; } = 15;

    /// <summary>A diff of more steps than this is not applied: the whole feed is asked for.</summary>
    public int MaxDiffSteps { get; set; } = 3;

    /// <summary>
    /// A diff of more operations than this, in all its steps, is not applied: the whole feed is asked for. Diffs have been seen with 40.
    /// </summary>
    public int MaxDiffOperations { get; set; } = 10_000;

    /// <summary>An older feed than the one held is accepted when it comes this many polls in a row.</summary>
    public int StaleAnswersBeforeAccepted { get; set; } = 5;

    /// <summary>Who asks.</summary>
    public string UserAgent { get; set; } = "MlbSts/0.1";
}
