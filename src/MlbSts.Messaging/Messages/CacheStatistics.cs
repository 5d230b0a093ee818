using System.Text.Json.Serialization;

namespace MlbSts.Messaging.Messages;

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
