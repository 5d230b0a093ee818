using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>Operator: poll games of a state, of all states, or one game, at another interval from now on.</summary>
/// <param name="CommandId">Names the command.</param>
/// <param name="State">The state; <see langword="null"/> for all of them, and where one game is meant.</param>
/// <param name="IntervalSeconds">The new interval, 1 to 86,400 seconds; <see langword="null"/> for the one that is configured.</param>
/// <param name="IssuedBy">Who asked.</param>
/// <param name="Reason">Why, for people.</param>
/// <param name="GamePk">The one game that is meant, whatever its state.</param>
public sealed record PollingRetuned(
    string CommandId,
    GameState? State,
    double? IntervalSeconds,
    string IssuedBy,
    string? Reason = null,
    GamePk? GamePk = null
) : ICommand
{
    /// <inheritdoc/>
    public static string Topic => Topics.Control;

    /// <inheritdoc/>
    public static Role Needs => Role.Operator;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => GamePk is { } gamePk ? $"polling/{gamePk}" : $"polling/{State}";

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => CommandId;
}
