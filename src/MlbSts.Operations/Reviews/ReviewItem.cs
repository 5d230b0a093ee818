using System.Text.Json.Serialization;
using MlbSts.Domain;
using MlbSts.Storage;

namespace MlbSts.Operations.Reviews;

/// <summary>
/// <c>review/{game}-{subject}.json</c> of <c>mlb-state</c>: something a person must look at, of a game followed live or of one that was
/// loaded.
/// </summary>
/// <param name="Game">The game: a gamePk in digits, or a Retrosheet id.</param>
/// <param name="Subject">Tells the items of a game apart: the reason for a game followed live, <c>load-{loadId}</c> for one that was
/// loaded.</param>
/// <param name="Reason">One word: <c>unknown-status</c>, <c>rule-broken</c>, <c>two-documents</c>, <c>refused</c>.</param>
/// <param name="Details">For people.</param>
/// <param name="RaisedAt">When; league time for a game followed live, real time for one that was loaded.</param>
/// <param name="GamePk">The game's number, where known.</param>
/// <param name="Feed">The document it was first seen in, where it lies in a bucket.</param>
/// <param name="ReportKey">Key in <c>mlb-state</c> of what says all of it: a validation report, a load's audit log.</param>
public sealed record ReviewItem(
    string Game,
    string Subject,
    string Reason,
    string Details,
    DateTimeOffset RaisedAt,
    GamePk? GamePk = null,
    ObjectReference? Feed = null,
    string? ReportKey = null
)
{
    /// <summary>Where it lies in <c>mlb-state</c>. The same game and subject are one item.</summary>
    [JsonIgnore]
    public string Key => Buckets.ReviewItem(Game, Subject);

    /// <summary>It speaks of the same document as another.</summary>
    internal bool IsAbout(ReviewItem other) => Feed is null ? ReportKey == other.ReportKey : Feed == other.Feed;
}
