using MlbSts.Testing;

namespace MlbSts.Cli.Tests.Query;

public sealed class QueryViewTests(QueryFixture fixture) : IClassFixture<QueryFixture>
{
    [Theory]
    [InlineData("plays", 8)]
    [InlineData("plays_2015", 2)]
    [InlineData("plays_2016", 6)]
    [InlineData("regular_season.plays", 6)]
    [InlineData("regular_season.plays_2016", 4)]
    [InlineData("post_season.plays", 2)]
    [InlineData("post_season.plays_2016", 2)]
    [InlineData("plays where season = 2016 and phase = 'post-season'", 2)]
    [InlineData("games where season = 2016", 3)]
    [InlineData("pitches", 0)]
    [InlineData("players where season = 2016 and phase = 'regular-season'", 2)]
    public async Task A_view_has_the_rows_of_its_seasons_and_phases(string from, int count)
    {
        var answer = await fixture.Query($"select count(*) from {from}");
        Assert.Equal((0, $"count_star()\n{count}\n", ""), (answer.Code, answer.Output, answer.Error));
    }

    [Fact]
    public async Task Season_and_phase_are_columns_of_every_table()
    {
        var answer = await fixture.Query(
            "select table_name, string_agg(column_name order by column_name) from information_schema.columns where column_name in ('season', 'phase') and table_schema = 'main' and table_name not like '%\\_2%' escape '\\' group by 1 order by 1"
        );
        Assert.Equal(13, answer.Output.Count(character => character == '\n'));
        Assert.Equal(12, answer.Output.Split("\"phase,season\"").Length - 1);
    }

    [Fact]
    public async Task A_filter_on_the_season_leaves_the_other_files_unread()
    {
        var answer = await fixture.Query("--format", "table", "explain select count(event_text) from plays where season = 2015");
        Assert.True(answer.Output.Split("READ_PARQUET").Length == 3, answer.Output);
    }

    [Fact]
    public async Task A_table_that_no_season_has_is_there_without_rows()
    {
        using var folder = new TemporaryFolder();
        using (var store = new Storage.FileObjectStore(folder.Path, durable: false))
        {
            var manifest = await SeasonWriter.Write(
                store,
                Domain.SeasonPhase.RegularSeason,
                2015,
                [SeasonWriter.Game("BOS201504180", Domain.SeasonPhase.RegularSeason, "out")],
                "custom"
            );
            manifest = manifest with { Tables = [.. manifest.Tables.Where(table => table.Table != "venues")] };
            await Storage.JsonObjects.PutJsonAsync(
                store,
                Storage.Buckets.Historical,
                Lake.Manifests.SeasonManifest.Key(manifest.Phase, 2015),
                manifest,
                CancellationToken.None
            );
        }
        var answer = await QueryFixture.Run([
            "--store",
            folder.Path,
            "--cache",
            folder["cache"],
            "select venue_id, season, phase from venues",
        ]);
        Assert.Equal((0, "venue_id,season,phase\n", ""), (answer.Code, answer.Output, answer.Error));
    }
}
