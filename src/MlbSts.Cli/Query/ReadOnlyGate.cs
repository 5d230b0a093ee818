using System.Text.Json;
using DuckDB.NET.Data;

namespace MlbSts.Cli.Query;

/// <summary>
/// Lets in nothing but queries. A path that DuckDB may read it may also write (<c>COPY ... TO</c>), so the tables' files would be open to
/// change otherwise. DuckDB itself says what is a query: what it can serialize as one.
/// </summary>
internal sealed class ReadOnlyGate(DuckDBConnection connection)
{
    /// <summary>
    /// The functions that may stand for a table. An allow-list: others read files, are switches, or run SQL that they are given as text,
    /// which nobody looks at then.
    /// </summary>
    private static readonly HashSet<string> Tables = new(
        [
            "range",
            "generate_series",
            "unnest",
            "repeat",
            "repeat_row",
            "json_each",
            "json_tree",
            "histogram",
            "histogram_values",
            "summary",
            "duckdb_columns",
            "duckdb_functions",
            "duckdb_keywords",
            "duckdb_tables",
            "duckdb_types",
            "duckdb_views",
            "pragma_table_info",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private const int Deepest = 20_000;

    // Functions of values that write, or tell of the machine.
    private static readonly HashSet<string> Values = new(["write_log", "getenv", "nextval"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Refuses what is no query.</summary>
    /// <exception cref="CommandException">It is none; the message says why.</exception>
    public void Check(string statement)
    {
        var query = SqlText.Explained(statement) ?? statement;
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT json_serialize_sql($1::VARCHAR)";
        command.Parameters.Add(new DuckDBParameter(query));
        using var parsed = Parse((string)command.ExecuteScalar()!);
        var root = parsed.RootElement;
        if (!root.GetProperty("error").GetBoolean())
        {
            if (root.GetProperty("statements").GetArrayLength() != 1)
                throw new CommandException("Give one query at a time.");
            foreach (var (name, isTable) in Functions(root))
            {
                if (isTable ? !Tables.Contains(name) : Values.Contains(name))
                    throw new CommandException(
                        isTable
                            ? $"{name} is not to be had here in place of a table: of functions only {string.Join(", ", Tables)} are."
                            : $"{name} is not to be had here."
                    );
            }
            return;
        }
        // What is not understood here must not be run either: EXPLAIN (ANALYZE) COPY ... would write.
        throw new CommandException(
            root.GetProperty("error_type").GetString() == "parser"
                ? $"Parser Error: {root.GetProperty("error_message").GetString()}{(root.TryGetProperty("position", out var position) ? SqlText.Pointer(query, position.GetString()!) : "")}"
                : "Only queries are run here: SELECT, WITH, FROM, PIVOT with IN, DESCRIBE, SUMMARIZE, SHOW, and EXPLAIN or EXPLAIN ANALYZE of them. Nothing can be written; --output FILE keeps the answer."
        );
    }

    private static JsonDocument Parse(string serialized)
    {
        try
        {
            return JsonDocument.Parse(serialized, new JsonDocumentOptions { MaxDepth = Deepest });
        }
        catch (JsonException)
        {
            // DuckDB writes numbers into it that JSON does not have, and nests without end.
            throw new CommandException("The query has a number that is none, such as 1e999, or nests too deep.");
        }
    }

    /// <summary>The functions that a query names; those that stand for a table apart.</summary>
    private static IEnumerable<(string Name, bool IsTable)> Functions(JsonElement root)
    {
        // Not by recursion: a query may be as deep as it likes.
        var open = new Stack<(JsonElement Element, bool IsTable)>([(root, false)]);
        while (open.TryPop(out var one))
        {
            if (one.Element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in one.Element.EnumerateArray())
                    open.Push((item, false));
                continue;
            }
            if (one.Element.ValueKind != JsonValueKind.Object)
                continue;
            var isTableFunction =
                one.Element.TryGetProperty("type", out var type)
                && type.ValueKind == JsonValueKind.String
                && type.ValueEquals("TABLE_FUNCTION");
            foreach (var member in one.Element.EnumerateObject())
            {
                if (member is { Name: "function_name", Value.ValueKind: JsonValueKind.String })
                    yield return (member.Value.GetString()!, one.IsTable);
                else
                    open.Push((member.Value, isTableFunction && member.Name == "function"));
            }
        }
    }
}
