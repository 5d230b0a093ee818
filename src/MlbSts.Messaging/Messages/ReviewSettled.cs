using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>An item of the review queue is settled and gone.</summary>
/// <param name="Game">The game: a gamePk in digits, or a Retrosheet id.</param>
/// <param name="GamePk">The game's number, where known.</param>
/// <param name="Reason">Why it had been raised.</param>
/// <param name="ReviewKey">Key that the item had in <c>mlb-state</c>.</param>
/// <param name="Because">What settled it, for people.</param>
/// <param name="RaisedAt">When it had been raised.</param>
public sealed record ReviewSettled(string Game, GamePk? GamePk, string Reason, string ReviewKey, string Because, DateTimeOffset RaisedAt)
    : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.ValidationResults;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => Game;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{ReviewKey}/{RaisedAt.UtcDateTime:O}/settled";
}
