namespace MlbSts.StatsApi;

/// <summary>
/// Why an answer of the API, or the lack of one, is not accepted. <see cref="RefusalKinds.WireName"/> is its name in messages and metrics.
/// </summary>
public enum RefusalKind
{
    /// <summary>429: the server wants fewer requests.</summary>
    RateLimited,

    /// <summary>5xx.</summary>
    ServerError,

    /// <summary>No whole answer in time.</summary>
    Timeout,

    /// <summary>404, 410.</summary>
    NotFound,

    /// <summary>401, 403: banned, perhaps.</summary>
    Forbidden,

    /// <summary>Any other status that is not success.</summary>
    UnexpectedStatus,

    /// <summary>A page for people (a cache's or proxy's) where JSON was asked for.</summary>
    HtmlInsteadOfJson,

    /// <summary>The body ended before it was whole.</summary>
    TruncatedBody,

    /// <summary>The body's compression is broken or unknown.</summary>
    UndecodableBody,

    /// <summary>The body is not JSON.</summary>
    MalformedJson,

    /// <summary>JSON, and not what was asked for.</summary>
    UnexpectedContent,

    /// <summary>The body, decoded, is bigger than <see cref="StatsApiOptions.MaxAnswerBytes"/>.</summary>
    TooLarge,

    /// <summary>No connection, or it broke before an answer.</summary>
    ConnectionFailed,

    /// <summary>Not sent: so many requests failed that the client holds still for a while.</summary>
    CircuitOpen,

    /// <summary>Not sent: more requests wait for their turn than <see cref="StatsApiOptions.QueueLimit"/> allows.</summary>
    ClientRateLimit,

    /// <summary>The feed of another game.</summary>
    WrongGame,

    /// <summary>A feed older than the one held.</summary>
    StaleAnswer,

    /// <summary>A patch that is malformed or does not fit the document held.</summary>
    PatchFailed,

    /// <summary>A patch that fits, and leaves a document that cannot be right.</summary>
    DoubtfulPatch,
}
