using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>Scraper: a poll brought nothing that could be kept.</summary>
/// <param name="GamePk">The game.</param>
/// <param name="CommandId">The poll.</param>
/// <param name="FailedAt">When it was given up.</param>
/// <param name="Kind">The kind of refusal, one of the Stats API client's names, for example <c>html-instead-of-json</c>.</param>
/// <param name="Message">For people.</param>
/// <param name="RetryAfterSeconds">What the server asked for, where it did.</param>
public sealed record PollFailed(
    GamePk GamePk,
    string CommandId,
    DateTimeOffset FailedAt,
    string Kind,
    string Message,
    double? RetryAfterSeconds
) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.PollResults;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => GamePk.ToString();

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{CommandId}/failed";
}
