namespace MlbSts.Operations;

/// <summary>
/// One step of an operation. It can be done again, and undone again: what a dead process left half done is done or undone from its start.
/// </summary>
/// <param name="Name">What the operation has reached once it is done, in one word: <c>Copied</c>.</param>
/// <param name="Kind">Where it stands to the commit.</param>
/// <param name="Do">Does it, and gives the state with what came of it. A finishing step gets no work: recovery does it, too.</param>
/// <param name="Undo">Takes back what it did, in whole or in part; null where there is nothing to take back.</param>
/// <param name="Find">
/// Of a commit that the store itself shows: the state with what came of it, or null where it did not take place.
/// Null where the journal says that it took place.
/// </param>
public sealed record Step<TState, TWork>(
    string Name,
    StepKind Kind,
    Func<TState, TWork?, CancellationToken, Task<TState>> Do,
    Func<TState, CancellationToken, Task>? Undo,
    Func<TState, CancellationToken, Task<TState?>>? Find
)
    where TState : class
    where TWork : class;
