using System.Text.Json;
using DuckDB.NET.Data;

namespace MlbSts.Cli.Query;

/// <summary>
/// Lets in nothing but queries. A path that DuckDB may read it may also write (<c>COPY ... TO</c>), so the tables' files would be open to
/// change otherwise. DuckDB itself says what is a query: what it can serialize as one.
/// </summary>
internal sealed class ReadOnlyGate(DuckDBConnection connection)
{
    // Functions that look like tables and are switches: a log file that may not be written ends the process.
    private static readonly HashSet<string> Refused = new(
        ["enable_logging", "disable_logging", "truncate_duckdb_logs", "enable_profiling", "disable_profiling"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Refuses what is no query.</summary>
    /// <exception cref="CommandException">It is none; the message says why.</exception>
    public void Check(string statement)
    {
        var query = SqlText.Explained(statement) ?? statement;
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT json_serialize_sql($1::VARCHAR)";
        command.Parameters.Add(new DuckDBParameter(query));
        using var parsed = JsonDocument.Parse((string)command.ExecuteScalar()!);
        var root = parsed.RootElement;
        if (!root.GetProperty("error").GetBoolean())
        {
            if (root.GetProperty("statements").GetArrayLength() != 1)
                throw new CommandException("Give one query at a time.");
            if (Functions(root).FirstOrDefault(Refused.Contains) is { } refused)
                throw new CommandException($"{refused} is not to be had here: it changes the database's settings.");
            return;
        }
        // What is not understood here must not be run either: EXPLAIN (ANALYZE) COPY ... would write.
        throw new CommandException(
            root.GetProperty("error_type").GetString() == "parser"
                ? $"Parser Error: {root.GetProperty("error_message").GetString()}{(root.TryGetProperty("position", out var position) ? SqlText.Pointer(query, position.GetString()!) : "")}"
                : "Only queries are run here: SELECT, WITH, FROM, PIVOT with IN, DESCRIBE, SUMMARIZE, SHOW, and EXPLAIN or EXPLAIN ANALYZE of them. Nothing can be written; --output FILE keeps the answer."
        );
    }

    private static IEnumerable<string> Functions(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(member =>
                    member is { Name: "function_name", Value.ValueKind: JsonValueKind.String }
                        ? [member.Value.GetString()!]
                        : Functions(member.Value)
                ),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Functions),
            _ => [],
        };
}
