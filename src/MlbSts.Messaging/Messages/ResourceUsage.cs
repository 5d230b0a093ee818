using System.Text.Json.Serialization;

namespace MlbSts.Messaging.Messages;

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
