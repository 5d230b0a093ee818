namespace MlbSts.Operations;

/// <summary>
/// <c>journals/{kind}/{subject}.json</c> of <c>mlb-state</c>: one operation under way. It is there before the first step and goes after the
/// last; one that is found is of an operation that runs, or was cut off and is to be finished or undone.
/// </summary>
/// <param name="Version">The version of <paramref name="State"/>.</param>
/// <param name="Kind">The kind of operation.</param>
/// <param name="Subject">What it is done to.</param>
/// <param name="Reached">The last step that was written down, or <see cref="Planned"/>. It may have come further.</param>
/// <param name="Owner">Host and process that began it.</param>
/// <param name="StartedAt">When; real time.</param>
/// <param name="State">What undoing and finishing it need.</param>
public sealed record Journal<TState>(
    int Version,
    string Kind,
    string Subject,
    string Reached,
    string Owner,
    DateTimeOffset StartedAt,
    TState State
)
    where TState : class
{
    /// <summary>No step is done.</summary>
    public const string Planned = "Planned";
}

/// <summary>What every version of a journal begins with.</summary>
/// <param name="Version">Its version; 0 where it says none.</param>
internal sealed record JournalHead(int Version);
