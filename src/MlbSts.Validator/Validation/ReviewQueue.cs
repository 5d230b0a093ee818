using MlbSts.Clock;
using MlbSts.Domain;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Storage;

namespace MlbSts.Validator.Validation;

/// <summary>
/// What a person must look at, under <c>review/</c> in <c>mlb-state</c>. One item per game and subject, so that a fault seen again and again is one
/// item; a game under way heals by its next poll, so only a status nobody knows and a broken final document make one.
/// </summary>
internal sealed class ReviewQueue(IObjectStore store, IMessagePublisher publisher, LeagueClock leagueClock)
{
    private const string UnknownStatus = "unknown-status";
    private const string RuleBroken = "rule-broken";

    public async Task RaiseAsync(GameValidated result, CancellationToken cancellationToken)
    {
        var subject = result.State == GameState.Unknown ? UnknownStatus : result.State.IsFinal() ? RuleBroken : null;
        if (subject is null)
            return;
        var key = Buckets.ReviewItem(result.GamePk, subject);
        var worst = result.Findings.First(finding => finding.Severity == FindingSeverity.Error);
        var item = new ReviewItem(result.GamePk, subject, $"{worst.Rule} at {worst.Path}: {worst.Message}", result.Feed, leagueClock.GetUtcNow());
        try
        {
            await store.PutJsonAsync(Buckets.State, key, item, cancellationToken, ifAbsent: true);
        }
        catch (PreconditionFailedException)
        {
            // Known. About this very document it may be that nobody was told before a crash: the same message twice is one.
            if (await store.GetJsonAsync<ReviewItem>(Buckets.State, key, cancellationToken) is not { Value: var known } || known.Feed != result.Feed)
                return;
        }
        await publisher.PublishAsync(new ReviewRequested(result.GamePk, subject, item.Details, key), cancellationToken);
    }

    /// <summary>A later final document is valid: what was to be looked at has healed.</summary>
    public async Task SettleAsync(GamePk gamePk, CancellationToken cancellationToken)
    {
        await store.DeleteAsync(Buckets.State, Buckets.ReviewItem(gamePk, UnknownStatus), null, cancellationToken);
        await store.DeleteAsync(Buckets.State, Buckets.ReviewItem(gamePk, RuleBroken), null, cancellationToken);
    }
}

/// <summary>One item of the review queue.</summary>
/// <param name="GamePk">The game.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Details">For people.</param>
/// <param name="Feed">The document, exactly.</param>
/// <param name="RaisedAt">When, on the league's clock.</param>
internal sealed record ReviewItem(GamePk GamePk, string Subject, string Details, ObjectReference Feed, DateTimeOffset RaisedAt);
