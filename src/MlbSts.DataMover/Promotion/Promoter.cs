using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.ServiceDefaults.Reporting;
using MlbSts.StatsApi.Feeds;
using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.DataMover.Promotion;

/// <summary>
/// Moves a final, validated document from <c>mlb-live</c> to <c>mlb-current</c>: plan, copy, verify, commit, announce. Every step is journaled, and each
/// can be done twice: keys and the decision whether anything is to do come from content.
/// </summary>
internal sealed class Promoter(
    IObjectStore store, ZstdCodec zstd, Leases leases, FiledGames filed, IMessagePublisher publisher, ServiceIdentity identity, PromotionMetrics metrics,
    IOptions<DataMoverOptions> options, TimeProvider leagueClock, ILogger<Promoter> logger)
{
    /// <summary>Files the document, unless it is filed already.</summary>
    /// <returns>Whether the game is filed with this document now; false when another mover has it in hand, a newer document was validated, or it may not be filed.</returns>
    public async Task<bool> PromoteAsync(GameValidated validated, CancellationToken cancellationToken)
    {
        if (!validated.State.IsFinal() || validated.Verdict == Verdict.Review)
            return false;
        if (await filed.FindAsync(validated.GamePk, cancellationToken) is { } known && known.File.SourceSha256 == validated.Feed.Sha256)
            return true;
        await using var lease = await leases.TryAcquireAsync($"promotion-{validated.GamePk}", TimeSpan.FromSeconds(options.Value.LeaseSeconds), cancellationToken);
        if (lease is null || await store.StatAsync(Buckets.State, Buckets.PromotionJournal(validated.GamePk), null, cancellationToken) is not null)
            return false; // In another's hands, or cut off and to be recovered first: a second journal in its place would forget what the first one copied.

        // What was true before the lease may not be any more: the game may be filed by now, or a newer document validated.
        if (await store.GetJsonAsync<GameValidated>(Buckets.State, Buckets.ValidationReport(validated.GamePk), cancellationToken) is not { Value.Feed: var newest } || newest.Sha256 != validated.Feed.Sha256)
            return false;
        var earlier = await filed.FindAsync(validated.GamePk, cancellationToken);
        if (earlier?.File.SourceSha256 == validated.Feed.Sha256)
            return true;
        var body = await store.GetAsync(validated.Feed.Bucket, validated.Feed.Key, validated.Feed.VersionId, cancellationToken);
        if (body is null || body.Info.Sha256 != validated.Feed.Sha256)
        {
            logger.LogWarning(new EventId(0, "SourceGone"), "{GamePk} is not filed: version {Version} of {Key} is no longer there", validated.GamePk, validated.Feed.VersionId, validated.Feed.Key);
            return false;
        }
        var document = zstd.Decompress(body.Body.Span);
        var view = new FeedView(JsonTree.Parse(document));
        var phase = SeasonPhases.PhaseOf(view.GameType, view.OfficialDate ?? DateOnly.FromDateTime(leagueClock.GetUtcNow().UtcDateTime));
        var folder = Buckets.CurrentGame(phase, validated.GamePk);
        var revision = (earlier?.File.Revision ?? 0) + 1;

        var journal = new PromotionJournal(validated.GamePk, validated.Feed, folder, revision, PromotionStep.Planned, null, identity.Instance, leagueClock.GetUtcNow());
        await WriteAsync(journal, cancellationToken);
        var copy = await CopyAsync(journal, cancellationToken);
        await WriteAsync(journal = journal with { Step = PromotionStep.Copied, Copied = copy }, cancellationToken);

        var file = Describe(validated, view, phase, revision, copy, Convert.ToHexStringLower(SHA256.HashData(document)), earlier?.File);
        // Fails where the lease ran out and another mover took it: the commit must be one mover's only.
        await lease.RenewAsync(TimeSpan.FromSeconds(options.Value.LeaseSeconds), cancellationToken);
        await store.PutJsonAsync(Buckets.Current, folder + GameFile.Name, file, cancellationToken);
        await WriteAsync(journal with { Step = PromotionStep.Committed }, cancellationToken);
        if (earlier is not null && earlier.Folder != folder)
            await filed.RemoveElsewhereAsync(new FiledGame(folder, file), cancellationToken);

        await AnnounceAsync(file, validated.Feed, cancellationToken);
        return true;
    }

    /// <summary>The last step: tell the others, and forget the journal.</summary>
    public async Task AnnounceAsync(GameFile file, ObjectReference source, CancellationToken cancellationToken)
    {
        await publisher.PublishAsync(new GamePromoted(file.GamePk, file.Phase, source, file.Feed, file.Revision), cancellationToken);
        await store.DeleteAsync(Buckets.State, Buckets.PromotionJournal(file.GamePk), null, cancellationToken);
        metrics.Filed(file.Phase, file.Revision);
        logger.LogInformation(
            new EventId(0, "GameFiled"), "{GamePk} {Away} {AwayRuns} - {Home} {HomeRuns} is filed under {Phase}, revision {Revision}",
            file.GamePk, file.AwayTeam, file.AwayRuns, file.HomeTeam, file.HomeRuns, file.Phase.Folder(), file.Revision);
    }

    private async Task<ObjectReference> CopyAsync(PromotionJournal journal, CancellationToken cancellationToken)
    {
        var key = journal.Folder + GameFile.FeedName;
        if (await store.StatAsync(Buckets.Current, key, null, cancellationToken) is { } there && there.Sha256 == journal.Source.Sha256)
            return there.Reference;
        var copied = await store.CopyAsync(journal.Source, Buckets.Current, key, PutOptions.Default, cancellationToken);
        var verified = await store.GetAsync(Buckets.Current, key, copied.VersionId, cancellationToken);
        return verified is not null && verified.Info.Sha256 == journal.Source.Sha256
            ? copied.Reference
            : throw new ObjectCorruptException($"The copy of {journal.Source.Key} in {Buckets.Current} is not what was copied.");
    }

    private Task WriteAsync(PromotionJournal journal, CancellationToken cancellationToken) =>
        store.PutJsonAsync(Buckets.State, Buckets.PromotionJournal(journal.GamePk), journal, cancellationToken);

    private GameFile Describe(GameValidated validated, FeedView view, SeasonPhase phase, int revision, ObjectReference copy, string contentSha256, GameFile? earlier) => new()
    {
        GamePk = validated.GamePk,
        Phase = phase,
        Season = view.Season ?? view.OfficialDate?.Year ?? leagueClock.GetUtcNow().Year,
        OfficialDate = view.OfficialDate ?? DateOnly.FromDateTime(leagueClock.GetUtcNow().UtcDateTime),
        GameType = view.GameType ?? "",
        AwayTeam = view.Away.Label,
        HomeTeam = view.Home.Label,
        AwayRuns = view.Away.Line.Runs,
        HomeRuns = view.Home.Line.Runs,
        State = validated.State,
        Timecode = validated.Timecode,
        Revision = revision,
        Feed = copy,
        ContentSha256 = contentSha256,
        Source = "statsapi",
        SourceId = $"{validated.Feed.Bucket}/{validated.Feed.Key}?versionId={validated.Feed.VersionId}",
        SourceSha256 = validated.Feed.Sha256,
        Verdict = validated.Verdict.ToString(),
        Findings = [.. validated.Findings.Select(finding => $"{finding.Rule} at {finding.Path}: {finding.Message}")],
        FiledAt = leagueClock.GetUtcNow(),
        Earlier = earlier is null ? [] : [.. earlier.Earlier, earlier.Feed],
    };
}
