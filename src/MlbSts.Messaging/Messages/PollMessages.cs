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
public sealed record PollCommand(
    GamePk GamePk,
    string CommandId,
    DateTimeOffset DueAt,
    GameState ExpectedState,
    bool FullFeed,
    string Reason
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

/// <summary>What an answer of the API was.</summary>
public enum AnswerShape
{
    /// <summary>Nothing new.</summary>
    NoChange,

    /// <summary>Patches against the copy we hold.</summary>
    Diff,

    /// <summary>The whole feed.</summary>
    Full,
}

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
    Situation? Situation
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

/// <summary>Scraper: a poll brought nothing that could be kept.</summary>
/// <param name="GamePk">The game.</param>
/// <param name="CommandId">The poll.</param>
/// <param name="FailedAt">When it was given up.</param>
/// <param name="Kind">The kind of refusal, one of the Stats API client's names, for example <c>html-instead-of-json</c>.</param>
/// <param name="Message">For people.</param>
/// <param name="RetryAfterSeconds">What the server asked for, where it did.</param>
public sealed record PollFailed(
    GamePk GamePk,
    string CommandId,
    DateTimeOffset FailedAt,
    string Kind,
    string Message,
    double? RetryAfterSeconds
) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.PollResults;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => GamePk.ToString();

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{CommandId}/failed";
}

/// <summary>Scraper: a game went from one state to another.</summary>
/// <param name="GamePk">The game.</param>
/// <param name="From">The state before; Unknown where the game was not known.</param>
/// <param name="To">The state now.</param>
/// <param name="DetailedState">The API's text for it.</param>
/// <param name="Timecode">The document's timecode.</param>
public sealed record GameStateChanged(GamePk GamePk, GameState From, GameState To, string DetailedState, Timecode? Timecode) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.GameStates;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => GamePk.ToString();

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{GamePk}/{Timecode}/{To}";
}
