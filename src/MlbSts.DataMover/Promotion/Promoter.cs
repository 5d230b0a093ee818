using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using MlbSts.Clock;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Messaging.Messages;
using MlbSts.Operations;
using MlbSts.StatsApi.Feeds;
using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.DataMover.Promotion;

/// <summary>
/// Decides whether a final, validated document is to be filed, and begins its <see cref="GamePromotion"/>. It decides from content, so it
/// may be asked twice.
/// </summary>
internal sealed partial class Promoter(
    IObjectStore store,
    ZstdCodec zstd,
    Leases leases,
    OperationRunner operations,
    GamePromotion promotion,
    FiledGames filed,
    IOptions<DataMoverOptions> options,
    LeagueClock leagueClock,
    ILogger<Promoter> logger
)
{
    /// <summary>Files the document, unless it is filed already.</summary>
    /// <returns>
    /// Whether the game is filed with this document now; false when another mover has it in hand, a newer document was validated, or it may
    /// not be filed.
    /// </returns>
    public async Task<bool> PromoteAsync(GameValidated validated, CancellationToken cancellationToken)
    {
        if (!validated.State.IsFinal() || validated.Verdict == Verdict.Review)
            return false;
        if (await filed.FindAsync(validated.GamePk, cancellationToken) is { } known && known.File.SourceSha256 == validated.Feed.Sha256)
            return true;
        var subject = validated.GamePk.ToString();
        var duration = TimeSpan.FromSeconds(options.Value.LeaseSeconds);
        await using var lease = await leases.TryHoldAsync(OperationRunner.LeaseName(promotion.Kind, subject), duration, cancellationToken);
        // In another's hands, or cut off and to be recovered first: a second journal in its place would forget what the first one copied.
        if (lease is null || await operations.IsUnderWayAsync(promotion.Kind, subject, cancellationToken))
            return false;

        // What was true before the lease may not be any more: the game may be filed by now, or a newer document validated.
        if (!await IsNewestReportAsync(validated, cancellationToken))
            return false;
        var earlier = await filed.FindAsync(validated.GamePk, cancellationToken);
        if (earlier?.File.SourceSha256 == validated.Feed.Sha256)
            return true;
        var body = await store.GetAsync(validated.Feed.Bucket, validated.Feed.Key, validated.Feed.VersionId, cancellationToken);
        if (body is null || body.Info.Sha256 != validated.Feed.Sha256)
        {
            LogSourceGone(validated.GamePk, validated.Feed.VersionId, validated.Feed.Key);
            return false;
        }
        var (state, work) = Plan(validated, zstd.Decompress(body.Body.Span), earlier);
        await operations.RunAsync(promotion, subject, state, work, lease);
        return true;
    }

    private async Task<bool> IsNewestReportAsync(GameValidated validated, CancellationToken cancellationToken)
    {
        var newest = await store.GetJsonAsync<GameValidated>(Buckets.State, Buckets.ValidationReport(validated.GamePk), cancellationToken);
        return newest?.Value.Feed.Sha256 == validated.Feed.Sha256;
    }

    private (PromotionState State, PromotionWork Work) Plan(GameValidated validated, byte[] document, FiledGame? earlier)
    {
        var view = new FeedView(JsonTree.Parse(document));
        var phase = SeasonPhases.PhaseOf(view.GameType, view.OfficialDate ?? DateOnly.FromDateTime(leagueClock.GetUtcNow().UtcDateTime));
        var folder = Buckets.CurrentGame(phase, validated.GamePk);
        string[] others = earlier is not null && earlier.Folder != folder ? [earlier.Folder] : [];
        return (
            new PromotionState(validated.GamePk, validated.Feed, folder, (earlier?.File.Revision ?? 0) + 1, others),
            new PromotionWork(validated, view, Convert.ToHexStringLower(SHA256.HashData(document)), phase, earlier?.File)
        );
    }

    [LoggerMessage(
        EventName = "SourceGone",
        Level = LogLevel.Warning,
        Message = "{GamePk} is not filed: version {Version} of {Key} is no longer there"
    )]
    private partial void LogSourceGone(GamePk gamePk, string? version, string key);
}
