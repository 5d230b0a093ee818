using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>Data mover: a final, validated game now lies in <c>mlb-current</c>.</summary>
/// <param name="GamePk">The game.</param>
/// <param name="Phase">The phase it is filed under.</param>
/// <param name="Source">The document in <c>mlb-live</c>.</param>
/// <param name="Feed">The document in <c>mlb-current</c>.</param>
/// <param name="Revision">1 for the first filing, one more for every correction filed after it.</param>
public sealed record GamePromoted(GamePk GamePk, SeasonPhase Phase, ObjectReference Source, ObjectReference Feed, int Revision) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.StorageOperations;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => GamePk.ToString();

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{GamePk}/{Feed.Sha256}/promoted";
}

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

/// <summary>Bulk loader: a load ended.</summary>
/// <param name="LoadId">The load.</param>
/// <param name="Source">What was loaded.</param>
/// <param name="Loaded">Games written.</param>
/// <param name="Skipped">Games that were there already.</param>
/// <param name="Refused">Files or games refused.</param>
public sealed record LoadCompleted(string LoadId, string Source, int Loaded, int Skipped, int Refused) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.StorageOperations;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => LoadId;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{LoadId}/completed";
}
