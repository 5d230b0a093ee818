using System.Text.Json.Serialization;

namespace MlbSts.Messaging.Messages;

/// <summary>Admin: forget what was learnt of the gaps between changes, and begin again from what is shipped.</summary>
/// <param name="CommandId">Names the command.</param>
/// <param name="IssuedBy">Who asked.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record PollingLearningReset(string CommandId, string IssuedBy, string? Reason = null) : ICommand
{
    /// <inheritdoc/>
    public static string Topic => Topics.Control;

    /// <inheritdoc/>
    public static Role Needs => Role.Admin;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => "polling";

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => CommandId;
}
