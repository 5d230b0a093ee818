using Microsoft.Extensions.Configuration;
using MlbSts.Cli.Query.Formats;
using MlbSts.Cli.Retrosheet;
using MlbSts.Games.Tables;
using MlbSts.Lake.Manifests;
using MlbSts.Storage;

namespace MlbSts.Cli.Query;

/// <summary>One run of <c>sts query</c>: finds the seasons, opens the database, and answers.</summary>
internal sealed class QueryRun(QueryOptions options, QueryTerminal terminal, IConfiguration environment)
{
    /// <summary>Runs it.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public async Task<int> Run(CancellationToken cancellationToken)
    {
        var failed = ExitCodes.NotStarted;
        try
        {
            var statements = options.Sql is null ? null : Statements(options.Sql);
            var files = await Files(cancellationToken);
            var temporary = options.Output is { } output
                ? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(output))!, $".{Path.GetRandomFileName()}.new")
                : null;
            using var database = LakeDatabase.Open(files, options, temporary);
            failed = ExitCodes.QueryFailed;
            if (statements is null)
                return await new QueryShell(database, options, terminal).Run(cancellationToken);
            Answer(database, statements, temporary, cancellationToken);
            return ExitCodes.Done;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("Cancelled.");
            return ExitCodes.Cancelled;
        }
        catch (Exception failure) when (failure is CommandException or ObjectStoreException or IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync(CommandException.Tell(failure));
            return failed;
        }
        finally
        {
            await terminal.Output.FlushAsync(CancellationToken.None);
        }
    }

    private string Format =>
        options.Format
        ?? ResultFormats.OfFile(options.Output)
        ?? (options.Output is null && terminal.IsOutputTerminal ? ResultFormats.Table : ResultFormats.Csv);

    private List<string> Statements(string sql)
    {
        var statements = SqlText.All(sql);
        if (statements.Count == 0)
            throw new CommandException("There is no query in the text.");
        if (statements.Count > 1 && Format != ResultFormats.Table)
            throw new CommandException(
                $"Several queries have several answers, which {Format} cannot hold: give one query, or --format table."
            );
        return statements;
    }

    private async Task<List<LakeFile>> Files(CancellationToken cancellationToken)
    {
        using var location = StoreLocation.Open(options.Store, environment);
        var seasons = await LoadedSeasons.Find(location.Store, cancellationToken);
        if (seasons.Count == 0)
            throw new CommandException($"No season is loaded in {location.Description}. Load one first: sts load ...");
        if (seasons.Any(IsOfRetrosheet))
            await terminal.Error.WriteLineAsync(RetrosheetCommands.Notice);
        var local = new TableFiles(location.Store, location.Root, options.Cache);
        var files = new List<LakeFile>();
        foreach (var season in seasons)
        {
            foreach (var table in season.Tables)
                files.Add(new LakeFile(table.Table, season.Year, season.Phase, await local.PathOf(table.File, cancellationToken)));
        }
        return files;
    }

    private void Answer(LakeDatabase database, List<string> statements, string? temporary, CancellationToken cancellationToken)
    {
        if (temporary is null)
        {
            AnswerText(database, statements, terminal.Output, cancellationToken);
            return;
        }
        // The file is whole or not there.
        try
        {
            if (Format == ResultFormats.Parquet)
            {
                database.CopyToParquet(statements[0], temporary, cancellationToken);
            }
            else
            {
                using var file = new StreamWriter(temporary);
                AnswerText(database, statements, file, cancellationToken);
            }
            File.Move(temporary, options.Output!, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private void AnswerText(LakeDatabase database, List<string> statements, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var statement in statements)
            database.Query(
                statement,
                rows => ResultFormats.Texts[Format](rows, output, options.Output is null ? options.MaxRows : 0, cancellationToken),
                cancellationToken
            );
    }

    private static bool IsOfRetrosheet(SeasonManifest season) => season.Games.Any(game => game.Source == SourceNames.Retrosheet);
}
