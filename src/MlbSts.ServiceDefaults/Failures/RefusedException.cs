namespace MlbSts.ServiceDefaults.Failures;

/// <summary>A process cannot start or go on; the message says why and what to do.</summary>
/// <param name="exitCode">One of <see cref="ExitCodes"/>.</param>
/// <param name="message">A sentence or two for people.</param>
/// <param name="inner">What it came from.</param>
public sealed class RefusedException(int exitCode, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What the process ends with.</summary>
    public int ExitCode { get; } = exitCode;
}
