using MlbSts.Domain;
using MlbSts.Storage;

namespace MlbSts.Operations.Reviews;

/// <summary>
/// A review item as it lies in the store, in any form that was ever written. 0.1 wrote those of games followed live without <c>game</c> and
/// <c>reason</c>, and those of loads as the decision: <c>gameId</c>, <c>outcome</c>, <c>reason</c>.
/// </summary>
internal sealed record StoredReview(
    string? Game,
    GamePk? GamePk,
    string? GameId,
    string? Subject,
    string? Reason,
    string? Outcome,
    string? Details,
    DateTimeOffset? RaisedAt,
    ObjectReference? Feed,
    string? ReportKey
)
{
    /// <summary>Reads it into the form of today.</summary>
    /// <exception cref="ObjectCorruptException">It does not say which game it is about.</exception>
    public static ReviewItem Read(StoredObject stored)
    {
        var review = stored.ReadJson<StoredReview>();
        var game = review.Game ?? review.GameId ?? review.GamePk?.ToString();
        var start = Buckets.ReviewItem(game ?? "", "")[..^".json".Length];
        if (game is null || !stored.Info.Key.StartsWith(start, StringComparison.Ordinal))
            throw new ObjectCorruptException($"{stored.Info.Key} is no review item: it does not say the game in its key.");
        var subject = stored.Info.Key[start.Length..^".json".Length];
        var reason = review.Outcome switch
        {
            null => review.Reason ?? subject,
            "Refused" => "refused",
            _ => "two-documents",
        };
        var details = review.Details ?? review.Reason ?? "";
        return new ReviewItem(
            game,
            subject,
            reason,
            details,
            review.RaisedAt ?? stored.Info.LastModified,
            review.GamePk,
            review.Feed,
            review.ReportKey
        );
    }
}
