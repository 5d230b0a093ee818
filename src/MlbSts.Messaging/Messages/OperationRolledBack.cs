using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>A journaled operation was undone.</summary>
/// <param name="JournalKey">Its journal in <c>mlb-state</c>.</param>
/// <param name="GamePk">The game, where it was about one.</param>
/// <param name="Reason">Why.</param>
public sealed record OperationRolledBack(string JournalKey, GamePk? GamePk, string Reason) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.StorageOperations;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => GamePk?.ToString() ?? JournalKey;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{JournalKey}/rolled-back";
}
