using System.Text.Json.Serialization;

namespace MlbSts.Messaging.Messages;

/// <summary>What an admin set, kept in <c>mlb-state</c>, is different from now on: whoever goes by it reads it again.</summary>
/// <param name="CommandId">The command that changed it.</param>
/// <param name="Service">The service it belongs to.</param>
/// <param name="Setting">Its name: <c>polling/paused</c>, <c>polling/paused/{gamePk}</c>,
/// <c>polling/interval</c>, <c>polling/interval/{state or gamePk}</c>, <c>polling/priority/{gamePk}</c>, <c>polling/policy</c>,
/// <c>polling/learning</c>.</param>
/// <param name="Value">Its new value: true or false, or seconds; empty for what is configured.</param>
/// <param name="IssuedBy">Who asked.</param>
public sealed record ConfigurationChanged(string CommandId, string Service, string Setting, string Value, string IssuedBy) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.Control;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => $"{Service}/{Setting}";

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => CommandId;
}
