using DuckDB.NET.Data;
using MlbSts.Cli.Query;
using MlbSts.Testing;

namespace MlbSts.Cli.Tests.Query;

/// <summary>However deep a query nests: what reads and writes more than the views is refused, and what does not is let in.</summary>
public sealed class QueryFuzzTests : IDisposable
{
    // Each has room for a table, some for two.
    private static readonly string[] Shapes =
    [
        "select a.* from {0} as a, lateral (from {1} as b) as l",
        "from {0} union all from {1}",
        "with x as (from {0}) from x, {1} as y",
        "select * from {0} as a left join {1} as b on true",
        "select (select count(*) from {0})",
        "select 1 where exists (from {0})",
        "select 1 where 1 in (select 1 from {0})",
        "with recursive x as (select 1 as a union all select a from {0}) from x",
        "select case when true then (select max(1) from {0}) end",
        "select list_transform([1], x -> x + (select count(*) from {0}))",
        "select max((select 1 from {0} limit 1))",
        "from {0} limit (select 1 from {0} limit 1)",
        "select any_value(1) filter (where exists (from {0}))",
        "values ((select 1 from {0} limit 1))",
        "from {0} tablesample 10%",
        "select * exclude (a) from {0} qualify row_number() over () = 1",
    ];

    // Only outermost.
    private static readonly string[] Statements =
    [
        "pivot (select 1 as a from {0}) on a in (1) using count(*)",
        "describe (from {0})",
        "summarize (from {0})",
        "explain analyze from {0}",
    ];

    private static readonly string[] Allowed =
    [
        "plays",
        "range(3)",
        "(values (1))",
        "unnest([1, 2])",
        "duckdb_tables()",
        "json_each('{{}}')",
        "generate_series(1, 2)",
    ];

    private static readonly string[] Forbidden =
    [
        "query('select 1')",
        "main.query('select 1')",
        "\"Query\"('select 1')",
        "query_table(['plays'])",
        "read_csv('/etc/passwd')",
        "read_text('x')",
        "glob('*')",
        "enable_logging()",
        "json_execute_serialized_sql('x')",
        "parquet_scan('x')",
        "pragma_database_size()",
        "sniff_csv('x')",
        "duckdb_secrets()",
    ];

    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly ReadOnlyGate _gate;

    public QueryFuzzTests()
    {
        _connection.Open();
        _gate = new ReadOnlyGate(_connection);
    }

    public void Dispose() => _connection.Dispose();

    [Fact]
    public async Task Nested_as_it_may_be_a_forbidden_function_is_found_and_others_pass()
    {
        var (passed, found) = (0, 0);
        await Fuzzing.RunAsync(
            "nested queries",
            random =>
            {
                var isForbidden = random.Next(2) == 0;
                var sql = Nested(random, 1 + random.Next(6), isForbidden);
                var refusal = Record.Exception(() => _gate.Check(sql));
                if (isForbidden)
                    Assert.True(refusal is CommandException, $"let in: {sql}");
                else
                    Assert.True(refusal is null, $"refused: {sql}: {refusal?.Message}");
                _ = isForbidden ? found++ : passed++;
            },
            _ => false
        );
        Assert.True(passed > 0 && found > 0);
    }

    [Fact]
    public Task Damaged_queries_are_checked_or_refused_with_a_reason() =>
        Fuzzing.RunAsync(
            "damaged queries",
            random => _gate.Check(Mutation.Of(Nested(random, 1 + random.Next(4), random.Next(2) == 0), random)),
            exception => exception is CommandException { Message.Length: > 0 }
        );

    private static string Nested(Random random, int depth, bool isForbidden)
    {
        var table = isForbidden ? Forbidden[random.Next(Forbidden.Length)] : Allowed[random.Next(Allowed.Length)];
        for (; depth > 1; depth--)
            table = $"({Fill(Shapes[random.Next(Shapes.Length)], table, random)})";
        var outermost = random.Next(4) == 0 ? Statements : Shapes;
        return Fill(outermost[random.Next(outermost.Length)], table, random);
    }

    private static string Fill(string shape, string table, Random random)
    {
        var other = Allowed[random.Next(Allowed.Length)];
        return shape.Replace("{0}", table, StringComparison.Ordinal).Replace("{1}", other, StringComparison.Ordinal);
    }
}
