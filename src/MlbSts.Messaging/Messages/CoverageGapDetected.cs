using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

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
