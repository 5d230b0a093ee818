using MlbSts.Cli.Query.Formats;
using MlbSts.Games.Tables;
using MlbSts.Lake;

namespace MlbSts.Cli.Query;

/// <summary>The shell: queries over many lines until a semicolon, and commands that begin with a dot.</summary>
internal sealed class QueryShell(LakeDatabase database, QueryOptions options, QueryTerminal terminal)
{
    private const string Prompt = "sts> ";
    private const string More = "...> ";

    private string _format = options.Format is { } asked && ResultFormats.Texts.ContainsKey(asked) ? asked : ResultFormats.Table;
    private bool _hasFailed;

    /// <summary>Until the input ends or <c>.quit</c>.</summary>
    /// <returns>Done; or, where nobody types, that a query failed.</returns>
    public async Task<int> Run(CancellationToken cancellationToken)
    {
        if (terminal.ShowsPrompt)
            await terminal.Error.WriteLineAsync("A query ends with a semicolon. .help tells more, .quit ends.");
        var pending = "";
        while (await ReadLine(pending.Length == 0 ? Prompt : More, cancellationToken) is { } line)
        {
            if (pending.Length == 0 && line.TrimStart().StartsWith('.'))
            {
                if (!Command(line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
                    break;
                continue;
            }
            var (statements, rest) = SqlText.Split(pending + line + "\n");
            foreach (var statement in statements)
                Query(statement, cancellationToken);
            pending = string.IsNullOrWhiteSpace(rest) ? "" : rest;
        }
        foreach (var statement in SqlText.All(pending))
            Query(statement, cancellationToken);
        return _hasFailed && !terminal.ShowsPrompt ? ExitCodes.QueryFailed : ExitCodes.Done;
    }

    private async Task<string?> ReadLine(string prompt, CancellationToken cancellationToken)
    {
        await terminal.Output.FlushAsync(cancellationToken);
        if (terminal.ShowsPrompt)
            await terminal.Error.WriteAsync(prompt);
        return await terminal.Input.ReadLineAsync(cancellationToken);
    }

    private void Query(string statement, CancellationToken cancellationToken)
    {
        try
        {
            database.Query(
                statement,
                rows => ResultFormats.Texts[_format](rows, terminal.Output, options.MaxRows, cancellationToken),
                cancellationToken
            );
        }
        catch (CommandException failure)
        {
            Fail(failure.Message);
        }
    }

    /// <returns>False at the end.</returns>
    private bool Command(string[] words)
    {
        switch (words)
        {
            case [".quit" or ".exit"]:
                return false;
            case [".help"]:
                terminal.Output.WriteLine(Help);
                break;
            case [".tables"]:
                Rows(["table", "one row is"], TableSchema.All.Select(table => (string[])[table.Name, TableMeanings.Of(table)]));
                break;
            case [".schema", var name] when TableSchema.All.FirstOrDefault(table => table.Name == name) is { } table:
                Rows(
                    ["column", "type", "unit", "meaning"],
                    LakeViews
                        .Columns(table)
                        .Select(column => (string[])[column.Name, column.SqlType, column.Unit, LakeViews.MeaningOf(column)])
                );
                break;
            case [".schema", ..]:
                Fail($"Give .schema one of these: {string.Join(", ", TableSchema.All.Select(table => table.Name))}.");
                break;
            case [".format", var name] when ResultFormats.Texts.ContainsKey(name):
                _format = name;
                break;
            case [".format", ..]:
                Fail($"Give .format one of these: {string.Join(", ", ResultFormats.Texts.Keys)}.");
                break;
            default:
                Fail($"There is no command '{words[0]}'. There are:\n{Help}");
                break;
        }
        return true;
    }

    private void Rows(string[] heads, IEnumerable<string[]> rows)
    {
        var all = rows.Prepend(heads).ToList();
        var widths = heads.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        foreach (var row in all)
            terminal.Output.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    private void Fail(string message)
    {
        _hasFailed = true;
        terminal.Error.WriteLine(message);
    }

    private const string Help = """
        .tables          the tables
        .schema TABLE    its columns, what they mean
        .format NAME     table, csv or json
        .quit            the end
        Anything else is SQL, until a semicolon: select count(*) from plays where season = 2016;
        """;
}
