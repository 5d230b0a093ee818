using MlbSts.Testing;

namespace MlbSts.Cli.Tests.Query;

public sealed class QueryFormatTests(QueryFixture fixture) : IClassFixture<QueryFixture>
{
    private const string Values =
        "select 'a,\"b\"' as text, null as nothing, '' as empty, 12 as number, 0.5 as part, 1.25::double as real, 10000000000000000000000::hugeint as huge, date '2016-04-03' as day, "
        + "timestamptz '2016-04-03 17:05:00.25+00' as moment, true as flag, [1, null] as list, {'a': 'x'} as struct";

    [Fact]
    public async Task Csv_quotes_what_needs_it_and_tells_null_from_an_empty_text()
    {
        var answer = await fixture.Query(Values);
        Assert.Equal(
            "text,nothing,empty,number,part,real,huge,day,moment,flag,list,struct\n"
                + "\"a,\"\"b\"\"\",,\"\",12,0.5,1.25,10000000000000000000000,2016-04-03,2016-04-03 17:05:00.25,true,\"[1,null]\",\"{\"\"a\"\":\"\"x\"\"}\"\n",
            answer.Output
        );
    }

    [Fact]
    public async Task Json_has_an_object_a_row()
    {
        var answer = await fixture.Query("--format", "json", Values + " union all by name select 'é\n' as text");
        Assert.Equal(
            """
            [
            {"text":"a,\"b\"","nothing":null,"empty":"","number":12,"part":0.5,"real":1.25,"huge":10000000000000000000000,"day":"2016-04-03","moment":"2016-04-03 17:05:00.25","flag":true,"list":[1,null],"struct":{"a":"x"}},
            {"text":"é\n","nothing":null,"empty":null,"number":null,"part":null,"real":null,"huge":null,"day":null,"moment":null,"flag":null,"list":null,"struct":null}
            ]

            """,
            answer.Output
        );
    }

    [Fact]
    public async Task Json_without_rows_is_an_empty_array()
    {
        var answer = await fixture.Query("--format", "json", "select 1 as one where false");
        Assert.Equal("[]\n", answer.Output);
    }

    [Fact]
    public async Task A_table_has_numbers_on_the_right_nulls_blank_and_the_count_of_rows()
    {
        var answer = await fixture.Query(
            "--format",
            "table",
            "select game_id, home_score, wind_speed_mph, sky from games where season = 2016 order by game_id"
        );
        Assert.Equal(
            """
            game_id       home_score  wind_speed_mph  sky
            ------------  ----------  --------------  ---
            BOS201604110           1
            CHN201604112           3
            CLE201611020           2
            (3 rows)

            """,
            answer.Output
        );
    }

    [Fact]
    public async Task A_table_shows_as_many_rows_as_asked_and_says_how_many_there_are()
    {
        var answer = await fixture.Query("--format", "table", "--max-rows", "2", "from range(5000)");
        Assert.Equal(
            "range\n-----\n    0\n    1\n(5000 rows; the first 2 are shown: --max-rows shows more, --output FILE keeps all)\n",
            answer.Output
        );
    }

    [Fact]
    public async Task A_table_keeps_its_lines_whatever_the_text_holds()
    {
        var answer = await fixture.Query("--format", "table", "select 'a' || chr(10) || 'b' || chr(27) || '[31m' as x, 'é' as y");
        Assert.Equal("x          y\n---------  -\na\\nb [31m  é\n(1 row)\n", answer.Output);
    }

    [Fact]
    public async Task A_terminal_gets_a_table_and_a_pipe_csv()
    {
        var seen = await QueryFixture.Run(
            ["--store", fixture.Store, "--cache", fixture.Folder["cache"], "select 1 as one"],
            isTerminal: true
        );
        Assert.Equal("one\n---\n  1\n(1 row)\n", seen.Output);
        Assert.Equal("one\n1\n", (await fixture.Query("select 1 as one")).Output);
    }

    [Fact]
    public async Task Several_queries_answer_one_after_another_as_tables_only()
    {
        var answer = await fixture.Query("--format", "table", "select 1 as a; -- no; more\nselect ';' as b;");
        Assert.Equal("a\n-\n1\n(1 row)\nb\n-\n;\n(1 row)\n", answer.Output);
        Assert.Equal(2, (await fixture.Query("select 1; select 2")).Code);
    }

    [Fact]
    public async Task The_name_of_the_output_chooses_the_format_and_parquet_is_read_back()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await fixture.Query("--output", folder["x.json"], "select 1 as one")).Code);
        Assert.Equal("[\n{\"one\":1}\n]\n", await File.ReadAllTextAsync(folder["x.json"]));
        Assert.Equal(0, (await fixture.Query("--output", folder["x.json"], "--format", "table", "--max-rows", "1", "from range(3)")).Code);
        Assert.EndsWith("\n    2\n(3 rows)\n", await File.ReadAllTextAsync(folder["x.json"]), StringComparison.Ordinal);
        var parquet = await fixture.Query("--output", folder["x.parquet"], "select game_id, start_time from games order by 1 -- all");
        Assert.Equal((0, "", ""), (parquet.Code, parquet.Output, parquet.Error));
        using var reader = new ParquetSharp.ParquetFileReader(folder["x.parquet"]);
        Assert.Equal((4L, 2), (reader.FileMetaData.NumRows, reader.FileMetaData.NumColumns));
        Assert.Equal([folder["x.json"], folder["x.parquet"]], Directory.EnumerateFiles(folder.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_failed_query_leaves_the_output_as_it_was()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["x.csv"], "old");
        Assert.Equal(1, (await fixture.Query("--output", folder["x.csv"], "select error('no') from range(10)")).Code);
        Assert.Equal("old", await File.ReadAllTextAsync(Assert.Single(Directory.EnumerateFiles(folder.Path))));
    }

    [Fact]
    public async Task A_file_holds_the_query()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["q.sql"], "select count(*) as games\nfrom games;\n");
        Assert.Equal("games\n4\n", (await fixture.Query("--file", folder["q.sql"])).Output);
    }
}
