using MlbSts.Games.Tables;
using MlbSts.Lake;
using MlbSts.Lake.Files;
using MlbSts.Lake.Manifests;
using MlbSts.Lake.Publishing;
using MlbSts.Lake.Requests;
using MlbSts.Lake.Seasons;
using MlbSts.Messaging;
using MlbSts.Operations;
using MlbSts.Operations.Reviews;
using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.Compatibility.Tests;

/// <summary>Seasons that 0.1 loaded are read: manifests, tables, documents, audit logs, journals.</summary>
public sealed class SeasonTests
{
    [Fact]
    public async Task The_manifest_of_a_season_and_the_one_before_it()
    {
        using var recorded = await RecordedStore.OpenAsync();
        var manifest = await ManifestAsync(recorded, SeasonPhase.RegularSeason, 2016);
        Assert.Equal(
            (SeasonPhase.RegularSeason, 2016, 2, "73a589f2cd02e12f"),
            (manifest.Phase, manifest.Year, manifest.Version, manifest.LoadId)
        );
        Assert.Equal(
            [
                ("BOS201604050", null, 1, "retrosheet", "2016-a.zip/2016BOS.EVA#BOS201604050", 2020),
                ("BOS201604060", null, 2, "retrosheet", "2016-b.zip/2016BOS.EVA#BOS201604060", 2021),
                ("BOS201604080", null, 1, "retrosheet", "2016-b.zip/2016BOS.EVA#BOS201604080", 2021),
            ],
            manifest.Games.Select(game => (game.GameId, game.GamePk, game.Revision, game.Source, game.SourceId, game.Timestamp!.Value.Year))
        );
        Assert.Equal(
            [
                ("batting", 54),
                ("fielding", 57),
                ("games", 3),
                ("line_scores", 6),
                ("lineups", 63),
                ("pitches", 76),
                ("pitching", 9),
                ("players", 21),
                ("plays", 37),
                ("runners", 49),
                ("teams", 2),
                ("venues", 1),
            ],
            manifest.Tables.Select(table => (table.Table, table.Rows)).Order()
        );
        Assert.Equal(["2016-a.zip", "2016-b.zip"], manifest.Sources.Select(source => source.Name));
        var previous = await recorded.Store.GetAsync(Buckets.Historical, manifest.Previous!.Key, manifest.Previous.VersionId, default);
        Assert.Equal(manifest.Previous.Sha256, previous!.Info.Sha256);
    }

    [Fact]
    public async Task A_season_of_feeds_names_their_documents()
    {
        using var recorded = await RecordedStore.OpenAsync();
        var game = Assert.Single((await ManifestAsync(recorded, SeasonPhase.PostSeason, 2025)).Games);
        Assert.Equal(("KCA202507040", new GamePk(9100003), "statsapi"), (game.GameId, game.GamePk!.Value, game.Source));
        var file = await recorded.ReadAsync<GameFile>(Buckets.Historical, game.Game!.Key);
        Assert.Equal(
            (game.Feed!, "statsapi-file", SeasonPhase.PostSeason, "W", 1),
            (file.Feed, file.Source, file.Phase, file.GameType, file.Revision)
        );
        Assert.Contains(
            "\"gamePk\":9100003",
            (await recorded.Test.TextAsync(game.Feed!.Bucket, game.Feed.Key, game.Feed.VersionId))!,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(SeasonPhase.RegularSeason, 2016)]
    [InlineData(SeasonPhase.RegularSeason, 2025)]
    [InlineData(SeasonPhase.PostSeason, 2025)]
    public async Task Every_table_has_the_rows_its_manifest_says(SeasonPhase phase, int year)
    {
        using var recorded = await RecordedStore.OpenAsync();
        await CountAsync<GameRow>(recorded, phase, year);
        await CountAsync<PlayRow>(recorded, phase, year);
        await CountAsync<PitchRow>(recorded, phase, year);
        await CountAsync<RunnerRow>(recorded, phase, year);
        await CountAsync<LineScoreRow>(recorded, phase, year);
        await CountAsync<LineupRow>(recorded, phase, year);
        await CountAsync<BattingRow>(recorded, phase, year);
        await CountAsync<PitchingRow>(recorded, phase, year);
        await CountAsync<FieldingRow>(recorded, phase, year);
        await CountAsync<PlayerRow>(recorded, phase, year);
        await CountAsync<TeamRow>(recorded, phase, year);
        await CountAsync<VenueRow>(recorded, phase, year);
    }

    [Fact]
    public async Task The_rows_have_the_values_they_had()
    {
        using var recorded = await RecordedStore.OpenAsync();
        var games = await RowsAsync<GameRow>(recorded, SeasonPhase.RegularSeason, 2016);
        Assert.Equal(
            new[] { "BOS201604050", "BOS201604060", "BOS201604080" }.Select(gameId => (gameId, "NYA", "BOS", 1, 3, 1234, "retrosheet")),
            games.Select(game =>
                (game.GameId, game.AwayTeam, game.HomeTeam, game.AwayScore, game.HomeScore, game.Attendance!.Value, game.Provenance.Source)
            )
        );
        Assert.Equal(("8531174ce39b5f55", "73a589f2cd02e12f"), (games[0].Provenance.LoadId, games[1].Provenance.LoadId));
        Assert.Equal(
            (new DateOnly(2016, 4, 5), "night", 61, "nyapa001"),
            (games[0].Date, games[0].DayNight!, games[0].TemperatureF!.Value, games[0].LosingPitcherId!)
        );

        var plays = await RowsAsync<PlayRow>(recorded, SeasonPhase.RegularSeason, 2016);
        var homer = Assert.Single(plays, play => play.GameId == "BOS201604050" && play.HitBases == 4);
        Assert.Equal(
            ("bosba003", "nyapa001", "HR/F8.2-H;1-H", 3, 3, "bottom"),
            (homer.BatterId, homer.PitcherId, homer.EventText!, homer.Runs, homer.RunsBattedIn, homer.Half)
        );

        var simulated = Assert.Single(await RowsAsync<GameRow>(recorded, SeasonPhase.RegularSeason, 2025));
        Assert.Equal(("HOU202507040", 9100002L, "final"), (simulated.GameId, simulated.GamePk!.Value, simulated.Status));
        Assert.Equal(
            simulated.AwayScore + simulated.HomeScore,
            (await RowsAsync<BattingRow>(recorded, SeasonPhase.RegularSeason, 2025)).Sum(line => line.Runs)
        );
    }

    [Fact]
    public async Task The_audit_logs_and_the_review_items_of_loads()
    {
        using var recorded = await RecordedStore.OpenAsync();
        var audit = await recorded.ReadAsync<LoadAudit>(Buckets.State, "audit/loads/73a589f2cd02e12f/regular-season-2016.json");
        Assert.Equal(
            ("73a589f2cd02e12f", SeasonPhase.RegularSeason, 2016, ConflictStrategy.SourcePriority),
            (audit.LoadId, audit.Phase, audit.Year, audit.Strategy)
        );
        Assert.Equal(["statsapi", "gameday", "retrosheet", "custom"], audit.SourcePriority);
        Assert.Equal(
            [("BOS201604060", DecisionOutcome.Replaced), ("BOS201604070", DecisionOutcome.Refused)],
            audit.Decisions.Select(decision => (decision.GameId, decision.Outcome))
        );
        Assert.Equal(
            ("2016-b.zip/2016BOS.EVA#BOS201604060", "2016-a.zip/2016BOS.EVA#BOS201604060"),
            (audit.Decisions[0].Taken!.SourceId, audit.Decisions[0].Other!.SourceId)
        );

        var queue = new ReviewQueue(recorded.Store, new NoPublisher());
        var refused = (await queue.FindAsync("review/BOS201604070-load-73a589f2cd02e12f.json", default))!;
        Assert.Equal(("BOS201604070", "load-73a589f2cd02e12f", "refused"), (refused.Game, refused.Subject, refused.Reason));
        Assert.EndsWith("no play is written like this: play,1,1,bosba006,00,X,QQ", refused.Details, StringComparison.Ordinal);
        var open = (await queue.FindAsync("review/BOS201604050-load-b87a03c4fd3fa068.json", default))!;
        Assert.Equal(("two-documents", "a person decides (strategy manual)"), (open.Reason, open.Details));
        // Both values stand in the audit log, too.
        var manual = await recorded.ReadAsync<LoadAudit>(Buckets.State, "audit/loads/b87a03c4fd3fa068/regular-season-2016.json");
        var decision = Assert.Single(manual.Decisions, decision => decision.GameId == "BOS201604050");
        Assert.Equal(
            ("2016-a.zip/2016BOS.EVA#BOS201604050", "2016-c.zip/2016BOS.EVA#BOS201604050"),
            (decision.Taken!.SourceId, decision.Other!.SourceId)
        );
    }

    [Fact]
    public async Task The_journals_of_loads_that_died()
    {
        using var recorded = await RecordedStore.OpenAsync();
        var staged = await JournalAsync(recorded, "regular-season-2017");
        var (reached, state) = (staged.Reached, staged.State);
        Assert.Equal(("9662d5e9e36ac383", "Staged", 0, 13), (state.LoadId, reached, state.Documents.Count, state.Objects.Count));
        Assert.Equal((SeasonPhase.RegularSeason, 2017), (state.Phase, state.Year));
        Assert.Equal((2017, 1, "BOS201704050"), (state.Manifest!.Year, state.Manifest.Version, Assert.Single(state.Manifest.Games).GameId));
        foreach (var item in state.Objects)
            Assert.Equal(item.Sha256, (await recorded.Store.StatAsync(Buckets.State, item.StagedKey, null, default))!.Sha256);
        var announced = await JournalAsync(recorded, "regular-season-2024");
        Assert.Equal(
            ("18d026175e0b44ac", "Planned", 0, null),
            (announced.State.LoadId, announced.Reached, announced.State.Objects.Count, announced.State.Manifest)
        );
        Assert.Equal(
            ["regular-season/2024/games/9100004/feed.json.zst", "regular-season/2024/games/9100004/game.json"],
            announced.State.Documents
        );
    }

    private static async Task<Journal<PublicationState>> JournalAsync(RecordedStore recorded, string subject)
    {
        var leases = new Leases(recorded.Store, TimeProvider.System, NullLogger<Leases>.Instance);
        var runner = new OperationRunner(
            recorded.Store,
            leases,
            new NoPublisher(),
            TimeProvider.System,
            NullLogger<OperationRunner>.Instance
        );
        return (
            await runner.ReadAsync(
                new SeasonPublication(recorded.Store, new ReviewQueue(recorded.Store, new NoPublisher()), () => PutOptions.Default),
                subject,
                default
            )
        )!;
    }

    internal static Task<SeasonManifest> ManifestAsync(RecordedStore recorded, SeasonPhase phase, int year) =>
        recorded.ReadAsync<SeasonManifest>(Buckets.Historical, SeasonManifest.Key(phase, year));

    internal static async Task<IReadOnlyList<TRow>> RowsAsync<TRow>(RecordedStore recorded, SeasonPhase phase, int year)
        where TRow : TableRow, new()
    {
        var file = (await ManifestAsync(recorded, phase, year)).Tables.Single(table => table.Table == TableSchema.Of<TRow>().Name).File;
        var stored = await recorded.Store.GetAsync(file.Bucket, file.Key, file.VersionId, default);
        Assert.Equal(file.Sha256, stored!.Info.Sha256);
        return [.. TableReader.Read<TRow>(stored.Body)];
    }

    private static async Task CountAsync<TRow>(RecordedStore recorded, SeasonPhase phase, int year)
        where TRow : TableRow, new()
    {
        var table = (await ManifestAsync(recorded, phase, year)).Tables.Single(table => table.Table == TableSchema.Of<TRow>().Name);
        var rows = await RowsAsync<TRow>(recorded, phase, year);
        Assert.True(rows.Count == table.Rows, $"{phase} {year} {table.Table}: {rows.Count} rows, {table.Rows} in the manifest");
        Assert.All(rows, row => Assert.NotEmpty(row.Provenance.LoadId));
    }
}
