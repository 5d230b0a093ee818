using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>Scraper: a poll was answered, and the answer is stored.</summary>
/// <param name="GamePk">The game.</param>
/// <param name="CommandId">The poll.</param>
/// <param name="CompletedAt">When it was stored.</param>
/// <param name="State">The state the document says.</param>
/// <param name="DetailedState">The API's text for it.</param>
/// <param name="Timecode">The document's <c>metaData.timeStamp</c>.</param>
/// <param name="AdvisedWaitSeconds"><c>metaData.wait</c>: the API's advice.</param>
/// <param name="Shape">What the answer was.</param>
/// <param name="Changed">The document differs from the one held before.</param>
/// <param name="ChangedSections">Top parts of the document that differ: <c>metaData</c>, <c>gameData</c>, <c>liveData/plays</c>,
/// <c>liveData/linescore</c>, <c>liveData/boxscore</c>, ...</param>
/// <param name="Bytes">Size of the answers on the wire, after content decoding.</param>
/// <param name="ResponseMilliseconds">From request to the last byte, real time.</param>
/// <param name="ProcessingMilliseconds">From the last byte to stored, real time.</param>
/// <param name="LagSeconds">From the document's timecode to stored, on the league's clock; <see langword="null"/> where nothing
/// changed.</param>
/// <param name="CacheHit">The document was in memory and did not have to be read back from the store.</param>
/// <param name="Feed">The full document as it is now stored.</param>
/// <param name="Situation">Where the game stands.</param>
/// <param name="LastMoment">The newest moment that the document dates; <see langword="null"/> before the first pitch.</param>
/// <param name="Proof">What came of holding the patched document against the whole feed; <see langword="null"/> where that was not done.</param>
/// <param name="Changes">What changed, by its meaning; at most 100. <see langword="null"/> in messages of before.</param>
public sealed record PollCompleted(
    GamePk GamePk,
    string CommandId,
    DateTimeOffset CompletedAt,
    GameState State,
    string DetailedState,
    Timecode? Timecode,
    int? AdvisedWaitSeconds,
    AnswerShape Shape,
    bool Changed,
    IReadOnlyList<string> ChangedSections,
    long Bytes,
    double ResponseMilliseconds,
    double ProcessingMilliseconds,
    double? LagSeconds,
    bool CacheHit,
    ObjectReference? Feed,
    Situation? Situation,
    FeedMoment? LastMoment = null,
    ProofOutcome? Proof = null,
    IReadOnlyList<GameChange>? Changes = null
) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.PollResults;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => GamePk.ToString();

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{CommandId}/completed";
}
