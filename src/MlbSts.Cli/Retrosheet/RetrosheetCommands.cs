using System.CommandLine;

namespace MlbSts.Cli.Retrosheet;

/// <summary><c>sts retrosheet</c>: reads Retrosheet's files.</summary>
internal static class RetrosheetCommands
{
    public const string Notice =
        "The information used here was obtained free of charge from and is copyrighted by Retrosheet. Interested parties may contact Retrosheet at \"www.retrosheet.org\".";

    public static Command Create()
    {
        var command = new Command("retrosheet", $"Reads Retrosheet's event files. {Notice}");
        command.Subcommands.Add(EventsCommand.Create());
        return command;
    }
}
