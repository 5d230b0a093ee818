using System.CommandLine;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using MlbSts.Cli.Query.Formats;

namespace MlbSts.Cli.Query;

/// <summary><c>sts query</c>: SQL over the historical seasons.</summary>
internal static partial class QueryCommand
{
    private const string About =
        "Runs SQL over the loaded seasons with an embedded DuckDB. Tables: games, plays, pitches, runners, batting, pitching, fielding, line_scores, lineups, players, teams, venues; "
        + "each also by year (plays_2016) and by phase (regular_season.plays, post_season.plays_2016). A query can read nothing else and write nothing.";

    /// <summary>The command.</summary>
    /// <param name="terminal">What it talks to; null for the process's own.</param>
    /// <param name="environment">Settings that name a store; null for the process's own.</param>
    public static Command Create(Func<QueryTerminal>? terminal = null, IConfiguration? environment = null)
    {
        var sql = new Argument<string?>("SQL")
        {
            Description = "One or more queries, divided by semicolons.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var file = new Option<FileInfo?>("--file") { Description = "Run the queries of this file." };
        var shell = new Option<bool>("--shell") { Description = "Ask again and again; .help tells more." };
        var format = new Option<string?>("--format")
        {
            Description = "table, csv, json or parquet. Default: by the name of --output; else table in a terminal and csv in a pipe.",
        };
        var output = new Option<string?>("--output") { Description = "Write the answer into this file." };
        var store = new Option<string?>("--store")
        {
            Description =
                $"The folder of the store, or of a run of the platform. Default: what ObjectStore__* of the environment names, else {StoreLocation.DefaultFolder}.",
        };
        var cache = new Option<string>("--cache")
        {
            Description = "Where files of an S3 store are kept, by SHA-256.",
            DefaultValueFactory = _ => QueryOptions.DefaultCache,
        };
        var maxRows = new Option<int>("--max-rows")
        {
            Description = "Rows a table shows; 0 for all.",
            DefaultValueFactory = _ => QueryOptions.DefaultMaxRows,
        };
        var memory = new Option<string?>("--memory") { Description = "Memory for the query, for example 2GB; beyond it the disk is used." };
        var threads = new Option<int?>("--threads") { Description = "Threads for the query (1 to 1024)." };

        format.AcceptOnlyFromAmong([.. ResultFormats.Names]);
        Check(maxRows, value => value >= 0, "0 or more");
        Check(threads, value => value is null or (>= 1 and <= 1024), "1 to 1024");
        Check(memory, value => value is null || Memory().IsMatch(value), "a number with KB, MB, GB or TB");

        var command = new Command("query", About) { sql, file, shell, format, output, store, cache, maxRows, memory, threads };
        command.Validators.Add(result =>
        {
            var asked = new[]
            {
                result.GetResult(sql) is { Tokens.Count: > 0 },
                result.GetValue(file) is not null,
                result.GetValue(shell),
            }.Count(given => given);
            if (asked != 1)
                result.AddError("Give one of these: a query, --file FILE, or --shell.");
            if (result.GetValue(format) == ResultFormats.Parquet && result.GetValue(output) is null)
                result.AddError("--format parquet needs --output FILE.");
            if (result.GetValue(shell) && result.GetValue(output) is not null)
                result.AddError("--shell has no --output: run the query without --shell.");
            if (result.GetValue(file) is { Exists: false } missing)
                result.AddError($"--file: there is no file {missing.FullName}.");
        });
        command.SetAction(
            async (result, cancellationToken) =>
            {
                var talk = terminal?.Invoke() ?? QueryTerminal.OfProcess();
                var options = new QueryOptions
                {
                    Sql =
                        result.GetValue(shell) ? null
                        : result.GetValue(file) is { } from ? await File.ReadAllTextAsync(from.FullName, cancellationToken)
                        : result.GetValue(sql),
                    Format = result.GetValue(format),
                    Output = result.GetValue(output),
                    Store = result.GetValue(store),
                    Cache = result.GetValue(cache)!,
                    MaxRows = result.GetValue(maxRows),
                    Memory = result.GetValue(memory),
                    Threads = result.GetValue(threads),
                };
                return await new QueryRun(options, talk, environment ?? new ConfigurationBuilder().AddEnvironmentVariables().Build()).Run(
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static void Check<T>(Option<T> option, Func<T?, bool> isAllowed, string allowed) =>
        option.Validators.Add(result =>
        {
            if (!isAllowed(result.GetValueOrDefault<T>()))
                result.AddError($"{option.Name}: {allowed} is allowed.");
        });

    [GeneratedRegex(@"^\d+(\.\d+)?\s*[KMGT]i?B$", RegexOptions.IgnoreCase)]
    private static partial Regex Memory();
}
