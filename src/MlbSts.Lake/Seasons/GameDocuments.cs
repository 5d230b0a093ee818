using MlbSts.Clock;
using MlbSts.Domain;
using MlbSts.Lake.Building;
using MlbSts.Lake.Manifests;
using MlbSts.Lake.Requests;
using MlbSts.Storage;

namespace MlbSts.Lake.Seasons;

/// <summary>The documents of games that are kept beside the tables: <c>games/{gamePk}/feed.json.zst</c> and <c>game.json</c>.</summary>
internal sealed class GameDocuments(IObjectStore store, ZstdCodec zstd, LoadSettings settings, LeagueClock leagueClock, TimeProvider time)
{
    /// <summary>The keys of a game's objects.</summary>
    public static string[] Keys(SeasonPhase phase, int year, GamePk gamePk)
    {
        var folder = Buckets.HistoricalGame(phase, year, gamePk);
        return [folder + GameFile.FeedName, folder + GameFile.Name];
    }

    /// <summary>Writes a game's document, or takes up what a load that was cut off has written.</summary>
    public async Task<ManifestGame> WriteAsync(
        string loadId,
        SeasonPhase phase,
        int year,
        ReadSlot game,
        ManifestGame entry,
        CancellationToken cancellationToken
    )
    {
        var found = game.Slot.New!;
        var keys = Keys(phase, year, found.GamePk!.Value);
        var put = settings.Put(time);
        var timecode = found.Timestamp is { } moment ? new Timecode(moment) : (Timecode?)null;
        var feed =
            await store.StatAsync(Buckets.Historical, keys[0], null, cancellationToken).ConfigureAwait(false) is { } there
            && FeedMetadata.Read(there.Metadata).ContentSha256 == found.ContentSha256
                ? there
                : await store
                    .PutAsync(
                        Buckets.Historical,
                        keys[0],
                        zstd.Compress(found.Document!().Span),
                        put with
                        {
                            ContentType = "application/zstd",
                            Metadata = new FeedMetadata(GameState.Final, timecode, found.ContentSha256).Write(),
                        },
                        cancellationToken
                    )
                    .ConfigureAwait(false);
        var present = await store.GetJsonAsync<GameFile>(Buckets.Historical, keys[1], cancellationToken).ConfigureAwait(false);
        var file =
            present?.Value.ContentSha256 == found.ContentSha256
                ? (await store.StatAsync(Buckets.Historical, keys[1], null, cancellationToken).ConfigureAwait(false))!
                : await store
                    .PutJsonAsync(
                        Buckets.Historical,
                        keys[1],
                        Describe(loadId, phase, year, game, feed.Reference, entry.Revision, present?.Value),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
        return entry with { Feed = feed.Reference, Game = file.Reference };
    }

    private GameFile Describe(
        string loadId,
        SeasonPhase phase,
        int year,
        ReadSlot game,
        ObjectReference feed,
        int revision,
        GameFile? earlier
    )
    {
        var (found, row) = (game.Slot.New!, game.Tables!.Game);
        return new GameFile
        {
            GamePk = found.GamePk!.Value,
            Phase = phase,
            Season = year,
            OfficialDate = found.Key.Date,
            GameType = row.GameType,
            AwayTeam = row.AwayTeam,
            HomeTeam = row.HomeTeam,
            AwayRuns = row.AwayScore,
            HomeRuns = row.HomeScore,
            State = GameState.Final,
            Timecode = found.Timestamp is { } moment ? new Timecode(moment) : null,
            Revision = revision,
            Feed = feed,
            ContentSha256 = found.ContentSha256,
            Source = "statsapi-file",
            SourceId = $"{loadId}/{found.SourceId}",
            SourceSha256 = found.ContentSha256,
            Verdict = game.Findings.Any(finding => finding.Severity != FindingSeverity.Info) ? "ValidWithWarnings" : "Valid",
            Findings = [.. game.Findings.Select(finding => finding.ToString())],
            FiledAt = leagueClock.GetUtcNow(),
            Earlier = earlier is null ? [] : [.. earlier.Earlier, earlier.Feed],
        };
    }
}
