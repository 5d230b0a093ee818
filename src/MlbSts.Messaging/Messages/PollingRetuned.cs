using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>Operator: poll games of a state at another interval from now on.</summary>
/// <param name="CommandId">Names the command.</param>
/// <param name="State">The state.</param>
/// <param name="IntervalSeconds">The new interval, 1 to 86,400 seconds; <see langword="null"/> for the one that is configured.</param>
/// <param name="IssuedBy">Who asked.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record PollingRetuned(string CommandId, GameState State, double? IntervalSeconds, string IssuedBy, string? Reason = null)
    : ICommand
{
    /// <inheritdoc/>
    public static string Topic => Topics.Control;

    /// <inheritdoc/>
    public static Role Needs => Role.Operator;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => $"polling/{State}";

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => CommandId;
}
