using System.Text.Json.Serialization;

namespace MlbSts.Messaging.Messages;

/// <summary>Every service, every few seconds: alive, and how it feels.</summary>
/// <param name="Service">Which.</param>
/// <param name="Instance">Host name and process id.</param>
/// <param name="At">When, real time.</param>
/// <param name="Status">Healthy, Degraded or Unhealthy.</param>
/// <param name="Checks">Each check with its status.</param>
/// <param name="Reasons">What each check that is not Healthy says, for people.</param>
public sealed record HealthReport(
    string Service,
    string Instance,
    DateTimeOffset At,
    string Status,
    IReadOnlyDictionary<string, string> Checks,
    IReadOnlyDictionary<string, string>? Reasons = null
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
