namespace MlbSts.ServiceDefaults.Failures;

/// <summary>A way to fail.</summary>
/// <param name="Name">What it is, as docs/operations.md calls it.</param>
/// <param name="ExitCode">What the process ends with.</param>
/// <param name="Tell">The lines for people, each with what to do; nothing for an exception of another kind.</param>
internal sealed record FailureKind(string Name, int ExitCode, Func<Exception, IReadOnlyList<string>?> Tell);
