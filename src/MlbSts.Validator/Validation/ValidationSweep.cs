using MlbSts.Domain;
using MlbSts.Messaging.Messages;
using MlbSts.Storage;

namespace MlbSts.Validator.Validation;

/// <summary>Finds final documents in <c>mlb-live</c> whose newest version has no report: those no message announced.</summary>
internal sealed partial class ValidationSweep(IObjectStore store, GameValidation validation, ILogger<ValidationSweep> logger)
{
    private readonly Dictionary<GamePk, string> _done = [];

    /// <summary>One round.</summary>
    internal async Task SweepAsync(CancellationToken cancellationToken)
    {
        await foreach (var (gamePk, feed) in LiveFeeds.ListAsync(store, cancellationToken))
        {
            var facts = FeedMetadata.Read(feed.Metadata);
            if (!facts.State.IsFinal() || _done.GetValueOrDefault(gamePk) == feed.Sha256)
                continue;
            try
            {
                await SweepAsync(gamePk, feed, facts.State, cancellationToken);
                _done[gamePk] = feed.Sha256;
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                // One that cannot be validated must not keep the others from it.
                Log.ValidationFailed(logger, exception, gamePk);
            }
        }
    }

    private async Task SweepAsync(GamePk gamePk, ObjectInfo feed, GameState state, CancellationToken cancellationToken)
    {
        var report = await store.GetJsonAsync<GameValidated>(Buckets.State, Buckets.ValidationReport(gamePk), cancellationToken);
        if (report?.Value.Feed.Sha256 != feed.Sha256)
            await validation.ValidateAsync(gamePk, feed.Reference, state, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Error,
            "{GamePk} could not be validated and is tried again at the next sweep",
            EventName = "ValidationFailed"
        )]
        public static partial void ValidationFailed(ILogger logger, Exception exception, GamePk gamePk);
    }
}
