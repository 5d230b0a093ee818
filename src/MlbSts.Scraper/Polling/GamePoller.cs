using System.Security.Cryptography;
using MlbSts.Clock;
using MlbSts.Domain;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.StatsApi;
using MlbSts.StatsApi.Feeds;
using MlbSts.Storage;

namespace MlbSts.Scraper.Polling;

/// <summary>Does one poll: ask, store the answer raw, bring the document up to date, store it, say so.</summary>
internal sealed partial class GamePoller(
    FeedUpdater updater,
    KeptAnswers answers,
    HeldFeeds heldFeeds,
    RawAnswers rawAnswers,
    IObjectStore store,
    ZstdCodec zstd,
    IMessagePublisher publisher,
    LeagueClock leagueClock,
    ILogger<GamePoller> logger
) : IMessageHandler<PollCommand>
{
    public async Task HandleAsync(PollCommand message, CancellationToken cancellationToken)
    {
        var (before, cacheHit) = await heldFeeds.GetAsync(message.GamePk, cancellationToken);
        if (before.Answer is { } answer && message.DueAt <= before.AnsweredDueAt && !message.FullFeed)
        {
            // Asked twice: the poll done already answers this command too, without another request. Only the Scheduler's own times are
            // compared: its clock and ours may differ by more than an interval.
            await publisher.PublishAsync(
                answer with
                {
                    CommandId = message.CommandId,
                    Shape = AnswerShape.NoChange,
                    Changed = false,
                    ChangedSections = [],
                    Bytes = 0,
                    LagSeconds = null,
                    Changes = [],
                },
                cancellationToken
            );
            return;
        }

        answers.Begin(message.GamePk, message.CommandId);
        var answered = TimeProvider.System.GetTimestamp();
        var update = await updater.UpdateAsync(
            message.GamePk,
            before.Feed,
            StoreRawAsync,
            message.FullFeed,
            message.Proof,
            cancellationToken
        );
        if (update is { Failure: { } failure })
        {
            heldFeeds.Keep(before with { Feed = update.Held });
            await FailAsync(message, failure, cancellationToken);
            answers.Release(message.GamePk);
            return;
        }
        var feed = update.Held!;
        if (update.Proof is { Outcome: ProofOutcome.Different } proof)
            await KeepEvidenceAsync(feed, proof, cancellationToken);
        var after = update.Changed || before.Stored is null ? await StoreAsync(feed, cancellationToken) : before with { Feed = feed };
        var processing = TimeProvider.System.GetElapsedTime(answered);
        var completed = await AnnounceAsync(message, before, after, update, processing, cacheHit, cancellationToken);
        // Kept only once it is announced: where the broker is gone the command comes again, and must then find the change that nobody has
        // heard of.
        heldFeeds.Keep(after with { AnsweredDueAt = message.DueAt, Answer = completed });
        answers.Release(message.GamePk);

        Task StoreRawAsync(RawAnswer answer, CancellationToken token)
        {
            answered = TimeProvider.System.GetTimestamp();
            return rawAnswers.StoreAsync(answer, message.Because ?? message.Reason, token);
        }
    }

    private async Task<HeldGame> StoreAsync(HeldFeed feed, CancellationToken cancellationToken)
    {
        var text = feed.Document.ToUtf8();
        var metadata = new FeedMetadata(feed.State, feed.Timecode, Convert.ToHexStringLower(SHA256.HashData(text)));
        var put = new PutOptions { ContentType = "application/zstd", Metadata = metadata.Write() };
        var stored = await store.PutAsync(Buckets.Live, Buckets.LiveFeed(feed.GamePk), zstd.Compress(text), put, cancellationToken);
        return new HeldGame(feed.GamePk, feed, stored.Reference, text.Length);
    }

    private async Task KeepEvidenceAsync(HeldFeed feed, FeedProof proof, CancellationToken cancellationToken)
    {
        Log.PatchedCopyWrong(logger, feed.GamePk, feed.Timecode, string.Join(", ", proof.Differences));
        var text = proof.Patched!.ToUtf8();
        var hash = Convert.ToHexStringLower(SHA256.HashData(text));
        var put = new PutOptions
        {
            ContentType = "application/zstd",
            Metadata = new Dictionary<string, string> { ["content-sha256"] = hash },
        };
        var key = Buckets.LiveProof(feed.GamePk, feed.Timecode!.Value, hash);
        await store.PutAsync(Buckets.Live, key, zstd.Compress(text), put, cancellationToken);
    }

    private async Task<PollCompleted> AnnounceAsync(
        PollCommand command,
        HeldGame before,
        HeldGame after,
        FeedUpdate update,
        TimeSpan processing,
        bool cacheHit,
        CancellationToken cancellationToken
    )
    {
        var feed = after.Feed!;
        var now = leagueClock.GetUtcNow();
        var changed = after.Stored != before.Stored;
        var completed = new PollCompleted(
            command.GamePk,
            command.CommandId,
            now,
            feed.State,
            feed.View.Status.DetailedState,
            feed.Timecode,
            feed.View.AdvisedWaitSeconds,
            Enum.Parse<AnswerShape>(update.Shape.ToString()),
            changed,
            update.ChangedSections,
            update.Bytes,
            update.ResponseTime.TotalMilliseconds,
            processing.TotalMilliseconds,
            changed && feed.Timecode is { } timecode ? Math.Max(0, (now - timecode.Moment).TotalSeconds) : null,
            cacheHit,
            after.Stored,
            SituationOf(feed.View),
            FeedMoments.Last(feed.View),
            update.Proof?.Outcome,
            changed ? GameChanges.Between(before.Feed?.View, feed.View) : []
        );
        await publisher.PublishAsync(completed, cancellationToken);

        var from = before.Feed?.State ?? GameState.Unknown;
        if (from == feed.State)
            return completed;
        Log.GameStateChanged(logger, command.GamePk, from, feed.State, completed.DetailedState);
        await publisher.PublishAsync(
            new GameStateChanged(command.GamePk, from, feed.State, completed.DetailedState, feed.Timecode),
            cancellationToken
        );
        return completed;
    }

    private async Task FailAsync(PollCommand command, FeedRefusal failure, CancellationToken cancellationToken)
    {
        Log.PollFailed(logger, command.GamePk, failure.Kind.WireName(), failure.Message);
        await publisher.PublishAsync(
            new PollFailed(
                command.GamePk,
                command.CommandId,
                leagueClock.GetUtcNow(),
                failure.Kind.WireName(),
                failure.Message,
                failure.RetryAfter?.TotalSeconds
            ),
            cancellationToken
        );
    }

    private static Situation SituationOf(FeedView view) =>
        new(
            view.Inning ?? 0,
            view.InningState ?? "",
            view.Outs ?? 0,
            view.Away.Label,
            view.Away.Line.Runs ?? 0,
            view.Home.Label,
            view.Home.Line.Runs ?? 0
        );

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Warning,
            "{GamePk} as patched to {Timecode} is not what the whole feed says, which is held from now on; different: {Differences}",
            EventName = "PatchedCopyWrong"
        )]
        public static partial void PatchedCopyWrong(ILogger logger, GamePk gamePk, Timecode? timecode, string differences);

        [LoggerMessage(LogLevel.Information, "{GamePk} went from {From} to {To} ({DetailedState})", EventName = "GameStateChanged")]
        public static partial void GameStateChanged(ILogger logger, GamePk gamePk, GameState? from, GameState to, string detailedState);

        [LoggerMessage(LogLevel.Warning, "{GamePk} brought nothing ({Kind}): {Reason}", EventName = "PollFailed")]
        public static partial void PollFailed(ILogger logger, GamePk gamePk, string kind, string reason);
    }
}
