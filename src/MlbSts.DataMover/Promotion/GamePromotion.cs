using MlbSts.Clock;
using MlbSts.Domain;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Operations;
using MlbSts.Storage;

namespace MlbSts.DataMover.Promotion;

/// <summary>
/// The steps by which a final, validated document comes from <c>mlb-live</c> to <c>mlb-current</c>. Writing game.json is what files a game.
/// </summary>
internal sealed partial class GamePromotion(
    IObjectStore store,
    FiledGames filed,
    IMessagePublisher publisher,
    PromotionMetrics metrics,
    LeagueClock leagueClock,
    ILogger<GamePromotion> logger
) : Operation<PromotionState, PromotionWork>
{
    public override string Kind => "promotion";

    public override string Describe(PromotionState state) =>
        $"revision {state.Revision} in {state.Folder} from {state.Source.Key}, version {state.Source.VersionId}";

    public override GamePk? GameOf(PromotionState state) => state.GamePk;

    public override Journal<PromotionState> ReadEarlier(int version, string subject, StoredObject journal) =>
        version == 0 ? EarlierPromotionJournal.Read(journal, Kind, subject) : base.ReadEarlier(version, subject, journal);

    protected override IReadOnlyList<Step<PromotionState, PromotionWork>> List() =>
        [
            Prepare("Copied", CopyAsync, undo: UndoCopyAsync),
            Commit("Filed", FileAsync, find: FindFiledAsync),
            Finish("Cleared", ClearAsync),
            Finish("Announced", AnnounceAsync),
        ];

    private async Task<PromotionState> CopyAsync(PromotionState state, PromotionWork work, CancellationToken cancellationToken)
    {
        var key = state.Folder + GameFile.FeedName;
        if (await store.StatAsync(Buckets.Current, key, null, cancellationToken) is { } there && there.Sha256 == state.Source.Sha256)
            return state with { Copied = there.Reference };
        var copied = await store.CopyAsync(state.Source, Buckets.Current, key, PutOptions.Default, cancellationToken);
        var verified = await store.GetAsync(Buckets.Current, key, copied.VersionId, cancellationToken);
        return verified is not null && verified.Info.Sha256 == state.Source.Sha256
            ? state with
            {
                Copied = copied.Reference,
            }
            : throw new ObjectCorruptException($"The copy of {state.Source.Key} in {Buckets.Current} is not what was copied.");
    }

    // A copy that game.json names is of a filing before this one.
    private async Task UndoCopyAsync(PromotionState state, CancellationToken cancellationToken)
    {
        var key = state.Folder + GameFile.FeedName;
        if (await store.StatAsync(Buckets.Current, key, null, cancellationToken) is not { } copy || copy.Sha256 != state.Source.Sha256)
            return;
        var game = await filed.FindAsync(state.GamePk, cancellationToken);
        if (game?.File.Feed is not { } named || named.Key != key || named.VersionId != copy.VersionId)
            await store.DeleteAsync(Buckets.Current, key, copy.VersionId, cancellationToken);
    }

    private async Task<PromotionState> FileAsync(PromotionState state, PromotionWork work, CancellationToken cancellationToken)
    {
        var file = Describe(state, work);
        await store.PutJsonAsync(Buckets.Current, state.Folder + GameFile.Name, file, cancellationToken);
        return state with { Filed = file };
    }

    private async Task<PromotionState?> FindFiledAsync(PromotionState state, CancellationToken cancellationToken) =>
        await filed.FindAsync(state.GamePk, cancellationToken) is { } game
        && game.Folder == state.Folder
        && game.File.SourceSha256 == state.Source.Sha256
            ? state with
            {
                Filed = game.File,
            }
            : null;

    private async Task<PromotionState> ClearAsync(PromotionState state, CancellationToken cancellationToken)
    {
        await filed.RemoveAsync(state.OtherFolders, cancellationToken);
        return state;
    }

    private async Task<PromotionState> AnnounceAsync(PromotionState state, CancellationToken cancellationToken)
    {
        var file = state.Filed!;
        await publisher.PublishAsync(new GamePromoted(file.GamePk, file.Phase, state.Source, file.Feed, file.Revision), cancellationToken);
        metrics.Filed(file.Phase, file.Revision);
        LogFiled(file.GamePk, file.AwayTeam, file.AwayRuns, file.HomeTeam, file.HomeRuns, file.Phase.Folder(), file.Revision);
        return state;
    }

    private GameFile Describe(PromotionState state, PromotionWork work)
    {
        var (validated, view, now) = (work.Validated, work.View, leagueClock.GetUtcNow());
        return new GameFile
        {
            GamePk = state.GamePk,
            Phase = work.Phase,
            Season = view.Season ?? view.OfficialDate?.Year ?? now.Year,
            OfficialDate = view.OfficialDate ?? DateOnly.FromDateTime(now.UtcDateTime),
            GameType = view.GameType ?? "",
            AwayTeam = view.Away.Label,
            HomeTeam = view.Home.Label,
            AwayRuns = view.Away.Line.Runs,
            HomeRuns = view.Home.Line.Runs,
            State = validated.State,
            Timecode = validated.Timecode,
            Revision = state.Revision,
            Feed = state.Copied!,
            ContentSha256 = work.ContentSha256,
            Source = "statsapi",
            SourceId = $"{state.Source.Bucket}/{state.Source.Key}?versionId={state.Source.VersionId}",
            SourceSha256 = state.Source.Sha256,
            Verdict = validated.Verdict.ToString(),
            Findings = [.. validated.Findings.Select(finding => finding.ToString())],
            FiledAt = now,
            Earlier = work.Earlier is { } earlier ? [.. earlier.Earlier, earlier.Feed] : [],
        };
    }

    [LoggerMessage(
        EventName = "GameFiled",
        Level = LogLevel.Information,
        Message = "{GamePk} {Away} {AwayRuns} - {Home} {HomeRuns} is filed under {Phase}, revision {Revision}"
    )]
    private partial void LogFiled(GamePk gamePk, string away, int? awayRuns, string home, int? homeRuns, string phase, int revision);
}
