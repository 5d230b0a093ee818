using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>Scheduler to Scraper: ask the API for this game now.</summary>
/// <param name="GamePk">The game.</param>
/// <param name="CommandId">Names the poll; its result carries it back.</param>
/// <param name="DueAt">When the poll was due.</param>
/// <param name="ExpectedState">The state the Scheduler last heard of.</param>
/// <param name="FullFeed">Ask for the whole feed, whatever could be patched.</param>
/// <param name="Reason">Why now: <c>interval</c>, <c>first</c>, <c>retry</c>, <c>lost</c> (no result came), <c>control</c>, <c>sweep</c>,
/// <c>schedule</c> (its row changed), <c>changes</c> (the API says it was corrected).</param>
/// <param name="Because">Where the reason is <c>interval</c>: how the interval was decided, for people (<c>30 s: in progress</c>).</param>
/// <param name="Proof">After a diff, hold the patched document against the whole feed.</param>
public sealed record PollCommand(
    GamePk GamePk,
    string CommandId,
    DateTimeOffset DueAt,
    GameState ExpectedState,
    bool FullFeed,
    string Reason,
    string? Because = null,
    bool Proof = false
) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.Polls;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => GamePk.ToString();

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => CommandId;
}
