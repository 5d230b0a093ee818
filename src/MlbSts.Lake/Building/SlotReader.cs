using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using MlbSts.Domain;
using MlbSts.Games.Sources;
using MlbSts.Games.Tables;
using MlbSts.Lake.Requests;
using MlbSts.Rules;

namespace MlbSts.Lake.Building;

/// <summary>
/// Reads the games of a season on several threads and gives them in order, never more than a few batches ahead of who takes them.
/// </summary>
internal sealed class SlotReader(SeasonPhase phase, int season, string loadId, LoadPlan plan, RuleBook rules, int parallelism) : IDisposable
{
    private const int BatchGames = 4;

    private readonly ConcurrentDictionary<IGameSource, ConcurrentBag<IGameReader>> _idle = new();
    private readonly ConcurrentBag<IGameReader> _all = [];

    /// <summary>The slots with their rows, a batch at a time.</summary>
    public async IAsyncEnumerable<ReadSlot[]> ReadAsync(
        IEnumerable<Slot> slots,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var ahead = new Queue<Task<ReadSlot[]>>();
        try
        {
            foreach (var batch in slots.Chunk(BatchGames))
            {
                if (ahead.Count > parallelism)
                    yield return await ahead.Dequeue().ConfigureAwait(false);
                ahead.Enqueue(Task.Run(() => Array.ConvertAll(batch, slot => Read(slot, cancellationToken)), cancellationToken));
            }
            while (ahead.TryDequeue(out var next))
                yield return await next.ConfigureAwait(false);
        }
        finally
        {
            // Readers are not disposed of under a thread that still reads.
            await ((Task)Task.WhenAll(ahead)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose()
    {
        foreach (var reader in _all)
            reader.Dispose();
    }

    private ReadSlot Read(Slot slot, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (slot.New is not { } found)
            return new ReadSlot(slot, null, []);
        var idle = _idle.GetOrAdd(found.Source, _ => []);
        try
        {
            if (!idle.TryTake(out var reader))
                _all.Add(reader = found.Source.OpenReader(phase, season));
            GameTables tables;
            try
            {
                tables = reader.Read(found);
            }
            finally
            {
                idle.Add(reader);
            }
            if (!plan.Wants(tables.Game))
                return new ReadSlot(slot, null, []);
            var findings = rules.Check(tables, found.Source.Name);
            if (findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Error) is { } error)
                return new ReadSlot(slot, null, [], error.ToString());
            tables.Stamp(new Provenance(found.Source.Name, found.SourceId, loadId));
            return new ReadSlot(slot, tables, findings);
        }
        // Whatever a game says, it refuses that game alone.
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            return new ReadSlot(slot, null, [], exception.Message);
        }
    }
}
