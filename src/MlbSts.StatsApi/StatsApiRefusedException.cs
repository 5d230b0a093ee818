using System.Net;

namespace MlbSts.StatsApi;

/// <summary>The API gave no answer that can be accepted.</summary>
public sealed class StatsApiRefusedException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="kind">Why.</param>
    /// <param name="endpoint">schedule, feed, diff, timestamps or changes.</param>
    /// <param name="detail">What is wrong, for people.</param>
    /// <param name="innerException">The cause.</param>
    public StatsApiRefusedException(RefusalKind kind, string endpoint, string detail, Exception? innerException = null)
        : base($"The Stats API's answer to '{endpoint}' is refused ({kind.WireName()}): {detail}", innerException)
    {
        Kind = kind;
        Endpoint = endpoint;
        Detail = detail;
    }

    /// <summary>Why.</summary>
    public RefusalKind Kind { get; }

    /// <summary>schedule, feed, diff, timestamps or changes.</summary>
    public string Endpoint { get; }

    /// <summary>What is wrong, without the kind.</summary>
    public string Detail { get; }

    /// <summary>How long the server, or the circuit breaker, wants to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The status of the answer, where there was one.</summary>
    public HttpStatusCode? StatusCode { get; init; }
}
