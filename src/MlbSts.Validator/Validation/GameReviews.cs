using MlbSts.Clock;
using MlbSts.Domain;
using MlbSts.Messaging.Messages;
using MlbSts.Operations.Reviews;
using MlbSts.Storage;

namespace MlbSts.Validator.Validation;

/// <summary>
/// What a person must look at of games followed live. One item per game and reason, so that a fault seen again and again is one item; a
/// game under way heals by its next poll, so only a status nobody knows and a broken final document make one.
/// </summary>
internal sealed class GameReviews(ReviewQueue reviews, LeagueClock leagueClock)
{
    private const string UnknownStatus = "unknown-status";
    private const string RuleBroken = "rule-broken";

    public async Task RaiseAsync(GameValidated result, CancellationToken cancellationToken)
    {
        var reason =
            result.State == GameState.Unknown ? UnknownStatus
            : result.State.IsFinal() ? RuleBroken
            : null;
        if (reason is null)
            return;
        var worst = result.Findings.First(finding => finding.Severity == FindingSeverity.Error);
        var item = new ReviewItem(
            result.GamePk.ToString(),
            reason,
            reason,
            worst.ToString(),
            leagueClock.GetUtcNow(),
            result.GamePk,
            result.Feed,
            result.ReportKey
        );
        await reviews.RaiseAsync(item, cancellationToken);
    }

    /// <summary>A later final document is valid: what was to be looked at has healed.</summary>
    public async Task SettleAsync(GamePk gamePk, CancellationToken cancellationToken)
    {
        foreach (var reason in new[] { UnknownStatus, RuleBroken })
            await reviews.SettleAsync(Buckets.ReviewItem(gamePk.ToString(), reason), "a later final document is valid", cancellationToken);
    }
}
