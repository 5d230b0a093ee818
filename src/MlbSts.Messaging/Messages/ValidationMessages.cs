using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>What validation says of a document.</summary>
public enum Verdict
{
    /// <summary>Every rule holds.</summary>
    Valid,

    /// <summary>Something is odd but explainable; the document may be filed.</summary>
    ValidWithWarnings,

    /// <summary>A rule is broken; the document waits for a person and is not filed.</summary>
    Review,
}

/// <summary>
/// Validator: a stored document was checked. The whole report lies under <paramref name="ReportKey"/> in <c>mlb-state</c>.
/// </summary>
/// <param name="GamePk">The game.</param>
/// <param name="Feed">The document that was checked, exactly.</param>
/// <param name="State">The state it says.</param>
/// <param name="Timecode">Its timecode.</param>
/// <param name="Verdict">What came out.</param>
/// <param name="Findings">At most 20; the report has all.</param>
/// <param name="ReportKey">Key of the report in <c>mlb-state</c>.</param>
public sealed record GameValidated(
    GamePk GamePk,
    ObjectReference Feed,
    GameState State,
    Timecode? Timecode,
    Verdict Verdict,
    IReadOnlyList<Finding> Findings,
    string? ReportKey
) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.ValidationResults;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => GamePk.ToString();

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{GamePk}/{Feed.Sha256}/validated";
}

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
