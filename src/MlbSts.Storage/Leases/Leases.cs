using Microsoft.Extensions.Logging;

namespace MlbSts.Storage.Leases;

/// <summary>
/// Leases in <c>mlb-state</c>: who may do a thing, and until when. Taken by compare-and-swap, so of many that try one gets it. A holder
/// that dies keeps others out until the lease expires, no longer. Expiry goes by real time, the same for every process.
/// </summary>
public sealed partial class Leases(IObjectStore store, TimeProvider time, ILogger<Leases> logger)
{
    private const string Folder = "leases/";

    /// <summary>Takes a lease, if nobody holds it.</summary>
    /// <param name="name">What it is about: letters, digits and hyphens.</param>
    /// <param name="duration">How long it holds.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The lease, to be disposed of when the thing is done; <see langword="null"/> where somebody else holds it.</returns>
    public async Task<Lease?> TryAcquireAsync(string name, TimeSpan duration, CancellationToken cancellationToken)
    {
        var key = $"{Folder}{name}.json";
        var now = time.GetUtcNow();
        var wanted = new LeaseRecord(Guid.NewGuid().ToString("N"), $"{Environment.MachineName}-{Environment.ProcessId}", now + duration);
        try
        {
            var held = await store.GetJsonAsync<LeaseRecord>(Buckets.State, key, cancellationToken).ConfigureAwait(false);
            if (held is not null && held.Value.ExpiresAt > now)
                return null;
            var put = await store
                .PutJsonAsync(Buckets.State, key, wanted, cancellationToken, ifAbsent: held is null, ifMatch: held?.ETag)
                .ConfigureAwait(false);
            if (held is not null)
                Log.LeaseTakenOver(logger, name, held.Value.Holder);
            return new Lease(store, key, wanted.Id, put.ETag, wanted.ExpiresAt, time);
        }
        catch (PreconditionFailedException)
        {
            return null;
        }
    }

    /// <summary>Takes a lease, if nobody holds it, and renews it until it is given back.</summary>
    /// <param name="name">What it is about: letters, digits and hyphens.</param>
    /// <param name="duration">How long others are kept out by a holder that died.</param>
    /// <param name="cancellationToken">Ends the wait, and the work that the lease is for.</param>
    /// <returns>The lease; <see langword="null"/> where somebody else holds it.</returns>
    public async Task<HeldLease?> TryHoldAsync(string name, TimeSpan duration, CancellationToken cancellationToken) =>
        await TryAcquireAsync(name, duration, cancellationToken).ConfigureAwait(false) is { } lease
            ? new HeldLease(lease, duration, time, cancellationToken)
            : null;

    /// <summary>Takes a lease, waiting for one that a dead holder left to expire, and renews it until it is given back.</summary>
    /// <param name="name">What it is about: letters, digits and hyphens.</param>
    /// <param name="duration">How long others are kept out by a holder that died.</param>
    /// <param name="waiting">Called before each wait.</param>
    /// <param name="cancellationToken">Ends the wait, and the work that the lease is for.</param>
    /// <exception cref="InvalidOperationException">Somebody alive holds it.</exception>
    public async Task<HeldLease> HoldAsync(string name, TimeSpan duration, Action waiting, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        var deadline = time.GetUtcNow() + duration + duration;
        while (true)
        {
            if (await TryHoldAsync(name, duration, cancellationToken).ConfigureAwait(false) is { } lease)
                return lease;
            if (time.GetUtcNow() > deadline)
                throw new InvalidOperationException($"Another process is at the same work ({name}); try again when it is done.");
            waiting();
            await Task.Delay(duration / 20, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Removes leases whose holders died: each is taken over first, so that none that somebody took meanwhile is lost.</summary>
    /// <returns>How many were removed.</returns>
    public async Task<int> RemoveExpiredAsync(CancellationToken cancellationToken)
    {
        var names = new List<string>();
        await foreach (var info in store.ListAsync(Buckets.State, Folder, cancellationToken).ConfigureAwait(false))
            names.Add(info.Key[Folder.Length..^".json".Length]);
        var removed = 0;
        foreach (var name in names)
        {
            if (await TryAcquireAsync(name, TimeSpan.FromSeconds(10), cancellationToken).ConfigureAwait(false) is not { } lease)
                continue;
            await lease.DisposeAsync().ConfigureAwait(false);
            removed++;
        }
        return removed;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The lease {Lease} of {Holder} had expired and is taken over", EventName = "LeaseTakenOver")]
        public static partial void LeaseTakenOver(ILogger logger, string lease, string holder);
    }
}
