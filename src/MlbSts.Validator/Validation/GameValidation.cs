using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.ServiceDefaults;
using MlbSts.Storage;

namespace MlbSts.Validator.Validation;

/// <summary>
/// Validates stored documents. A final one gets a report in <c>mlb-state</c>, which the Data mover goes by; one under way is announced
/// only, and where a rule is broken the Scheduler is asked for a whole feed, because a patch may have gone wrong.
/// </summary>
internal sealed partial class GameValidation(
    IObjectStore store,
    ZstdCodec zstd,
    DocumentValidator validator,
    GameReviews reviews,
    IMessagePublisher publisher,
    ValidationMetrics metrics,
    IOptions<ValidatorOptions> options,
    TimeProvider time,
    ILogger<GameValidation> logger
)
{
    private const int FindingsInMessage = 20;
    private const int MostGamesRemembered = 5000;

    private readonly ConcurrentDictionary<GamePk, (GameState State, long At)> _last = new();

    /// <summary>Validates a document, unless a newer version makes that idle.</summary>
    public async Task ValidateAsync(GamePk gamePk, ObjectReference reference, GameState state, CancellationToken cancellationToken)
    {
        if (!await IsWorthwhileAsync(gamePk, reference, state, cancellationToken))
        {
            metrics.Superseded();
            return;
        }
        var stored = await store.GetAsync(reference.Bucket, reference.Key, reference.VersionId, cancellationToken);
        if (stored is null || stored.Info.Sha256 != reference.Sha256)
        {
            Log.DocumentGone(logger, reference.VersionId, reference.Key);
            return;
        }
        var started = TimeProvider.System.GetTimestamp();
        var result = await ValidateAsync(gamePk, stored);
        metrics.Validated(result.Verdict, result.State, TimeProvider.System.GetElapsedTime(started));
        Remember(gamePk, result.State);
        await ConcludeAsync(result with { Feed = reference }, cancellationToken);
    }

    private async Task<GameValidated> ValidateAsync(GamePk gamePk, StoredObject stored)
    {
        try
        {
            var document = await validator.ValidateAsync(gamePk, zstd.Decompress(stored.Body.Span));
            var state = document.Feed.Status.State;
            var reportKey = state.IsFinal() ? Buckets.ValidationReport(gamePk) : null;
            return new GameValidated(
                gamePk,
                stored.Info.Reference,
                state,
                document.Feed.Timecode,
                document.Verdict,
                document.Findings,
                reportKey
            );
        }
        catch (Exception exception) when (exception is JsonTreeFormatException or ObjectCorruptException)
        {
            var finding = new Finding(
                exception is JsonTreeFormatException ? "json" : "readable",
                FindingSeverity.Error,
                "",
                exception.Message
            );
            return new GameValidated(gamePk, stored.Info.Reference, GameState.Unknown, null, Verdict.Review, [finding], null);
        }
    }

    private async Task ConcludeAsync(GameValidated result, CancellationToken cancellationToken)
    {
        // The report last: what has a report counts as done, and the sweep does not come back for its review item.
        if (result.Verdict == Verdict.Review)
            await reviews.RaiseAsync(result, cancellationToken);
        else if (result.State.IsFinal())
            await reviews.SettleAsync(result.GamePk, cancellationToken);
        if (result.ReportKey is not null)
            await store.PutJsonAsync(Buckets.State, result.ReportKey, result, cancellationToken);
        if (result.Verdict == Verdict.Review)
            await AskForWholeFeedAsync(result, cancellationToken);
        await publisher.PublishAsync(result with { Findings = [.. result.Findings.Take(FindingsInMessage)] }, cancellationToken);
    }

    private Task AskForWholeFeedAsync(GameValidated result, CancellationToken cancellationToken)
    {
        Log.RuleBroken(logger, result.GamePk, result.Timecode, result.State, result.Findings[0].Rule, result.Findings[0].Message);
        var request = new WholeFeedRequested(
            result.GamePk,
            $"{result.Id}/whole-feed",
            ServiceEndpoint.Validator.Name,
            $"{result.Findings[0].Rule} at {result.Timecode}"
        );
        return publisher.PublishAsync(request, cancellationToken);
    }

    private async Task<bool> IsWorthwhileAsync(
        GamePk gamePk,
        ObjectReference reference,
        GameState state,
        CancellationToken cancellationToken
    )
    {
        // A final document that a newer one replaced must not get the report back: told twice, an old message would have it filed over its
        // correction.
        if (state.IsFinal())
            return await IsNewestAsync(reference, cancellationToken);
        if (!_last.TryGetValue(gamePk, out var last) || last.State != state)
            return true;
        if (time.GetElapsedTime(last.At) < TimeSpan.FromSeconds(options.Value.MinimumSecondsBetween))
            return false;
        return await IsNewestAsync(reference, cancellationToken);
    }

    private async Task<bool> IsNewestAsync(ObjectReference reference, CancellationToken cancellationToken) =>
        await store.StatAsync(reference.Bucket, reference.Key, null, cancellationToken) is not { } newest
        || newest.VersionId == reference.VersionId;

    private void Remember(GamePk gamePk, GameState state)
    {
        if (_last.Count >= MostGamesRemembered)
            _last.Clear();
        _last[gamePk] = (state, time.GetTimestamp());
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Warning,
            "Version {Version} of {Key} is not there any more and is not validated",
            EventName = "DocumentGone"
        )]
        public static partial void DocumentGone(ILogger logger, string? version, string key);

        [LoggerMessage(
            LogLevel.Warning,
            "{GamePk} at {Timecode} ({State}) breaks {Rule}: {Message}; asking for a whole feed",
            EventName = "RuleBroken"
        )]
        public static partial void RuleBroken(
            ILogger logger,
            GamePk gamePk,
            Timecode? timecode,
            GameState state,
            string rule,
            string message
        );
    }
}
