using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>Operator: poll a game now, with a whole feed.</summary>
/// <param name="CommandId">Names the command.</param>
/// <param name="GamePk">The game.</param>
/// <param name="IssuedBy">Who asked.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record GamePollRequested(string CommandId, GamePk GamePk, string IssuedBy, string? Reason = null) : ICommand
{
    /// <inheritdoc/>
    public static string Topic => Topics.Control;

    /// <inheritdoc/>
    public static Role Needs => Role.Operator;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => GamePk.ToString();

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => CommandId;
}
