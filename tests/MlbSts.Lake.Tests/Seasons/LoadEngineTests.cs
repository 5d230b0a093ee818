using MlbSts.Clock;
using MlbSts.Games.Sources;
using MlbSts.Games.Tables;
using MlbSts.Lake.Files;
using MlbSts.Lake.Manifests;
using MlbSts.Lake.Requests;
using MlbSts.Lake.Seasons;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Operations;
using MlbSts.Operations.Reviews;
using MlbSts.Rules;
using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.Lake.Tests.Seasons;

public sealed partial class LoadEngineTests
{
    private static readonly LoadSettings Settings = new()
    {
        Lease = TimeSpan.FromSeconds(30),
        Parallelism = 2,
        Rules = NoRules,
    };

    // Invented games are no baseball.
    private static RuleBook NoRules =>
        RuleBook.Load(
            System.Text.Json.JsonSerializer.Serialize(RuleBook.Default.Rules.ToDictionary(rule => rule.Id, _ => new { enabled = false }))
        );

    [Fact]
    public async Task Games_are_written_by_season_and_phase_in_the_order_of_their_dates()
    {
        using var test = await TestStore.CreateAsync();
        var source = new FakeSource()
            .With("NYA201605010", 3)
            .With("BOS201604300", 1)
            .With("BOS201605010", 2)
            .With("BOS201610090", 4, phase: SeasonPhase.PostSeason)
            .With("BOS201504300", 5, season: 2015);
        var report = await LoadAsync(test, source);

        Assert.Equal((5, 5, 0, 0), (report.Found, report.Loaded, report.Unchanged, report.RefusedCount));
        var manifest = await ManifestAsync(test);
        Assert.Equal(["BOS201604300", "BOS201605010", "NYA201605010"], manifest.Games.Select(game => game.GameId));
        Assert.Equal((1, report.LoadId, null), (manifest.Version, manifest.LoadId, manifest.Previous));
        Assert.Equal(12, manifest.Tables.Count);
        Assert.Equal(
            [("BOS201604300", 1), ("BOS201605010", 2), ("NYA201605010", 3)],
            (await RowsAsync<GameRow>(test)).Select(game => (game.GameId, game.HomeScore))
        );
        Assert.Equal(27, (await RowsAsync<PlayRow>(test)).Count);
        Assert.All(
            await RowsAsync<PlayRow>(test),
            play => Assert.Equal(("retrosheet", report.LoadId), (play.Provenance.Source, play.Provenance.LoadId))
        );
        Assert.Equal(["BOS", "NYA"], (await RowsAsync<TeamRow>(test)).Select(team => team.Team));
        Assert.Equal(["BOS201610090"], (await ManifestAsync(test, SeasonPhase.PostSeason)).Games.Select(game => game.GameId));
        Assert.Equal(["BOS201504300"], (await ManifestAsync(test, year: 2015)).Games.Select(game => game.GameId));
        await NothingIsUnnamedAsync(test);
        Assert.Equal(
            ["post-season-2016", "regular-season-2015", "regular-season-2016"],
            (await test.KeysAsync(Buckets.State)).Select(key =>
                key.StartsWith("audit/operations/load/", StringComparison.Ordinal) ? key.Split('/')[3] : key
            )
        );
    }

    [Fact]
    public async Task The_same_load_again_writes_nothing_and_reads_nothing()
    {
        using var test = await TestStore.CreateAsync();
        var source = new FakeSource().With("BOS201605010", 2).With("NYA201605010", 3);
        await LoadAsync(test, source);
        var writes = new MortalStore(test.Store, 0, false);
        source.Reads = 0;
        var report = await LoadAsync(test, source, store: writes);
        Assert.Equal((0, 2, 0), (report.Loaded, report.Unchanged, source.Reads));
        // The lease is taken and given back.
        Assert.Equal(2, writes.Writes);
        Assert.Equal((1, false), (Assert.Single(report.Seasons).Version, report.Seasons[0].IsNew));
    }

    [Fact]
    public async Task A_later_document_makes_a_new_version_and_leaves_the_other_games_as_they_are()
    {
        using var test = await TestStore.CreateAsync();
        var first = await LoadAsync(test, new FakeSource().With("BOS201605010", 2, "2017-01-01").With("NYA201605010", 3, "2017-01-01"));
        var before = await ManifestAsync(test);
        var report = await LoadAsync(test, new FakeSource().With("BOS201605010", 7, "2018-01-01"));

        Assert.Equal((1, 0), (report.Replaced, report.Loaded));
        var manifest = await ManifestAsync(test);
        Assert.Equal((2, 2, 1), (manifest.Version, manifest.Games[0].Revision, manifest.Games[1].Revision));
        Assert.Equal([7, 3], (await RowsAsync<GameRow>(test)).Select(game => game.HomeScore));
        Assert.Equal(
            [(report.LoadId, 9), (first.LoadId, 9)],
            (await RowsAsync<PlayRow>(test)).GroupBy(play => play.Provenance.LoadId).Select(load => (load.Key, load.Count()))
        );
        // A player of whom no game speaks any more is gone.
        Assert.Equal(["retrosheet-BOS-7", "retrosheet-NYA-3"], (await RowsAsync<PlayerRow>(test)).Select(player => player.PlayerId));
        Assert.Equal(
            before.Version,
            (
                await test.Store.GetJsonAsync<SeasonManifest>(
                    Buckets.Historical,
                    SeasonManifest.Key(SeasonPhase.RegularSeason, 2016),
                    default
                )
            )!
                .Value
                .Version - 1
        );
        Assert.Equal(2, (await test.VersionsAsync(Buckets.Historical, manifest.Previous!.Key)).Count);
        await NothingIsUnnamedAsync(test);
    }

    [Theory]
    [InlineData(ConflictStrategy.SourcePriority, 9, DecisionOutcome.Replaced, "trusted more")]
    [InlineData(ConflictStrategy.Timestamp, 2, DecisionOutcome.Kept, "later than")]
    [InlineData(ConflictStrategy.Manual, 2, DecisionOutcome.ForReview, "a person decides")]
    internal async Task Of_two_sources_the_strategy_decides_and_the_audit_log_has_both_values(
        ConflictStrategy strategy,
        int score,
        DecisionOutcome outcome,
        string reason
    )
    {
        using var test = await TestStore.CreateAsync();
        await LoadAsync(test, new FakeSource().With("BOS201605010", 2, "2018-01-01"));
        var report = await LoadAsync(
            test,
            new FakeSource("statsapi").With("BOS201605010", 9, "2017-01-01"),
            new LoadPlan { Strategy = strategy }
        );

        Assert.Equal(score, Assert.Single(await RowsAsync<GameRow>(test)).HomeScore);
        var audit = (
            await test.Store.GetJsonAsync<LoadAudit>(
                Buckets.State,
                Buckets.LoadAudit(report.LoadId, SeasonPhase.RegularSeason, 2016),
                default
            )
        )!.Value;
        var decision = Assert.Single(audit.Decisions);
        Assert.Equal((outcome, "BOS201605010"), (decision.Outcome, decision.GameId));
        Assert.Contains(reason, decision.Reason, StringComparison.Ordinal);
        Assert.Equal(["retrosheet", "statsapi"], new[] { decision.Taken!.Source, decision.Other!.Source }.Order());
        Assert.NotNull(decision.Differences);
        Assert.Contains("BOS201605010", Assert.Single(report.Conflicts), StringComparison.Ordinal);
        Assert.Equal(outcome == DecisionOutcome.ForReview ? 1 : 0, (await test.KeysAsync(Buckets.State, "review/")).Count);
        await NothingIsUnnamedAsync(test);
    }

    [Fact]
    public async Task What_a_person_must_look_at_is_told_and_settled_by_a_later_load_that_writes_the_game()
    {
        using var test = await TestStore.CreateAsync();
        var published = new RecordingPublisher();
        var first = new FakeSource().With("BOS201605010", 2, "2018-01-01").With("NYA201605010", 3, "2018-01-01");
        first.Unreadable.Add("NYA201605010");
        await LoadAsync(test, [first], publisher: published);
        await LoadAsync(
            test,
            [new FakeSource("statsapi").With("BOS201605010", 9, "2017-01-01")],
            new LoadPlan { Strategy = ConflictStrategy.Manual },
            publisher: published
        );
        Assert.Equal(
            [("NYA201605010", "refused"), ("BOS201605010", "two-documents")],
            published.Of<ReviewRaised>().Select(message => (message.Game, message.Reason))
        );
        var queue = new ReviewQueue(test.Store, published);
        var asked = Assert.Single(await queue.ListAsync(default).ToListAsync(), item => item.Reason == "two-documents");
        Assert.Contains("retrosheet", asked.Details, StringComparison.Ordinal);
        Assert.Contains("statsapi", asked.Details, StringComparison.Ordinal);
        Assert.NotNull(await test.Store.StatAsync(Buckets.State, asked.ReportKey!, null, default));

        await LoadAsync(test, [new FakeSource("statsapi").With("BOS201605010", 9, "2017-01-01")], publisher: published);
        Assert.Equal("BOS201605010", Assert.Single(published.Of<ReviewSettled>()).Game);
        Assert.Equal("NYA201605010", Assert.Single(await queue.ListAsync(default).ToListAsync()).Game);
    }

    [Fact]
    public async Task Of_two_documents_in_one_load_the_order_of_the_sources_does_not_matter()
    {
        var feeds = new FakeSource("statsapi").With("BOS201605010", 9);
        var files = new FakeSource().With("BOS201605010", 2);
        foreach (var sources in new IGameSource[][] { [feeds, files], [files, feeds] })
        {
            using var test = await TestStore.CreateAsync();
            await LoadAsync(test, sources);
            Assert.Equal(9, Assert.Single(await RowsAsync<GameRow>(test)).HomeScore);
            var again = await LoadAsync(test, sources);
            Assert.Equal((0, 1), (again.Loaded + again.Replaced, again.Unchanged));
        }
    }

    [Fact]
    public async Task A_correction_of_one_game_prevails_and_touches_no_other()
    {
        using var test = await TestStore.CreateAsync();
        await LoadAsync(test, new FakeSource("statsapi").With("BOS201605010", 2, "2018-01-01").With("NYA201605010", 3, "2018-01-01"));
        var corrected = new FakeSource().With("BOS201605010", 8, "2017-01-01").With("NYA201605010", 9, "2019-01-01");
        var report = await LoadAsync(test, corrected, new LoadPlan { Correction = "BOS201605010" });
        Assert.Equal((1, 1), (report.Found, report.Replaced));
        Assert.Equal([8, 3], (await RowsAsync<GameRow>(test)).Select(game => game.HomeScore));
    }

    [Fact]
    public async Task Part_of_a_season_is_loaded_by_dates_and_teams()
    {
        using var test = await TestStore.CreateAsync();
        var source = new FakeSource()
            .With("BOS201604300", 1)
            .With("BOS201605010", 2)
            .With("NYA201605010", 3)
            .With("CHN201605010", 4)
            .With("BOS201605020", 5);
        await LoadAsync(
            test,
            source,
            new LoadPlan
            {
                From = new DateOnly(2016, 5, 1),
                To = new DateOnly(2016, 5, 1),
                Teams = ["NYA"],
            }
        );
        // NYA at home, and NYA at Boston; BOS plays in the game at Chicago.
        Assert.Equal(["BOS201605010", "NYA201605010"], (await ManifestAsync(test)).Games.Select(game => game.GameId));
        var rest = await LoadAsync(test, source);
        Assert.Equal((3, 2), (rest.Loaded, rest.Unchanged));
        Assert.Equal([1, 2, 4, 3, 5], (await RowsAsync<GameRow>(test)).Select(game => game.HomeScore));
    }

    [Fact]
    public async Task A_game_that_cannot_be_read_is_set_aside_and_the_rest_is_loaded()
    {
        using var test = await TestStore.CreateAsync();
        var source = new FakeSource().With("BOS201605010", 2).With("NYA201605010", 3);
        source.Unreadable.Add("BOS201605010");
        var report = await LoadAsync(test, source);
        Assert.Equal((1, 1), (report.Loaded, report.RefusedCount));
        Assert.Contains("unreadable", Assert.Single(report.Refused).Reason, StringComparison.Ordinal);
        Assert.Equal(["NYA201605010"], (await ManifestAsync(test)).Games.Select(game => game.GameId));
        source.Unreadable.Add("NYA201605010");
        using var empty = await TestStore.CreateAsync();
        await LoadAsync(empty, source);
        Assert.Empty(await empty.KeysAsync(Buckets.Historical));
    }

    [Fact]
    public async Task Documents_of_games_lie_beside_the_tables()
    {
        using var test = await TestStore.CreateAsync();
        await LoadAsync(test, new FakeSource("statsapi").With("BOS201605010", 2, "2018-01-01", gamePk: 746139));
        await LoadAsync(test, new FakeSource("statsapi").With("BOS201605010", 3, "2019-01-01", gamePk: 746139));
        var game = Assert.Single((await ManifestAsync(test)).Games);
        Assert.Equal("{\"score\":3}", await test.TextAsync(Buckets.Historical, game.Feed!.Key, game.Feed.VersionId));
        var file = (await test.Store.GetJsonAsync<GameFile>(Buckets.Historical, game.Game!.Key, default))!.Value;
        Assert.Equal((2, 3), (file.Revision, file.HomeRuns));
        Assert.Equal("{\"score\":2}", await test.TextAsync(Buckets.Historical, file.Earlier[0].Key, file.Earlier[0].VersionId));
        await NothingIsUnnamedAsync(test);
    }

    private static Task<LoadReport> LoadAsync(TestStore test, FakeSource source, LoadPlan? plan = null, IObjectStore? store = null) =>
        LoadAsync(test, [source], plan, store);

    private static Task<LoadReport> LoadAsync(
        TestStore test,
        IGameSource[] sources,
        LoadPlan? plan = null,
        IObjectStore? store = null,
        LoadSettings? settings = null,
        IMessagePublisher? publisher = null
    )
    {
        store ??= test.Store;
        var time = TimeProvider.System;
        var leases = new Leases(store, time, NullLogger<Leases>.Instance);
        var operations = new OperationRunner(store, leases, new NoPublisher(), time, NullLogger<OperationRunner>.Instance);
        var engine = new LoadEngine(
            store,
            leases,
            operations,
            new ReviewQueue(store, publisher ?? new NoPublisher()),
            test.Zstd,
            settings ?? Settings,
            LeagueClock.AtRealTime(time),
            time
        );
        return engine.LoadAsync(sources, plan ?? new LoadPlan(), _ => { }, default);
    }

    private static async Task<SeasonManifest> ManifestAsync(
        TestStore test,
        SeasonPhase phase = SeasonPhase.RegularSeason,
        int year = 2016
    ) => (await test.Store.GetJsonAsync<SeasonManifest>(Buckets.Historical, SeasonManifest.Key(phase, year), default))!.Value;

    private static async Task<IReadOnlyList<TRow>> RowsAsync<TRow>(TestStore test)
        where TRow : TableRow, new()
    {
        var manifest = await ManifestAsync(test);
        var file = manifest.Tables.Single(table => table.Table == TableSchema.Of<TRow>().Name).File;
        var stored = await test.Store.GetAsync(file.Bucket, file.Key, file.VersionId, default);
        return [.. TableReader.Read<TRow>(new MemoryStream(stored!.Body.ToArray()))];
    }

    // Versions and hashes of game.json differ: it says when it was filed.
    private static IEnumerable<string> Named(SeasonManifest manifest) =>
        [
            $"{manifest.Version} {manifest.LoadId}",
            .. manifest.Games.Select(game => $"{game.GameId} {game.Revision} {game.ContentSha256} {game.Feed?.Sha256} {game.Game?.Key}"),
            .. manifest.Tables.Select(table => $"{table.Table} {table.Rows} {table.File.Sha256}"),
        ];

    /// <summary>Every version of every object of mlb-historical is named by a manifest of the chain, or is one.</summary>
    private static async Task NothingIsUnnamedAsync(TestStore test) => Assert.Empty(await HistoricalBucket.UnnamedAsync(test.Store));
}
