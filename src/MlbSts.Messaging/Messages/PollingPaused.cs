using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>Operator: send no more polls, of one game or of all, until they are resumed.</summary>
/// <param name="CommandId">Names the command.</param>
/// <param name="IssuedBy">Who asked.</param>
/// <param name="GamePk">The game; <see langword="null"/> for all of them.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record PollingPaused(string CommandId, string IssuedBy, GamePk? GamePk = null, string? Reason = null) : ICommand
{
    /// <inheritdoc/>
    public static string Topic => Topics.Control;

    /// <inheritdoc/>
    public static Role Needs => Role.Operator;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => GamePk is { } gamePk ? $"polling/{gamePk}" : "polling";

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => CommandId;
}
