using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>Operator: let a second of a game's staleness weigh more or less than one of another game's (policy <c>adaptive</c>).</summary>
/// <param name="CommandId">Names the command.</param>
/// <param name="GamePk">The game.</param>
/// <param name="Priority">0.25 to 4, where other games have 1; <see langword="null"/> for 1.</param>
/// <param name="IssuedBy">Who asked.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record GamePrioritized(string CommandId, GamePk GamePk, double? Priority, string IssuedBy, string? Reason = null) : ICommand
{
    /// <inheritdoc/>
    public static string Topic => Topics.Control;

    /// <inheritdoc/>
    public static Role Needs => Role.Operator;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => $"polling/{GamePk}";

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => CommandId;
}
