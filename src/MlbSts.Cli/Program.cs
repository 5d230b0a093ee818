using System.CommandLine;
using MlbSts.Cli;
using MlbSts.Cli.Control;
using MlbSts.Cli.Dictionary;
using MlbSts.Cli.Load;
using MlbSts.Cli.Query;
using MlbSts.Cli.Retrosheet;
using MlbSts.ServiceDefaults.Failures;

const int NotStarted = 2;
const int Cancelled = 130;

var root = new RootCommand("MlbSts: a baseball-data platform.");
root.Subcommands.Add(RetrosheetCommands.Create());
root.Subcommands.Add(LoadCommand.Create());
root.Subcommands.Add(CheckCommand.Create());
root.Subcommands.Add(QueryCommand.Create());
root.Subcommands.Add(GamesCommand.Create());
root.Subcommands.Add(PollingCommand.Create());
root.Subcommands.Add(DictionaryCommand.Create());
if (CommandLineErrors.Parse(root, args, out var errors) is not { } command || errors.Count > 0)
{
    foreach (var error in errors)
        await Console.Error.WriteLineAsync(error);
    await Console.Error.WriteLineAsync("--help behind the command says what there is.");
    return NotStarted;
}
try
{
    return await command.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    return Cancelled;
}
catch (Exception exception)
{
    foreach (var line in Failure.Of(exception).Lines)
        await Console.Error.WriteLineAsync(line);
    return NotStarted;
}
