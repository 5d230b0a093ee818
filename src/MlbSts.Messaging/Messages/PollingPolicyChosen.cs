using System.Text.Json.Serialization;

namespace MlbSts.Messaging.Messages;

/// <summary>Operator: decide intervals another way, or at another budget, from now on.</summary>
/// <param name="CommandId">Names the command.</param>
/// <param name="Policy"><c>by-state</c>, <c>fixed</c> or <c>adaptive</c>; <see langword="null"/> for the one that is configured.</param>
/// <param name="RequestsPerGameHour">What a game under way may cost under <c>adaptive</c>, 20 to 1,800 requests an hour;
/// <see langword="null"/> for what is configured.</param>
/// <param name="IssuedBy">Who asked.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record PollingPolicyChosen(
    string CommandId,
    string? Policy,
    double? RequestsPerGameHour,
    string IssuedBy,
    string? Reason = null
) : ICommand
{
    /// <inheritdoc/>
    public static string Topic => Topics.Control;

    /// <inheritdoc/>
    public static Role Needs => Role.Operator;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => "polling";

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => CommandId;
}
