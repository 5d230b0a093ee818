namespace MlbSts.ServiceDefaults.Periodic;

/// <summary>
/// Work that is done again and again, declared with <see cref="PeriodicWorkExtensions.AddPeriodicWork{TWork}"/> and supervised in one
/// place: a failure is told, survived and tried again, a run never meets another of the same work, and <c>/health</c> and the metrics
/// say how it does.
/// </summary>
/// <param name="Name">In kebab-case, unique in the process: it is in health, metrics and logs.</param>
/// <param name="Run">One run. What it throws is a failure; its token is cancelled when the service stops.</param>
public sealed record PeriodicWork(string Name, Func<CancellationToken, Task> Run)
{
    /// <summary>From the end of one run to the beginning of the next; nothing or less means that the work is switched off.</summary>
    public required TimeSpan Every { get; init; }

    /// <summary><see cref="Every"/> is league time, not real time.</summary>
    public bool OnLeagueClock { get; init; }

    /// <summary>The first run is at the start, not an interval later.</summary>
    public bool AtOnce { get; init; } = true;

    /// <summary>From a failure to the next try, real time; twice as long after each further failure.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait after a failure.</summary>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>By which part a wait is longer or shorter by chance, so that processes that start together do not stay in step.</summary>
    public double Jitter { get; init; } = 0.1;

    /// <summary>How long to wait after so many failures in a row, before chance.</summary>
    internal TimeSpan PauseAfter(int failures)
    {
        var pause = RetryAfter * Math.Pow(2, Math.Min(failures, 30) - 1);
        return pause < LongestRetry ? pause : LongestRetry;
    }

    /// <summary>A wait, longer or shorter by chance.</summary>
    internal TimeSpan Spread(TimeSpan wait) => wait * (1 + (Jitter * ((2 * Random.Shared.NextDouble()) - 1)));
}
