using System.CommandLine;
using MlbSts.Lake;

namespace MlbSts.Cli.Dictionary;

/// <summary><c>sts dictionary</c>: the data dictionary as Markdown.</summary>
internal static class DictionaryCommand
{
    public static Command Create()
    {
        var command = new Command("dictionary", "Prints the data dictionary of the historical tables as Markdown.");
        command.SetAction(result => result.InvocationConfiguration.Output.Write(DataDictionary.ToMarkdown()));
        return command;
    }
}
