namespace MlbSts.Scheduler.Intervals;

/// <summary>Decides how long a game waits for its next poll. Chosen by name: <c>Scheduler:Policy</c>.</summary>
internal interface IPollPolicy
{
    /// <summary>In kebab-case.</summary>
    string Name { get; }

    /// <summary>A pure function: equal observations and settings give an equal plan.</summary>
    PollPlan Plan(PollObservations game, PollSettings settings);
}
