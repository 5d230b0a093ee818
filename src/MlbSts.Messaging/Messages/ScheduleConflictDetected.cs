using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>Scheduler: two rows of the schedule contradict each other.</summary>
/// <param name="GamePk">The game.</param>
/// <param name="Details">Both sides.</param>
public sealed record ScheduleConflictDetected(GamePk GamePk, string Details) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.Schedule;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => GamePk.ToString();

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{GamePk}/conflict/{Details}";
}
