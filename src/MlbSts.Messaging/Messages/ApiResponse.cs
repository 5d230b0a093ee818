using System.Text.Json.Serialization;

namespace MlbSts.Messaging.Messages;

/// <summary>Scraper, Scheduler: one request to the API, as it ended.</summary>
/// <param name="Service">Who asked.</param>
/// <param name="RequestId">Names the request.</param>
/// <param name="Endpoint">schedule, feed, diff, timestamps or changes.</param>
/// <param name="Outcome"><c>ok</c> or the kind of refusal.</param>
/// <param name="Milliseconds">Real time.</param>
/// <param name="Bytes">Size of the answer after content decoding.</param>
public sealed record ApiResponse(string Service, string RequestId, string Endpoint, string Outcome, double Milliseconds, long Bytes)
    : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.Metrics;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => Service;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => RequestId;
}
