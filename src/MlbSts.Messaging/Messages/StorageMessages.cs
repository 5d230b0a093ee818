using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>An object was stored.</summary>
/// <param name="Stored">Which, exactly.</param>
/// <param name="GamePk">The game it belongs to, where it belongs to one.</param>
/// <param name="Bytes">Its size as stored.</param>
public sealed record ObjectStored(ObjectReference Stored, GamePk? GamePk, long Bytes) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.StorageOperations;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => GamePk?.ToString() ?? Stored.Key;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{Stored.Bucket}/{Stored.Key}/{Stored.VersionId}/{Stored.Sha256}";
}

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

/// <summary>Data mover: a season was frozen.</summary>
/// <param name="Year">The season.</param>
/// <param name="Manifest">The manifest that names everything.</param>
/// <param name="Games">How many games.</param>
public sealed record SeasonArchived(int Year, ObjectReference Manifest, int Games) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.StorageOperations;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => Year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{Year}/{Manifest.Sha256}/archived";
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
