using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>Admin: poll games of a state at another interval from now on.</summary>
/// <param name="CommandId">Names the command.</param>
/// <param name="State">The state.</param>
/// <param name="IntervalSeconds">The new interval, 1 to 86,400 seconds.</param>
/// <param name="IssuedBy">Who asked.</param>
public sealed record PollingRetuned(string CommandId, GameState State, double IntervalSeconds, string IssuedBy) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.Control;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => $"polling/{State}";

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => CommandId;
}

/// <summary>Admin: do something.</summary>
/// <param name="CommandId">Names the command.</param>
/// <param name="Service">The service meant, for example <c>scheduler</c>.</param>
/// <param name="Command">pause, resume, poll (Scheduler), load (Bulk loader).</param>
/// <param name="GamePk">The game meant, where one is.</param>
/// <param name="Argument">What else the command needs, for example a folder to load.</param>
/// <param name="IssuedBy">Who asked.</param>
public sealed record ServiceCommand(string CommandId, string Service, string Command, GamePk? GamePk, string? Argument, string IssuedBy) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.Control;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => Service;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => CommandId;
}

/// <summary>A setting changed while the system runs.</summary>
/// <param name="CommandId">Names the change.</param>
/// <param name="Service">The service it belongs to.</param>
/// <param name="Setting">Its name.</param>
/// <param name="Value">Its new value.</param>
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
