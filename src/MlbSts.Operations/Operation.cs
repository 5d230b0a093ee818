using MlbSts.Domain;
using MlbSts.Storage;

namespace MlbSts.Operations;

/// <summary>
/// A kind of operation: something done in steps that must survive a crash at any point. It is its step list; <see cref="OperationRunner"/>
/// does the rest.
/// </summary>
/// <typeparam name="TState">What the journal says of one operation: all that undoing and finishing it need.</typeparam>
/// <typeparam name="TWork">What the steps up to the commit need besides, in memory only.</typeparam>
public abstract class Operation<TState, TWork>
    where TState : class
    where TWork : class
{
    private IReadOnlyList<Step<TState, TWork>>? _steps;

    /// <summary>Its name in keys, lower case: <c>promotion</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The version of <typeparamref name="TState"/>, from 1; one more when its form changes.</summary>
    public virtual int Version => 1;

    /// <summary>Its steps, in order: any number before the commit, the commit, any number after it.</summary>
    /// <exception cref="InvalidOperationException">They are not in that order, or two have one name.</exception>
    public IReadOnlyList<Step<TState, TWork>> Steps => _steps ??= Ordered(List());

    /// <summary>Says in a line what the operation is, for the audit entry.</summary>
    public abstract string Describe(TState state);

    /// <summary>The game it is about, where it is about one.</summary>
    public virtual GamePk? GameOf(TState state) => null;

    /// <summary>Reads a journal of an earlier version: data written before is read, never refused.</summary>
    /// <param name="version">The version; 0 where the journal does not say one.</param>
    /// <param name="subject">What the operation is done to, from the journal's key.</param>
    /// <param name="journal">The object.</param>
    /// <exception cref="ObjectCorruptException">There is no such version.</exception>
    public virtual Journal<TState> ReadEarlier(int version, string subject, StoredObject journal)
    {
        ArgumentNullException.ThrowIfNull(journal);
        throw new ObjectCorruptException(
            $"{journal.Info.Key} is a journal of version {version}; known is {Version}. Was it written by a later release?"
        );
    }

    /// <summary>The step list.</summary>
    protected abstract IReadOnlyList<Step<TState, TWork>> List();

    /// <summary>A step before the commit.</summary>
    protected static Step<TState, TWork> Prepare(
        string name,
        Func<TState, TWork, CancellationToken, Task<TState>> step,
        Func<TState, CancellationToken, Task> undo
    ) => new(name, StepKind.Prepare, (state, work, cancellationToken) => step(state, work!, cancellationToken), undo, null);

    /// <summary>The commit.</summary>
    /// <param name="name">What is reached.</param>
    /// <param name="step">Does it.</param>
    /// <param name="undo">Takes back what was done of it before it counted.</param>
    /// <param name="find">Where the store itself shows whether it took place; otherwise the journal does.</param>
    protected static Step<TState, TWork> Commit(
        string name,
        Func<TState, TWork, CancellationToken, Task<TState>> step,
        Func<TState, CancellationToken, Task>? undo = null,
        Func<TState, CancellationToken, Task<TState?>>? find = null
    ) => new(name, StepKind.Commit, (state, work, cancellationToken) => step(state, work!, cancellationToken), undo, find);

    /// <summary>A step after the commit.</summary>
    protected static Step<TState, TWork> Finish(string name, Func<TState, CancellationToken, Task<TState>> step) =>
        new(name, StepKind.Finish, (state, _, cancellationToken) => step(state, cancellationToken), null, null);

    private IReadOnlyList<Step<TState, TWork>> Ordered(IReadOnlyList<Step<TState, TWork>> steps) =>
        steps.Count(step => step.Kind == StepKind.Commit) == 1
        && steps.SequenceEqual(steps.OrderBy(step => step.Kind))
        && steps.Select(step => step.Name).Append(Journal<TState>.Planned).Distinct().Count() == steps.Count + 1
            ? steps
            : throw new InvalidOperationException(
                $"The steps of {Kind} are to be prepared, committed once and finished, in that order, each with a name of its own."
            );
}
