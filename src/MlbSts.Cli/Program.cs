using System.CommandLine;
using MlbSts.Cli.Dictionary;
using MlbSts.Cli.Load;
using MlbSts.Cli.Query;
using MlbSts.Cli.Retrosheet;

var root = new RootCommand("MlbSts: a baseball-data platform.");
root.Subcommands.Add(RetrosheetCommands.Create());
root.Subcommands.Add(LoadCommand.Create());
root.Subcommands.Add(CheckCommand.Create());
root.Subcommands.Add(QueryCommand.Create());
root.Subcommands.Add(DictionaryCommand.Create());
return await root.Parse(args).InvokeAsync();
