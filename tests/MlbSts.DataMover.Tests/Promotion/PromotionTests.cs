using MlbSts.Messaging.Messages;
using MlbSts.Storage;

namespace MlbSts.DataMover.Tests.Promotion;

public sealed class PromotionTests
{
    private const string Folder = "regular-season/games/746139/";
    private static readonly TinyFeed Game = new();

    [Fact]
    public async Task A_valid_final_is_filed_as_it_is_described_and_announced()
    {
        using var test = await TestStore.CreateAsync();
        using var mover = new Mover(test);
        var report = await Mover.ValidatedAsync(test, Game);
        await mover.Handler.HandleAsync(report, default);

        var filed = await mover.Filed.FindAsync(Game.Game, default);
        Assert.NotNull(filed);
        Assert.Equal(Folder, filed.Folder);
        var file = filed.File;
        Assert.Equal(Game.ToString(), await test.TextAsync(Buckets.Current, file.Feed.Key, file.Feed.VersionId));
        Assert.Equal(
            (1, 2025, "R", "TEX", "LAD", 1, 2),
            (file.Revision, file.Season, file.GameType, file.AwayTeam, file.HomeTeam, file.AwayRuns, file.HomeRuns)
        );
        Assert.Equal(
            (new DateOnly(2025, 7, 4), GameState.Final, Game.Timecode, "statsapi", report.Feed.Sha256, "Valid"),
            (file.OfficialDate, file.State, file.Timecode.ToString(), file.Source, file.SourceSha256, file.Verdict)
        );
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Game.Bytes)), file.ContentSha256);
        Assert.Empty(file.Earlier);
        Assert.Equal(new GamePromoted(Game.Game, SeasonPhase.RegularSeason, report.Feed, file.Feed, 1), Assert.Single(mover.Published.All));
        await AssertNothingLeftAsync(test);
    }

    [Theory]
    [InlineData("S", "2025-03-04", "pre-season")]
    [InlineData("R", "2025-07-04", "regular-season")]
    [InlineData("A", "2025-07-15", "regular-season")]
    [InlineData("W", "2025-10-28", "post-season")]
    public async Task The_type_of_a_game_decides_its_phase(string type, string date, string phase)
    {
        using var test = await TestStore.CreateAsync();
        using var mover = new Mover(test);
        Assert.True(await mover.Promoter.PromoteAsync(await Mover.ValidatedAsync(test, Game with { Type = type, Date = date }), default));
        Assert.Equal($"{phase}/games/746139/", (await mover.Filed.FindAsync(Game.Game, default))!.Folder);
    }

    [Fact]
    public async Task The_same_document_again_changes_nothing()
    {
        using var test = await TestStore.CreateAsync();
        using var mover = new Mover(test);
        var report = await Mover.ValidatedAsync(test, Game);
        await mover.Handler.HandleAsync(report, default);
        await mover.Handler.HandleAsync(report, default);
        await mover.Sweep.RunOnceAsync(default);
        Assert.Single(await test.VersionsAsync(Buckets.Current, Folder + GameFile.Name));
        Assert.Single(await test.VersionsAsync(Buckets.Current, Folder + GameFile.FeedName));
        Assert.Single(mover.Published.All);
    }

    [Fact]
    public async Task A_correction_is_the_next_revision_and_names_the_one_before()
    {
        using var test = await TestStore.CreateAsync();
        using var mover = new Mover(test);
        await mover.Handler.HandleAsync(await Mover.ValidatedAsync(test, Game), default);
        var first = (await mover.Filed.FindAsync(Game.Game, default))!.File;
        var corrected = Game with { HomeRuns = 3, Timecode = "20250705_160000" };
        await mover.Handler.HandleAsync(await Mover.ValidatedAsync(test, corrected), default);

        var second = (await mover.Filed.FindAsync(Game.Game, default))!.File;
        Assert.Equal((2, 3), (second.Revision, second.HomeRuns));
        Assert.Equal([first.Feed], second.Earlier);
        Assert.Equal(corrected.ToString(), await test.TextAsync(Buckets.Current, second.Feed.Key));
        Assert.Equal(Game.ToString(), await test.TextAsync(Buckets.Current, first.Feed.Key, first.Feed.VersionId));
        Assert.Equal([1, 2], mover.Published.Of<GamePromoted>().Select(promoted => promoted.Revision));
    }

    [Fact]
    public async Task A_correction_of_a_correction_back_to_the_first_document_is_filed_too()
    {
        using var test = await TestStore.CreateAsync();
        using var mover = new Mover(test);
        foreach (var feed in new[] { Game, Game with { HomeRuns = 3 }, Game })
            await mover.Handler.HandleAsync(await Mover.ValidatedAsync(test, feed), default);
        var file = (await mover.Filed.FindAsync(Game.Game, default))!.File;
        Assert.Equal((3, 2, 2), (file.Revision, file.HomeRuns, file.Earlier.Count));
    }

    [Fact]
    public async Task What_waits_for_a_person_is_not_filed_and_what_was_filed_before_stays()
    {
        using var test = await TestStore.CreateAsync();
        using var mover = new Mover(test);
        await mover.Handler.HandleAsync(await Mover.ValidatedAsync(test, Game), default);
        var broken = await Mover.ValidatedAsync(test, Game with { HomeRuns = 9 }, Verdict.Review);
        await mover.Handler.HandleAsync(broken, default);
        await mover.Sweep.RunOnceAsync(default);
        Assert.Equal(
            (1, 2),
            (await mover.Filed.FindAsync(Game.Game, default))!.File is var file ? (file.Revision, file.HomeRuns) : default
        );
    }

    [Theory]
    [InlineData("I")]
    [InlineData("O")]
    [InlineData("DR")]
    [InlineData("X")]
    public async Task What_is_not_final_is_not_filed(string status)
    {
        using var test = await TestStore.CreateAsync();
        using var mover = new Mover(test);
        var report = await Mover.ValidatedAsync(test, Game with { Status = status });
        await mover.Handler.HandleAsync(report, default);
        Assert.False(await mover.Promoter.PromoteAsync(report, default));
        Assert.Empty(await test.KeysAsync(Buckets.Current));
    }

    [Fact]
    public async Task An_old_report_is_not_filed_over_a_correction()
    {
        using var test = await TestStore.CreateAsync();
        using var mover = new Mover(test);
        var old = await Mover.ValidatedAsync(test, Game);
        var correction = await Mover.ValidatedAsync(test, Game with { HomeRuns = 3 });
        Assert.True(await mover.Promoter.PromoteAsync(correction, default));
        Assert.False(await mover.Promoter.PromoteAsync(old, default));
        Assert.Equal(
            (1, 3),
            (await mover.Filed.FindAsync(Game.Game, default))!.File is var file ? (file.Revision, file.HomeRuns) : default
        );
    }

    [Fact]
    public async Task Of_many_movers_one_files_the_game()
    {
        using var test = await TestStore.CreateAsync();
        for (var round = 0; round < 5; round++)
        {
            var feed = Game with { GamePk = 800_000 + round };
            var report = await Mover.ValidatedAsync(test, feed);
            var movers = Enumerable.Range(0, 4).Select(_ => new Mover(test)).ToList();
            await Task.WhenAll(movers.Select(mover => Task.Run(() => mover.Promoter.PromoteAsync(report, default))));
            Assert.Single(movers.SelectMany(mover => mover.Published.Of<GamePromoted>()));
            Assert.Single(await test.VersionsAsync(Buckets.Current, $"regular-season/games/{feed.GamePk}/{GameFile.Name}"));
            Assert.Single(await test.VersionsAsync(Buckets.Current, $"regular-season/games/{feed.GamePk}/{GameFile.FeedName}"));
            movers.ForEach(mover => mover.Dispose());
        }
    }

    [Fact]
    public async Task A_game_whose_phase_changes_moves()
    {
        using var test = await TestStore.CreateAsync();
        using var mover = new Mover(test);
        await mover.Handler.HandleAsync(await Mover.ValidatedAsync(test, Game with { Type = "S" }), default);
        await mover.Handler.HandleAsync(await Mover.ValidatedAsync(test, Game), default);
        var filed = await mover.Filed.FindAsync(Game.Game, default);
        Assert.Equal(
            (Folder, 2, "pre-season/games/746139/feed.json.zst"),
            (filed!.Folder, filed.File.Revision, Assert.Single(filed.File.Earlier).Key)
        );
        Assert.Equal([Folder + GameFile.FeedName, Folder + GameFile.Name], await test.KeysAsync(Buckets.Current));
    }

    [Fact]
    public async Task The_sweep_files_what_no_message_announced()
    {
        using var test = await TestStore.CreateAsync();
        using var mover = new Mover(test);
        await Mover.ValidatedAsync(test, Game);
        await Mover.ValidatedAsync(test, Game with { GamePk = 7 });
        await mover.Sweep.RunOnceAsync(default);
        Assert.Equal([7, 746139], mover.Published.Of<GamePromoted>().Select(promoted => promoted.GamePk.Value).Order());
    }

    [Fact]
    public async Task One_report_that_cannot_be_read_keeps_no_other_from_being_filed()
    {
        using var test = await TestStore.CreateAsync();
        using var mover = new Mover(test);
        await test.Store.PutAsync(
            Buckets.State,
            Buckets.ValidationReport(new GamePk(1)),
            "no report"u8.ToArray(),
            PutOptions.Default,
            default
        );
        await test.Store.PutAsync(Buckets.State, Buckets.Journal("promotion", "1"), "no journal"u8.ToArray(), PutOptions.Default, default);
        await Mover.ValidatedAsync(test, Game);
        await mover.Sweep.RunOnceAsync(default);
        Assert.Equal(Game.Game, Assert.Single(mover.Published.Of<GamePromoted>()).GamePk);
    }

    [Fact]
    public async Task A_document_that_is_gone_is_not_filed()
    {
        using var test = await TestStore.CreateAsync();
        using var mover = new Mover(test);
        var report = await Mover.ValidatedAsync(test, Game);
        await test.Store.DeleteAsync(Buckets.Live, report.Feed.Key, report.Feed.VersionId, default);
        Assert.False(await mover.Promoter.PromoteAsync(report, default));
        Assert.Empty(await test.KeysAsync(Buckets.Current));
        await AssertNothingLeftAsync(test);
    }

    private static async Task AssertNothingLeftAsync(TestStore test) =>
        Assert.DoesNotContain(
            await test.KeysAsync(Buckets.State),
            key => key.StartsWith("journals/", StringComparison.Ordinal) || key.StartsWith("leases/", StringComparison.Ordinal)
        );
}
