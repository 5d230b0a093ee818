namespace MlbSts.ServiceDefaults.Failures;

/// <summary>Why a process ends, for people and for what started it.</summary>
/// <param name="Name">The kind of failure.</param>
/// <param name="ExitCode">What the process ends with, one of <see cref="ExitCodes"/>.</param>
/// <param name="Lines">What happened and what to do.</param>
public sealed record Failure(string Name, int ExitCode, IReadOnlyList<string> Lines)
{
    /// <summary>The first kind of the table that an exception, or one within it, is of.</summary>
    public static Failure Of(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        foreach (var kind in FailureTable.Kinds)
        {
            foreach (var one in Chain(exception))
            {
                if (kind.Tell(one) is { } lines)
                    return new Failure(kind.Name, one is RefusedException refused ? refused.ExitCode : kind.ExitCode, lines);
            }
        }
        throw new InvalidOperationException("The last kind of the table takes everything.");
    }

    /// <summary>Prints it on standard error.</summary>
    /// <param name="process">Whose failure it is, for example <c>scraper</c>.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> TellAsync(string process)
    {
        var first = ExitCode == ExitCodes.Configuration ? "refuses to start. Set these right and start it again:" : "ends:";
        await Console.Error.WriteLineAsync($"{process} {first}").ConfigureAwait(false);
        foreach (var line in Lines)
            await Console.Error.WriteLineAsync($"  {line}").ConfigureAwait(false);
        return ExitCode;
    }

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        yield return exception;
        var within = exception is AggregateException many ? many.InnerExceptions : [exception.InnerException!];
        foreach (var inner in within.OfType<Exception>().SelectMany(Chain))
            yield return inner;
    }
}
