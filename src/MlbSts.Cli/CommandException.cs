namespace MlbSts.Cli;

/// <summary>A command cannot be run; the message says why and what to do.</summary>
internal sealed class CommandException(string message, Exception? inner = null) : Exception(message, inner);
