using System.Globalization;
using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>Scheduler: the schedule of a date was read and differs from the one before.</summary>
/// <param name="Date">The date.</param>
/// <param name="Games">How many games stand on it.</param>
/// <param name="Schedule">The raw answer in <c>mlb-live</c>.</param>
public sealed record ScheduleUpdated(DateOnly Date, int Games, ObjectReference Schedule) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.Schedule;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{Key}/{Schedule.Sha256}";
}
