using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>A person must look at something; the item lies in the review queue in <c>mlb-state</c>.</summary>
/// <param name="Game">The game: a gamePk in digits, or a Retrosheet id.</param>
/// <param name="GamePk">The game's number, where known.</param>
/// <param name="Reason">One word: <c>unknown-status</c>, <c>rule-broken</c>, <c>two-documents</c>, <c>refused</c>.</param>
/// <param name="Details">For people.</param>
/// <param name="ReviewKey">Key of the item in <c>mlb-state</c>.</param>
/// <param name="RaisedAt">When.</param>
public sealed record ReviewRaised(string Game, GamePk? GamePk, string Reason, string Details, string ReviewKey, DateTimeOffset RaisedAt)
    : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.ValidationResults;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => Game;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{ReviewKey}/{RaisedAt.UtcDateTime:O}/raised";
}
