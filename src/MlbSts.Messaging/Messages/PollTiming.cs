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
