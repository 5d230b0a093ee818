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
