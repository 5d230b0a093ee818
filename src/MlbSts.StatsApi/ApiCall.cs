using MlbSts.Domain;

namespace MlbSts.StatsApi;

/// <summary>One request to the API as it ended: every attempt is one, those that another attempt healed too.</summary>
/// <param name="RequestId">Names the attempt.</param>
/// <param name="Endpoint">schedule, feed, diff, timestamps or changes.</param>
/// <param name="GamePk">The game, where it is about one.</param>
/// <param name="Outcome"><c>ok</c>, <c>cancelled</c> or the wire name of a <see cref="RefusalKind"/>.</param>
/// <param name="Attempt">1 and up; 0 for what is no request (circuit open, queue full, the time for all attempts over).</param>
/// <param name="Duration">From request to the last byte, real time.</param>
/// <param name="Bytes">The body after content decoding.</param>
/// <param name="WireBytes">The body as it came over the wire.</param>
/// <param name="StatusCode">The status, where there was an answer.</param>
public sealed record ApiCall(
    string RequestId,
    string Endpoint,
    GamePk? GamePk,
    string Outcome,
    int Attempt,
    TimeSpan Duration,
    long Bytes,
    long WireBytes,
    int? StatusCode
)
{
    /// <summary>The outcome of a call that brought what was asked for.</summary>
    public const string Ok = "ok";

    /// <summary>The outcome of a call that its caller gave up, or that ended with the time for all attempts.</summary>
    public const string Cancelled = "cancelled";
}
