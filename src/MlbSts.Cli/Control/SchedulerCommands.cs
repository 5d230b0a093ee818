using System.CommandLine;

namespace MlbSts.Cli.Control;

/// <summary>What every command that asks a Scheduler takes, and how it ends.</summary>
internal sealed class SchedulerCommands
{
    private const int Done = 0;
    private const int NotDone = 1;

    private readonly Option<string?> _address = new("--scheduler")
    {
        Description =
            $"Where the Scheduler is. Without it: {SchedulerClient.AddressVariable} of the environment, else http://127.0.0.1:5101.",
        Recursive = true,
    };

    private readonly Option<string?> _tokenFile = new("--token-file")
    {
        Description = $"A file with the token. Without it: {SchedulerClient.TokenVariable} of the environment.",
        Recursive = true,
    };

    /// <summary>Why, for people; commands that change something have it.</summary>
    public Option<string?> Reason { get; } = new("--reason") { Description = "Why, for people: it is kept with the command." };

    /// <summary>A command whose parts all take where the Scheduler is.</summary>
    public Command Root(string name, string description) => new(name, description) { _address, _tokenFile };

    /// <summary>Has a command ask.</summary>
    /// <param name="command">The command.</param>
    /// <param name="ask">Asks, and gives what is printed.</param>
    public void Asks(Command command, Func<ParseResult, SchedulerClient, CancellationToken, Task<string>> ask) =>
        command.SetAction(
            async (result, cancellation) =>
            {
                try
                {
                    using var client = new SchedulerClient(result.GetValue(_address), result.GetValue(_tokenFile));
                    await result.InvocationConfiguration.Output.WriteLineAsync(await ask(result, client, cancellation));
                    return Done;
                }
                catch (Exception exception) when (exception is CommandException or IOException or UnauthorizedAccessException)
                {
                    await result.InvocationConfiguration.Error.WriteLineAsync(CommandException.Tell(exception));
                    return NotDone;
                }
            }
        );
}
