using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Json.Patching;
using MlbSts.StatsApi.Patching;

namespace MlbSts.StatsApi.Feeds;

/// <summary>One poll of <see cref="FeedUpdater"/>: what it has seen so far, and what it makes of it.</summary>
internal sealed class FeedPoll(
    GamePk gamePk,
    HeldFeed? held,
    IStatsApiClient client,
    StatsApiOptions options,
    StatsApiStatistics statistics,
    Func<RawAnswer, CancellationToken, Task> storeRaw
)
{
    private const string Diff = "diff";
    private const string Feed = "feed";
    private const int MostDifferences = 20;

    private readonly List<RawAnswer> _rawAnswers = [];
    private readonly List<FeedRefusal> _refusals = [];

    public async Task<FeedUpdate> RunAsync(bool fullFeed, bool isProof, CancellationToken cancellationToken)
    {
        if (!fullFeed && held is { Timecode: { } timecode } && !NeedsFullFeed(held.State))
        {
            var update = await TryDiffAsync(held, timecode, cancellationToken).ConfigureAwait(false);
            if (update is not null)
                return isProof ? await ProveAsync(update, cancellationToken).ConfigureAwait(false) : update;
        }
        return await FullAsync(held, cancellationToken).ConfigureAwait(false);
    }

    private async Task<FeedUpdate> ProveAsync(FeedUpdate patched, CancellationToken cancellationToken)
    {
        if (patched is not { Failure: null, Shape: not FeedUpdateShape.Full, Held: { } copy })
            return patched;
        var whole = await FullAsync(copy, cancellationToken).ConfigureAwait(false);
        if (whole is not { Failure: null, Held: { } proof })
            return patched;
        if (proof.Timecode != copy.Timecode)
            return Proven(whole, new FeedProof(ProofOutcome.MovedOn, [], null));
        if (JsonTree.DeepEquals(copy.Document, proof.Document))
            return Proven(patched, new FeedProof(ProofOutcome.Same, [], null));
        var differences = JsonDiff.Between(copy.Document, proof.Document).Take(MostDifferences).Select(operation => operation.Path);
        return Proven(whole, new FeedProof(ProofOutcome.Different, [.. differences], copy.Document));
    }

    private FeedUpdate Proven(FeedUpdate update, FeedProof proof)
    {
        statistics.Proven(proof.Outcome);
        return update with { Proof = proof };
    }

    private static bool NeedsFullFeed(GameState state) => state.IsTerminal() || state == GameState.Suspended;

    // Asking for the whole feed can heal these; after any other refusal the server is left alone until the next poll.
    private static bool MayHaveFeed(RefusalKind kind) =>
        kind
            is RefusalKind.NotFound
                or RefusalKind.UnexpectedStatus
                or RefusalKind.UnexpectedContent
                or RefusalKind.WrongGame
                or RefusalKind.MalformedJson
                or RefusalKind.TruncatedBody
                or RefusalKind.UndecodableBody
                or RefusalKind.HtmlInsteadOfJson
                or RefusalKind.TooLarge;

    /// <summary>The update by a diff, or <see langword="null"/> where the whole feed is needed.</summary>
    private async Task<FeedUpdate?> TryDiffAsync(HeldFeed before, Timecode timecode, CancellationToken cancellationToken)
    {
        ApiAnswer<JsonTree> answer;
        try
        {
            answer = await client.GetDiffAsync(gamePk, timecode, cancellationToken).ConfigureAwait(false);
        }
        catch (StatsApiRefusedException refusal)
        {
            var failure = Refused(refusal);
            return MayHaveFeed(refusal.Kind) ? null : Failed(failure, before);
        }
        await StoreAsync(answer, isDiff: true, timecode, cancellationToken).ConfigureAwait(false);
        try
        {
            return Apply(before, FeedPatch.Parse(answer.Value));
        }
        catch (JsonPatchException e)
        {
            Refused(Diff, RefusalKind.PatchFailed, e.Message);
            return null;
        }
    }

    private FeedUpdate? Apply(HeldFeed before, DiffAnswer answer)
    {
        if (answer.Shape != DiffShape.WholeFeed && answer.OperationCount == 0)
            return Accepted(before with { StaleAnswers = 0 }, FeedUpdateShape.NoChange, []);
        if (answer.Steps.Count > options.MaxDiffSteps || answer.OperationCount > options.MaxDiffOperations)
            return null;
        var view = new FeedView(FeedPatch.Apply(before.Document, answer));
        var doubts = view.Check(gamePk, before.Timecode);
        var known = before.Doubts.Select(doubt => doubt.Kind).ToHashSet();
        if (doubts.FirstOrDefault(doubt => !known.Contains(doubt.Kind)) is { } doubt)
        {
            Refused(Diff, RefusalKind.DoubtfulPatch, doubt.Message);
            return null;
        }
        if (answer.Shape == DiffShape.WholeFeed)
            return Replaced(view, doubts, FeedUpdateShape.Full);
        if (NeedsFullFeed(view.Status.State))
            return null;
        var update = Replaced(view, doubts, FeedUpdateShape.Diff);
        // The server would answer the same operations again, as the timecode that is asked from stays: they would be applied twice.
        if (update.Changed && view.Timecode == before.Timecode)
        {
            Refused(Diff, RefusalKind.DoubtfulPatch, $"the operations change the document and leave its timecode at {view.Timecode}");
            return null;
        }
        return update;
    }

    private async Task<FeedUpdate> FullAsync(HeldFeed? known, CancellationToken cancellationToken)
    {
        ApiAnswer<JsonTree> answer;
        try
        {
            answer = await client.GetFeedAsync(gamePk, null, cancellationToken).ConfigureAwait(false);
        }
        catch (StatsApiRefusedException refusal)
        {
            return Failed(Refused(refusal), known);
        }
        var timecode = Timecode.TryParse(answer.Value.At("/metaData/timeStamp")?.AsString(), null, out var named) ? named : (Timecode?)null;
        await StoreAsync(answer, isDiff: false, timecode, cancellationToken).ConfigureAwait(false);
        var view = new FeedView(answer.Value);
        if (view.GamePk != gamePk)
            return Failed(
                Refused(Feed, RefusalKind.WrongGame, $"game {gamePk} was asked for, and the feed is of game {view.GamePk}"),
                known
            );
        if (known is { Timecode: { } newest } && !(view.Timecode >= newest) && known.StaleAnswers + 1 < options.StaleAnswersBeforeAccepted)
            return Failed(
                Refused(
                    Feed,
                    RefusalKind.StaleAnswer,
                    $"{view.Timecode?.ToString() ?? "a feed without timecode"} is older than {newest}, which is held"
                ),
                known with
                {
                    StaleAnswers = known.StaleAnswers + 1,
                }
            );
        return Replaced(view, view.Check(gamePk), FeedUpdateShape.Full);
    }

    // Equal timecodes do not promise equal documents, so the documents are compared, and the same document in other words is no change.
    private FeedUpdate Replaced(FeedView view, IReadOnlyList<FeedDoubt> doubts, FeedUpdateShape shape)
    {
        var sections = FeedSections.Changed(held?.Document, view.Root);
        var kept = held is not null && sections.Count == 0 ? held.View : view;
        return Accepted(new(gamePk, kept, 0, doubts), shape, sections);
    }

    private async Task StoreAsync(ApiAnswer<JsonTree> answer, bool isDiff, Timecode? timecode, CancellationToken cancellationToken)
    {
        var raw = new RawAnswer(gamePk, answer.Raw, isDiff, timecode, answer.Duration, answer.WireBytes);
        _rawAnswers.Add(raw);
        await storeRaw(raw, cancellationToken).ConfigureAwait(false);
    }

    // The client has counted its refusals already; those that are found here are counted here.
    private FeedRefusal Refused(StatsApiRefusedException refusal)
    {
        _refusals.Add(new(refusal.Kind, refusal.Message, refusal.RetryAfter));
        return _refusals[^1];
    }

    private FeedRefusal Refused(string endpoint, RefusalKind kind, string message)
    {
        statistics.Refused(endpoint, kind);
        _refusals.Add(new(kind, message));
        return _refusals[^1];
    }

    private FeedUpdate Accepted(HeldFeed document, FeedUpdateShape shape, IReadOnlyList<string> sections) =>
        new(document, shape, sections.Count > 0, sections, _rawAnswers, _refusals, null);

    private FeedUpdate Failed(FeedRefusal failure, HeldFeed? document) =>
        new(document, FeedUpdateShape.NoChange, false, [], _rawAnswers, _refusals, failure);
}
