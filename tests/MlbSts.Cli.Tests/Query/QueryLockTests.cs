using System.Security.Cryptography;
using MlbSts.Testing;

namespace MlbSts.Cli.Tests.Query;

/// <summary>What a query cannot do.</summary>
public sealed class QueryLockTests(QueryFixture fixture) : IClassFixture<QueryFixture>
{
    [Theory]
    [InlineData("select * from read_text('/etc/passwd')")]
    [InlineData("select * from read_csv('/etc/passwd')")]
    [InlineData("from '/etc/passwd'")]
    [InlineData("from glob('/etc/*')")]
    [InlineData("select * from read_blob('{folder}/*')")]
    [InlineData("select * from enable_logging('QueryLog', storage = 'file', storage_path = '{folder}/log')")]
    [InlineData("with x as (from ENABLE_PROFILING(save_location = '{folder}/x.json', format = 'json')) select * from x")]
    [InlineData("attach '{folder}/x.db'")]
    [InlineData("copy plays to '{folder}/x.csv'")]
    [InlineData("copy (select 1) to '{file}' (use_tmp_file false)")]
    [InlineData("explain analyze copy (select 1) to '{file}' (use_tmp_file false)")]
    [InlineData("explain (analyze) copy (select 1) to '{file}' (use_tmp_file false)")]
    [InlineData("/**/ explain /**/ analyze copy (select 1) to '{file}' (use_tmp_file false)")]
    [InlineData("prepare p as copy (select 1) to '{file}' (use_tmp_file false)")]
    [InlineData("export database '{folder}/x'")]
    [InlineData("install httpfs")]
    [InlineData("load httpfs")]
    [InlineData("set enable_external_access = true")]
    [InlineData("pragma enable_profiling")]
    [InlineData("drop view plays")]
    [InlineData("create table x as select 1")]
    [InlineData("select * from sqlite_scan('{folder}/x', 'y')")]
    [InlineData("from query('select 1')")]
    [InlineData("from query('from enable_logging()')")]
    [InlineData("from system.main.query('select 1')")]
    [InlineData("from \"QUERY\"('select 1')")]
    [InlineData("from query_table(['plays'])")]
    [InlineData("from json_execute_serialized_sql(json_serialize_sql('from enable_logging()'))")]
    [InlineData("select (select count(*) from query('select 1'))")]
    [InlineData("with recursive x as (select 1 as a union all select a from query('select 2 as a')) from x")]
    [InlineData("select 1 where exists (from query('select 1'))")]
    [InlineData("from plays, lateral (from query('select 1'))")]
    [InlineData("pivot (from query('select 1 as a, 2 as b')) on a in (1) using sum(b)")]
    [InlineData("describe (from query('select 1'))")]
    [InlineData("summarize (from query('select 1'))")]
    [InlineData("explain analyze from query('select 1')")]
    [InlineData("from duckdb_secrets()")]
    [InlineData("from sniff_csv('/etc/passwd')")]
    [InlineData("from checkpoint()")]
    [InlineData("from pragma_database_size()")]
    [InlineData("select write_log('x')")]
    [InlineData("select getenv('HOME')")]
    public async Task A_query_reads_and_writes_nothing_but_the_views(string sql)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(fixture.Store, "objects", "mlb-historical", "regular-season", "2015", "tables", "plays.parquet");
        var before = Hash(file);
        var answer = await fixture.Query(
            sql.Replace("{folder}", folder.Path, StringComparison.Ordinal).Replace("{file}", file, StringComparison.Ordinal)
        );
        Assert.Equal((1, ""), (answer.Code, answer.Output));
        Assert.NotEqual("", answer.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        Assert.Equal(before, Hash(file));
    }

    [Theory]
    [InlineData("with x as (select 1 as a) select a from x")]
    [InlineData("from (values (1)) t(a)")]
    [InlineData("describe plays")]
    [InlineData("summarize teams")]
    [InlineData("select * from range(3)")]
    [InlineData("from plays, unnest([1, 2]) limit 1")]
    [InlineData("select column_name from duckdb_columns() limit 1")]
    [InlineData("select table_name from information_schema.tables limit 1")]
    [InlineData("select key from json_each('{\"a\":1}')")]
    [InlineData("show tables")]
    [InlineData("explain analyze select count(*) from plays")]
    [InlineData("pivot plays on event in ('out', 'single') using count(*) group by season")]
    public async Task What_only_reads_is_run(string sql)
    {
        var answer = await fixture.Query(sql);
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.NotEqual("", answer.Output);
    }

    [Theory]
    [InlineData("select length(string_agg(repeat('x', 1000), '')) from range(10000000)")]
    [InlineData("select length(list(repeat('x', 100000))) from range(1000000)")]
    [InlineData("with recursive r as (select 'xxxxxxxx' as t union all select t || t from r) select max(length(t)) from r")]
    public async Task Long_texts_count_as_memory_too(string sql)
    {
        await using var query = ServiceProcess.Start(
            "sts",
            new Dictionary<string, string>(),
            ["query", "--store", fixture.Store, "--memory", "200MB", sql]
        );
        long most = 0;
        while (!query.HasEnded)
        {
            most = Math.Max(most, query.WorkingSet);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
        }
        Assert.Equal(1, await query.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Contains("Out of Memory Error", query.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", query.Output, StringComparison.Ordinal);
        Assert.InRange(most, 1, 3_000_000_000);
    }

    [Fact]
    public async Task Memory_is_limited_and_what_does_not_fit_goes_to_the_disk_and_away()
    {
        var before = Directory.EnumerateDirectories(Path.GetTempPath(), "sts-query-*").ToHashSet();
        var answer = await fixture.Query(
            "--memory",
            "120MB",
            "--threads",
            "1",
            "select count(*) as n from (select hash(range) as h, range from range(6000000) order by h limit 5000000)"
        );
        Assert.Equal((0, "n\n5000000\n", ""), (answer.Code, answer.Output, answer.Error));
        Assert.Subset(before, Directory.EnumerateDirectories(Path.GetTempPath(), "sts-query-*").ToHashSet());
        Assert.Equal(
            (0, "true"),
            await Setting("current_setting('memory_limit') like '114%' or current_setting('memory_limit') like '120%'", "--memory", "120MB")
        );
        Assert.Equal((0, "1"), await Setting("current_setting('threads')", "--threads", "1"));
    }

    private async Task<(int Code, string Value)> Setting(string expression, params string[] options)
    {
        var answer = await fixture.Query([.. options, $"select {expression} as value"]);
        return (answer.Code, answer.Output.Split('\n')[1]);
    }

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
