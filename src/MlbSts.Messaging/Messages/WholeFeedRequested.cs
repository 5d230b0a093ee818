using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>
/// A game must be asked for as a whole, because the patched document is not to be trusted: Validator, and the Scheduler for an operator.
/// </summary>
/// <param name="GamePk">The game.</param>
/// <param name="RequestId">Names the request.</param>
/// <param name="RequestedBy">The service or person.</param>
/// <param name="Reason">For people.</param>
public sealed record WholeFeedRequested(GamePk GamePk, string RequestId, string RequestedBy, string Reason) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.ValidationResults;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => GamePk.ToString();

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => RequestId;
}
