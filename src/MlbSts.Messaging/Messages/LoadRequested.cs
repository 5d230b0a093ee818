using System.Text.Json.Serialization;

namespace MlbSts.Messaging.Messages;

/// <summary>Admin: load files into <c>mlb-historical</c>. The load has the name of the command.</summary>
/// <param name="CommandId">Names the command.</param>
/// <param name="Paths">Files and folders below <c>BulkLoader:Roots</c>.</param>
/// <param name="IssuedBy">Who asked.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record LoadRequested(string CommandId, IReadOnlyList<string> Paths, string IssuedBy, string? Reason = null) : ICommand
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
