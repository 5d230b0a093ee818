using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>Scheduler: how punctual a poll was.</summary>
/// <param name="Service">Who says it.</param>
/// <param name="GamePk">The game.</param>
/// <param name="CommandId">The poll.</param>
/// <param name="LateMilliseconds">From due to sent, league time.</param>
/// <param name="IntervalSeconds">The interval the poll was planned with.</param>
public sealed record PollTiming(string Service, GamePk GamePk, string CommandId, double LateMilliseconds, double IntervalSeconds) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.Metrics;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => Service;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{CommandId}/timing";
}

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

/// <summary>How a cache did since the last report.</summary>
/// <param name="Service">Whose.</param>
/// <param name="At">When.</param>
/// <param name="Cache">Which.</param>
/// <param name="Hits">Found.</param>
/// <param name="Misses">Not found.</param>
/// <param name="Bytes">Size now.</param>
public sealed record CacheStatistics(string Service, DateTimeOffset At, string Cache, long Hits, long Misses, long Bytes) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.Metrics;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => Service;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{Service}/{Cache}/{At.UtcTicks}";
}

/// <summary>Every service, every few seconds: alive, and how it feels.</summary>
/// <param name="Service">Which.</param>
/// <param name="Instance">Host name and process id.</param>
/// <param name="At">When, real time.</param>
/// <param name="Status">Healthy, Degraded or Unhealthy.</param>
/// <param name="Checks">Each check with its status.</param>
public sealed record HealthReport(
    string Service,
    string Instance,
    DateTimeOffset At,
    string Status,
    IReadOnlyDictionary<string, string> Checks
) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.Metrics;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => Service;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{Service}/{Instance}/health/{At.UtcTicks}";
}

/// <summary>Every service, every few seconds: what it uses.</summary>
/// <param name="Service">Which.</param>
/// <param name="Instance">Host name and process id.</param>
/// <param name="At">When, real time.</param>
/// <param name="CpuSeconds">CPU time since start.</param>
/// <param name="WorkingSetBytes">Resident memory.</param>
/// <param name="ManagedBytes">Managed heap.</param>
public sealed record ResourceUsage(
    string Service,
    string Instance,
    DateTimeOffset At,
    double CpuSeconds,
    long WorkingSetBytes,
    long ManagedBytes
) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.Metrics;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => Service;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{Service}/{Instance}/usage/{At.UtcTicks}";
}
