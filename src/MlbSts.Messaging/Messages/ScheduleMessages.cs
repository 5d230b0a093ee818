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

/// <summary>Scheduler: a game under way was not polled for far longer than its interval.</summary>
/// <param name="GamePk">The game.</param>
/// <param name="From">Last good poll.</param>
/// <param name="To">The next one.</param>
public sealed record CoverageGapDetected(GamePk GamePk, DateTimeOffset From, DateTimeOffset To) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.Schedule;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => GamePk.ToString();

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{GamePk}/gap/{From.UtcTicks}";
}
