using MlbSts.Domain;
using MlbSts.Games.Tables;
using MlbSts.Lake.Manifests;
using MlbSts.Storage;
using MlbSts.Testing;

namespace MlbSts.Cli.Tests.Query;

public sealed class QueryErrorTests(QueryFixture fixture) : IClassFixture<QueryFixture>
{
    [Fact]
    public async Task Bad_sql_is_told_in_duckdbs_words()
    {
        var unknown = await fixture.Query("select batter from plays");
        Assert.Equal(1, unknown.Code);
        Assert.Contains("Referenced column \"batter\" not found", unknown.Error, StringComparison.Ordinal);
        var wrong = await fixture.Query("select 1\nfrom from plays");
        Assert.Equal(1, wrong.Code);
        Assert.Equal("Parser Error: syntax error at or near \"from\"\n\nLINE 2: from from plays\n             ^\n", wrong.Error);
    }

    [Fact]
    public async Task A_number_that_is_none_is_refused_in_a_sentence()
    {
        var answer = await fixture.Query("select 1e999");
        Assert.Equal(1, answer.Code);
        Assert.Equal("The query has a number that is none, such as 1e999, or nests too deep.\n", answer.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--file", "no-such.sql")]
    [InlineData("--shell", "select 1")]
    [InlineData("--format", "xml", "select 1")]
    [InlineData("--format", "parquet", "select 1")]
    [InlineData("--memory", "much", "select 1")]
    [InlineData("--threads", "0", "select 1")]
    [InlineData("--max-rows", "-1", "select 1")]
    public async Task Options_that_make_no_sense_are_refused(params string[] arguments)
    {
        var answer = await fixture.Query([.. arguments.Where(argument => argument.Length > 0)]);
        Assert.NotEqual(0, answer.Code);
        Assert.NotEqual("", answer.Error);
    }

    [Fact]
    public async Task Where_there_is_no_store_it_says_how_to_get_one()
    {
        using var folder = new TemporaryFolder();
        var answer = await QueryFixture.Run(["--store", folder.Path, "select 1"]);
        Assert.Equal(2, answer.Code);
        Assert.Contains("There is no store with historical seasons", answer.Error, StringComparison.Ordinal);
        Assert.Contains("sts load", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_without_seasons_says_how_to_load_one()
    {
        using var folder = new TemporaryFolder();
        using (var store = new FileObjectStore(folder.Path, durable: false))
            await store.EnsureBucketAsync(Buckets.All.Single(bucket => bucket.Name == Buckets.Historical), CancellationToken.None);
        var answer = await QueryFixture.Run(["--store", folder.Path, "select 1"]);
        Assert.Equal(2, answer.Code);
        Assert.Contains("No season is loaded", answer.Error, StringComparison.Ordinal);
        Assert.Contains("sts load", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_environment_names_a_store_where_no_option_does()
    {
        var answer = await QueryFixture.Run(
            ["--cache", fixture.Folder["cache"], "select count(*) as games from games"],
            environment: new() { ["ObjectStore:Kind"] = "file", ["ObjectStore:Path"] = Path.Combine(fixture.Store, "objects") }
        );
        Assert.Equal((0, "games\n4\n"), (answer.Code, answer.Output));
        var wrong = await QueryFixture.Run(["select 1"], environment: new() { ["ObjectStore:Kind"] = "tape" });
        Assert.Equal(2, wrong.Code);
        Assert.Contains("ObjectStore:Kind is 'tape'", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_notice_of_retrosheet_is_given_where_a_season_came_from_there()
    {
        using var folder = new TemporaryFolder();
        using (var store = new FileObjectStore(folder.Path, durable: false))
            await SeasonWriter.Write(
                store,
                SeasonPhase.RegularSeason,
                1982,
                [SeasonWriter.Game("OAK198204060", SeasonPhase.RegularSeason, "out")],
                SourceNames.Retrosheet
            );
        var answer = await QueryFixture.Run(["--store", folder.Path, "--cache", folder["cache"], "select 1 as one"]);
        Assert.Equal("one\n1\n", answer.Output);
        Assert.Contains("obtained free of charge from and is copyrighted by Retrosheet", answer.Error, StringComparison.Ordinal);
        Assert.Equal("", (await fixture.Query("select 1 as one")).Error);
    }

    [Fact]
    public async Task The_file_that_the_manifest_names_is_read_and_not_the_newest()
    {
        using var folder = new TemporaryFolder();
        using (var store = new FileObjectStore(folder.Path, durable: false))
        {
            var first = await SeasonWriter.Write(
                store,
                SeasonPhase.RegularSeason,
                2015,
                [SeasonWriter.Game("BOS201504180", SeasonPhase.RegularSeason, "out")],
                SourceNames.Custom
            );
            await SeasonWriter.Write(
                store,
                SeasonPhase.RegularSeason,
                2015,
                [SeasonWriter.Game("BOS201504190", SeasonPhase.RegularSeason, "out", "out")],
                SourceNames.Custom
            );
            await store.PutJsonAsync(
                Buckets.Historical,
                SeasonManifest.Key(SeasonPhase.RegularSeason, 2015),
                first,
                CancellationToken.None
            );
        }
        for (var run = 0; run < 2; run++)
            Assert.Equal(
                "game_id\nBOS201504180\n",
                (await QueryFixture.Run(["--store", folder.Path, "--cache", folder["cache"], "select game_id from plays"])).Output
            );
    }

    [Fact]
    public async Task A_file_that_was_changed_in_place_is_not_read()
    {
        using var folder = new TemporaryFolder();
        using (var store = new FileObjectStore(folder.Path, durable: false))
            await SeasonWriter.Write(
                store,
                SeasonPhase.RegularSeason,
                2015,
                [SeasonWriter.Game("BOS201504180", SeasonPhase.RegularSeason, "out")],
                SourceNames.Custom
            );
        var path = folder["mlb-historical/regular-season/2015/tables/plays.parquet"];
        File.SetAttributes(path, FileAttributes.Normal);
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[20] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
        var answer = await QueryFixture.Run(["--store", folder.Path, "--cache", folder["cache"], "select 1"]);
        Assert.Equal(2, answer.Code);
        Assert.Contains("plays.parquet", answer.Error, StringComparison.Ordinal);
    }
}
