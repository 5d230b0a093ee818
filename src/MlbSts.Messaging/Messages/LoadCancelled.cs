using System.Text.Json.Serialization;

namespace MlbSts.Messaging.Messages;

/// <summary>Admin: give up a load that waits or runs.</summary>
/// <param name="CommandId">Names the command.</param>
/// <param name="LoadId">The load.</param>
/// <param name="IssuedBy">Who asked.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record LoadCancelled(string CommandId, string LoadId, string IssuedBy, string? Reason = null) : ICommand
{
    /// <inheritdoc/>
    public static string Topic => Topics.Control;

    /// <inheritdoc/>
    public static Role Needs => Role.Admin;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => "loads";

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => CommandId;
}
