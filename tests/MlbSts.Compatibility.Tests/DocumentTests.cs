using System.Security.Cryptography;
using System.Text;
using MlbSts.DataMover.Promotion;
using MlbSts.DataMover.Tests.Promotion;
using MlbSts.Json;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Operations;
using MlbSts.Operations.Reviews;
using MlbSts.StatsApi.Documents;
using MlbSts.StatsApi.Feeds;
using MlbSts.StatsApi.Patching;
using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.Compatibility.Tests;

/// <summary>Documents and JSON objects that 0.1 wrote are read with the values they had.</summary>
public sealed class DocumentTests
{
    private static readonly GamePk Simulated = new(9100001);

    [Fact]
    public async Task The_live_documents_and_what_their_metadata_says()
    {
        using var recorded = await RecordedStore.OpenAsync();
        var states = new List<(int GamePk, GameState State, string? Timecode)>();
        await foreach (var (gamePk, feed) in LiveFeeds.ListAsync(recorded.Store, default))
        {
            var facts = FeedMetadata.Read(feed.Metadata);
            states.Add((gamePk.Value, facts.State, facts.Timecode?.ToString()));
            var document = (await recorded.Test.TextAsync(Buckets.Live, feed.Key))!;
            Assert.Equal(facts.ContentSha256, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document))));
            var view = new FeedView(JsonTree.Parse(Encoding.UTF8.GetBytes(document)));
            Assert.Equal((gamePk, facts.State, facts.Timecode), (view.GamePk!.Value, view.Status.State, view.Timecode));
        }
        Assert.Equal(16, states.Count);
        Assert.Contains((9100001, GameState.Final, "20250704_195330"), states);
        Assert.Contains((746101, GameState.Final, "20250308_231500"), states);
        Assert.Contains((746124, GameState.Unknown, "20250704_231500"), states);
        Assert.Contains((746125, GameState.InProgress, "20250705_031500"), states);
    }

    [Fact]
    public async Task The_raw_answers_lead_from_one_stored_document_to_the_next()
    {
        using var recorded = await RecordedStore.OpenAsync();
        var polls = await recorded.Test.KeysAsync(Buckets.Live, "games/9100001/polls/");
        Assert.Equal(
            [
                "20250704_110500.full",
                "20250704_172843.diff",
                "20250704_172843.full",
                "20250704_172947.diff",
                "20250704_193330.full",
                "20250704_195330.full",
            ],
            polls.Select(key => key.Split('/')[^1]).Select(name => $"{name[..15]}.{name.Split('.')[1]}").Order(StringComparer.Ordinal)
        );

        var versions = (await recorded.Test.VersionsAsync(Buckets.Live, Buckets.LiveFeed(Simulated))).Reverse().ToArray();
        var documents = new List<JsonTree>();
        foreach (var version in versions)
            documents.Add(Tree((await recorded.Test.TextAsync(Buckets.Live, Buckets.LiveFeed(Simulated), version.VersionId))!));
        Assert.Equal(
            ["20250704_110500", "20250704_172843", "20250704_172947", "20250704_173025", "20250704_193330", "20250704_195330"],
            documents.Select(TimecodeOf)
        );

        // The second document was answered whole; the two after it came by diffs.
        var diffs = polls.Where(key => key.Contains(".diff.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < diffs.Length; i++)
        {
            var answer = FeedPatch.Parse(Tree((await recorded.Test.TextAsync(Buckets.Live, diffs[i]))!));
            var patched = FeedPatch.Apply(documents[i + 1], answer);
            Assert.True(JsonTree.DeepEquals(documents[i + 2], patched), $"{diffs[i]} does not lead to the document that was stored");
        }
    }

    [Fact]
    public async Task The_games_that_were_filed()
    {
        using var recorded = await RecordedStore.OpenAsync();
        var corrected = await GameAsync(recorded, SeasonPhase.RegularSeason, Simulated);
        Assert.Equal(
            (Simulated, SeasonPhase.RegularSeason, 2025, new DateOnly(2025, 7, 4), "R", "AZ", "DET", 2, 4, GameState.Final),
            (
                corrected.GamePk,
                corrected.Phase,
                corrected.Season,
                corrected.OfficialDate,
                corrected.GameType,
                corrected.AwayTeam,
                corrected.HomeTeam,
                corrected.AwayRuns,
                corrected.HomeRuns,
                corrected.State
            )
        );
        Assert.Equal(
            (2, Timecode.Parse("20250704_195330"), "statsapi", "Valid"),
            (corrected.Revision, corrected.Timecode, corrected.Source, corrected.Verdict)
        );
        Assert.Equal(
            new ObjectReference(
                "mlb-current",
                "regular-season/games/9100001/feed.json.zst",
                "08ddbb7964058a006cf3",
                corrected.SourceSha256
            ),
            corrected.Feed
        );
        Assert.Equal("mlb-live/games/9100001/feed.json.zst?versionId=08ddbb7940dada800a35", corrected.SourceId);
        Assert.Equal("962233200b81fb13ba9137dfced76db3b2016a2fb7b296a2663191ba0c60f2cf", corrected.ContentSha256);
        Assert.Equal(new DateTimeOffset(2025, 7, 5, 4, 7, 0, TimeSpan.Zero), corrected.FiledAt);
        var earlier = Assert.Single(corrected.Earlier);
        Assert.Equal("20250704_193330", TimecodeOf(Tree((await recorded.Test.TextAsync(earlier.Bucket, earlier.Key, earlier.VersionId))!)));
        Assert.Equal(
            "20250704_195330",
            TimecodeOf(Tree((await recorded.Test.TextAsync(corrected.Feed.Bucket, corrected.Feed.Key, corrected.Feed.VersionId))!))
        );

        var tie = await GameAsync(recorded, SeasonPhase.RegularSeason, new GamePk(746102));
        Assert.Equal(
            ("ValidWithWarnings", "a-tie-says-so at /gameData/status: 1 : 1, and status code F does not say tied"),
            (tie.Verdict, Assert.Single(tie.Findings))
        );
        var spring = await GameAsync(recorded, SeasonPhase.PreSeason, new GamePk(746101));
        Assert.Equal(("S", 1), (spring.GameType, spring.Revision));
        var series = await GameAsync(recorded, SeasonPhase.PostSeason, new GamePk(746103));
        Assert.Equal(("W", 6, 5), (series.GameType, series.AwayRuns, series.HomeRuns));
    }

    [Fact]
    public async Task The_validation_reports()
    {
        using var recorded = await RecordedStore.OpenAsync();
        Assert.Equal(13, (await recorded.Test.KeysAsync(Buckets.State, "validation/")).Count);
        var report = await recorded.ReadAsync<GameValidated>(Buckets.State, "validation/746122.json");
        Assert.Equal(
            (new GamePk(746122), GameState.Final, Timecode.Parse("20250704_231500"), Verdict.Review, "validation/746122.json"),
            (report.GamePk, report.State, report.Timecode!.Value, report.Verdict, report.ReportKey)
        );
        Assert.Equal((await LiveAsync(recorded, 746122)).Reference, report.Feed);
        Assert.Equal(
            [
                new Finding("boxscore-agrees", FindingSeverity.Error, "/liveData/boxscore/teams", "home: boxscore 9, linescore 2"),
                new Finding(
                    "hits-agree",
                    FindingSeverity.Warning,
                    "/liveData/boxscore/teams/home/teamStats/batting/hits",
                    "boxscore 9, linescore 2"
                ),
            ],
            report.Findings
        );
        Assert.Equal(Verdict.ValidWithWarnings, (await recorded.ReadAsync<GameValidated>(Buckets.State, "validation/746102.json")).Verdict);
    }

    [Fact]
    public async Task The_review_items_of_live_games()
    {
        using var recorded = await RecordedStore.OpenAsync();
        var queue = new ReviewQueue(recorded.Store, new NoPublisher());
        Assert.Equal(
            new ReviewItem(
                "746122",
                "rule-broken",
                "rule-broken",
                "boxscore-agrees at /liveData/boxscore/teams: home: boxscore 9, linescore 2",
                new DateTimeOffset(2025, 7, 5, 4, 13, 0, TimeSpan.Zero),
                new GamePk(746122),
                (await LiveAsync(recorded, 746122)).Reference
            ),
            await queue.FindAsync("review/746122-rule-broken.json", default)
        );
        Assert.Equal(
            new ReviewItem(
                "746124",
                "unknown-status",
                "unknown-status",
                "status-is-known at /gameData/status: status code 'FX' (State FX) is not in the status table",
                new DateTimeOffset(2025, 7, 5, 4, 14, 0, TimeSpan.Zero),
                new GamePk(746124),
                (await LiveAsync(recorded, 746124)).Reference
            ),
            await queue.FindAsync("review/746124-unknown-status.json", default)
        );
    }

    [Theory]
    [InlineData(746111, "Planned", 1, null)]
    [InlineData(746112, "Planned", 1, null)]
    [InlineData(746113, "Copied", 1, "08ddbb7aed698c00af28")]
    [InlineData(746114, "Copied", 1, "08ddbb7b112cd2009502")]
    [InlineData(746115, "Filed", 1, "08ddbb7b34f01800cf22")]
    [InlineData(746116, "Copied", 2, "08ddbb7b7c76a4003e3e")]
    [InlineData(746117, "Filed", 2, "08ddbb7bc3fd30002e03")]
    internal async Task The_journals_of_promotions(int gamePk, string reached, int revision, string? copied)
    {
        using var recorded = await RecordedStore.OpenAsync();
        using var mover = new Mover(recorded.Test);
        var source = (await LiveAsync(recorded, gamePk)).Reference;
        var folder = $"regular-season/games/{gamePk}/";
        var copy = copied is null ? null : new ObjectReference(Buckets.Current, folder + "feed.json.zst", copied, source.Sha256);
        var journal = (await mover.Operations.ReadAsync(mover.Promotion, $"{gamePk}", default))!;
        Assert.StartsWith("ballpark-", journal.Owner, StringComparison.Ordinal);
        Assert.Equal(2025, journal.StartedAt.Year);
        Assert.Equal(
            new Journal<PromotionState>(0, "promotion", $"{gamePk}", reached, journal.Owner, journal.StartedAt, journal.State),
            journal
        );
        Assert.Equal(new PromotionState(new GamePk(gamePk), source, folder, revision, journal.State.OtherFolders, copy), journal.State);
        Assert.Equal([$"pre-season/games/{gamePk}/", $"post-season/games/{gamePk}/"], journal.State.OtherFolders);
    }

    [Fact]
    public async Task The_leases()
    {
        using var recorded = await RecordedStore.OpenAsync();
        var keys = await recorded.Test.KeysAsync(Buckets.State, "leases/");
        Assert.Equal(
            [
                "load-regular-season-2017",
                "load-regular-season-2018",
                "load-regular-season-2024",
                .. Enumerable.Range(746111, 7).Select(gamePk => $"promotion-{gamePk}"),
            ],
            keys.Select(key => key["leases/".Length..^".json".Length])
        );
        foreach (var key in keys)
        {
            var lease = await recorded.ReadAsync<LeaseRecord>(Buckets.State, key);
            Assert.Equal(32, lease.Id.Length);
            Assert.StartsWith("ballpark-", lease.Holder, StringComparison.Ordinal);
            Assert.Equal(new DateTimeOffset(2025, 7, 5, 4, 0, 0, TimeSpan.Zero), lease.ExpiresAt);
        }
    }

    private static Task<GameFile> GameAsync(RecordedStore recorded, SeasonPhase phase, GamePk gamePk) =>
        recorded.ReadAsync<GameFile>(Buckets.Current, Buckets.CurrentGame(phase, gamePk) + GameFile.Name);

    private static async Task<ObjectInfo> LiveAsync(RecordedStore recorded, int gamePk) =>
        (await recorded.Store.StatAsync(Buckets.Live, Buckets.LiveFeed(new GamePk(gamePk)), null, default))!;

    private static JsonTree Tree(string text) => JsonTree.Parse(Encoding.UTF8.GetBytes(text));

    private static string TimecodeOf(JsonTree document) => new FeedView(document).Timecode.ToString()!;
}
