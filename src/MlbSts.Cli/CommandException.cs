using MlbSts.ServiceDefaults.Failures;

namespace MlbSts.Cli;

/// <summary>A command cannot be run; the message says why and what to do.</summary>
internal sealed class CommandException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What people read of a failure that is no fault of MlbSts: of disk, rights and settings also what to do.</summary>
    public static string Tell(Exception failure) =>
        Failure.Of(failure) is { ExitCode: not ServiceDefaults.Failures.ExitCodes.Software } known
            ? string.Join(Environment.NewLine, known.Lines)
            : failure.Message;
}
