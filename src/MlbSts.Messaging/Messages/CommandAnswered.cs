using System.Text.Json.Serialization;

namespace MlbSts.Messaging.Messages;

/// <summary>What became of a command. One answer a command, from the process that carried it out.</summary>
/// <param name="CommandId">The command.</param>
/// <param name="Command">The command's kind, for example <c>PollingPaused</c>.</param>
/// <param name="Outcome">Done or refused.</param>
/// <param name="Why">For people: what is so now, or why not.</param>
/// <param name="Allowed">Where a value was refused: what would be taken.</param>
/// <param name="Service">Who answers.</param>
/// <param name="Instance">Host name and process id.</param>
public sealed record CommandAnswered(
    string CommandId,
    string Command,
    CommandOutcome Outcome,
    string Why,
    IReadOnlyList<string> Allowed,
    string Service,
    string Instance
) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.Control;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => CommandId;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{CommandId}/answered";
}
