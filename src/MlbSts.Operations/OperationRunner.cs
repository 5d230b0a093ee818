using System.Globalization;
using Microsoft.Extensions.Logging;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.Operations;

/// <summary>
/// Runs operations step by step, with a journal, and brings those that were cut off to their end: finished from the commit on, undone
/// before it. Each that ended has an audit entry. Who runs or recovers one holds its lease; it is renewed as long as the work takes, and
/// once more right before the commit.
/// </summary>
public sealed partial class OperationRunner(
    IObjectStore store,
    Leases leases,
    IMessagePublisher publisher,
    TimeProvider time,
    ILogger<OperationRunner> logger
)
{
    private static readonly string Instance = $"{Environment.MachineName}-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The name of the lease that whoever runs or recovers an operation holds.</summary>
    public static string LeaseName(string kind, string subject) => $"{kind}-{subject}";

    /// <summary>
    /// Whether there is a journal: an operation that runs, or was cut off and is to be recovered before the next may begin.
    /// </summary>
    public async Task<bool> IsUnderWayAsync(string kind, string subject, CancellationToken cancellationToken) =>
        await store.StatAsync(Buckets.State, Buckets.Journal(kind, subject), null, cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>Does every step. If it throws, the journal stays, and recovery brings the operation to its end.</summary>
    /// <param name="operation">The kind of operation.</param>
    /// <param name="subject">What it is done to: letters, digits and hyphens.</param>
    /// <param name="state">What the journal says of it.</param>
    /// <param name="work">What the steps up to the commit need besides.</param>
    /// <param name="lease">The lease of <see cref="LeaseName"/>, held by the caller.</param>
    /// <returns>The state after the last step.</returns>
    public async Task<TState> RunAsync<TState, TWork>(
        Operation<TState, TWork> operation,
        string subject,
        TState state,
        TWork work,
        HeldLease lease
    )
        where TState : class
        where TWork : class
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(lease);
        var journal = new Journal<TState>(
            operation.Version,
            operation.Kind,
            subject,
            Journal<TState>.Planned,
            Instance,
            time.GetUtcNow(),
            state
        );
        await WriteAsync(journal, lease.Held).ConfigureAwait(false);
        foreach (var step in operation.Steps.TakeWhile(step => step.Kind != StepKind.Finish))
        {
            // The commit must be one process's only: the renewal fails where the lease ran out and another took it.
            if (step is { Kind: StepKind.Commit, Find: not null })
                await lease.RenewAsync().ConfigureAwait(false);
            journal = journal with { State = await step.Do(journal.State, work, lease.Held).ConfigureAwait(false), Reached = step.Name };
            if (step.Find is not null)
                continue;
            if (step.Kind == StepKind.Commit)
                await lease.RenewAsync().ConfigureAwait(false);
            await WriteAsync(journal, lease.Held).ConfigureAwait(false);
        }
        return (await FinishAsync(operation, journal, isRecovered: false, lease.Held).ConfigureAwait(false)).State;
    }

    /// <summary>Brings an operation that was cut off to its end.</summary>
    /// <param name="operation">The kind of operation.</param>
    /// <param name="subject">What it was done to.</param>
    /// <param name="lease">The lease of <see cref="LeaseName"/>, held by the caller.</param>
    /// <param name="isTakenUp">Not committed, it is left as it is where this holds: the caller runs the very same again.</param>
    /// <returns>What became of it; null where there is none, or it is left.</returns>
    public async Task<AuditEntry?> RecoverAsync<TState, TWork>(
        Operation<TState, TWork> operation,
        string subject,
        HeldLease lease,
        Func<TState, bool>? isTakenUp = null
    )
        where TState : class
        where TWork : class
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(lease);
        if (await ReadAsync(operation, subject, lease.Held).ConfigureAwait(false) is not { } journal)
            return null;
        if (await CommittedAsync(operation, journal, lease.Held).ConfigureAwait(false) is { } committed)
        {
            var finished = await FinishAsync(operation, journal with { State = committed }, isRecovered: true, lease.Held)
                .ConfigureAwait(false);
            LogRecovered(operation.Kind, subject, journal.Owner, journal.Reached, OperationOutcome.Finished);
            return finished.Entry;
        }
        if (isTakenUp?.Invoke(journal.State) == true)
            return null;
        foreach (var step in operation.Steps.Reverse())
        {
            if (step.Undo is { } undo)
                await undo(journal.State, lease.Held).ConfigureAwait(false);
        }
        var reason = $"the {operation.Kind} begun by {journal.Owner} was cut off at step {journal.Reached}";
        await publisher
            .PublishAsync(
                new OperationRolledBack(Buckets.Journal(operation.Kind, subject), operation.GameOf(journal.State), reason),
                lease.Held
            )
            .ConfigureAwait(false);
        var undone = await CloseAsync(operation, journal, OperationOutcome.Undone, isRecovered: true, lease.Held).ConfigureAwait(false);
        LogRecovered(operation.Kind, subject, journal.Owner, journal.Reached, OperationOutcome.Undone);
        return undone;
    }

    /// <summary>
    /// Brings every operation of a kind that was cut off to its end, where its lease is free. One that cannot be keeps no other from it.
    /// </summary>
    /// <param name="operation">The kind of operation.</param>
    /// <param name="lease">How long the lease lasts.</param>
    /// <param name="cancellationToken">Ends it between two steps.</param>
    /// <returns>What became of them.</returns>
    public async Task<IReadOnlyList<AuditEntry>> RecoverAllAsync<TState, TWork>(
        Operation<TState, TWork> operation,
        TimeSpan lease,
        CancellationToken cancellationToken
    )
        where TState : class
        where TWork : class
    {
        ArgumentNullException.ThrowIfNull(operation);
        var subjects = new List<string>();
        var folder = Buckets.Journals(operation.Kind);
        await foreach (var info in store.ListAsync(Buckets.State, folder, cancellationToken).ConfigureAwait(false))
            subjects.Add(info.Key[folder.Length..^".json".Length]);
        var ended = new List<AuditEntry>();
        foreach (var subject in subjects)
        {
            try
            {
                var held = await leases.TryHoldAsync(LeaseName(operation.Kind, subject), lease, cancellationToken).ConfigureAwait(false);
                if (held is null)
                    continue;
                await using (held.ConfigureAwait(false))
                {
                    if (await RecoverAsync(operation, subject, held).ConfigureAwait(false) is { } entry)
                        ended.Add(entry);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                LogRecoveryFailed(exception, operation.Kind, subject);
            }
        }
        return ended;
    }

    /// <summary>The journal of an operation, in the form of today, or null.</summary>
    /// <exception cref="ObjectCorruptException">It cannot be read.</exception>
    internal async Task<Journal<TState>?> ReadAsync<TState, TWork>(
        Operation<TState, TWork> operation,
        string subject,
        CancellationToken cancellationToken
    )
        where TState : class
        where TWork : class
    {
        if (
            await store.GetAsync(Buckets.State, Buckets.Journal(operation.Kind, subject), null, cancellationToken).ConfigureAwait(false)
            is not { } stored
        )
            return null;
        var version = stored.ReadJson<JournalHead>().Version;
        return version == operation.Version ? stored.ReadJson<Journal<TState>>() : operation.ReadEarlier(version, subject, stored);
    }

    private static async Task<TState?> CommittedAsync<TState, TWork>(
        Operation<TState, TWork> operation,
        Journal<TState> journal,
        CancellationToken cancellationToken
    )
        where TState : class
        where TWork : class
    {
        var commit = operation.Steps.Single(step => step.Kind == StepKind.Commit);
        if (commit.Find is { } find)
            return await find(journal.State, cancellationToken).ConfigureAwait(false);
        return journal.Reached == commit.Name ? journal.State : null;
    }

    private async Task<(TState State, AuditEntry Entry)> FinishAsync<TState, TWork>(
        Operation<TState, TWork> operation,
        Journal<TState> journal,
        bool isRecovered,
        CancellationToken cancellationToken
    )
        where TState : class
        where TWork : class
    {
        var state = journal.State;
        foreach (var step in operation.Steps.Where(step => step.Kind == StepKind.Finish))
            state = await step.Do(state, null, cancellationToken).ConfigureAwait(false);
        return (
            state,
            await CloseAsync(operation, journal, OperationOutcome.Finished, isRecovered, cancellationToken).ConfigureAwait(false)
        );
    }

    // The journal goes last: as long as it is there, all this is done again, and comes to the same.
    private async Task<AuditEntry> CloseAsync<TState, TWork>(
        Operation<TState, TWork> operation,
        Journal<TState> journal,
        OperationOutcome outcome,
        bool isRecovered,
        CancellationToken cancellationToken
    )
        where TState : class
        where TWork : class
    {
        var entry = new AuditEntry(
            operation.Kind,
            journal.Subject,
            outcome,
            operation.Describe(journal.State),
            journal.Reached,
            journal.Owner,
            journal.StartedAt,
            Instance,
            time.GetUtcNow(),
            isRecovered,
            operation.GameOf(journal.State)
        );
        await store
            .PutJsonAsync(Buckets.State, Buckets.OperationAudit(entry.Kind, entry.Subject, entry.StartedAt), entry, cancellationToken)
            .ConfigureAwait(false);
        await store.DeleteAsync(Buckets.State, Buckets.Journal(entry.Kind, entry.Subject), null, cancellationToken).ConfigureAwait(false);
        return entry;
    }

    private Task WriteAsync<TState>(Journal<TState> journal, CancellationToken cancellationToken)
        where TState : class =>
        store.PutJsonAsync(Buckets.State, Buckets.Journal(journal.Kind, journal.Subject), journal, cancellationToken);

    [LoggerMessage(
        EventName = "OperationRecovered",
        Level = LogLevel.Information,
        Message = "The {Kind} of {Subject} that {Owner} began and left at step {Reached} is {Outcome}"
    )]
    private partial void LogRecovered(string kind, string subject, string owner, string reached, OperationOutcome outcome);

    [LoggerMessage(
        EventName = "RecoveryFailed",
        Level = LogLevel.Error,
        Message = "The {Kind} of {Subject} cannot be brought to its end and is tried again later"
    )]
    private partial void LogRecoveryFailed(Exception exception, string kind, string subject);
}
