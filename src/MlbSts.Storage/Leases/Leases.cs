using Microsoft.Extensions.Logging;

namespace MlbSts.Storage.Leases;

/// <summary>
/// Leases in <c>mlb-state</c>: who may do a thing, and until when. Taken by compare-and-swap, so of many that try one gets it. A holder that dies
/// keeps others out until the lease expires, no longer. Expiry goes by real time, the same for every process.
/// </summary>
public sealed partial class Leases(IObjectStore store, ILogger<Leases> logger)
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
        var now = TimeProvider.System.GetUtcNow();
        var wanted = new LeaseRecord(Guid.NewGuid().ToString("N"), $"{Environment.MachineName}-{Environment.ProcessId}", now + duration);
        try
        {
            var held = await store.GetJsonAsync<LeaseRecord>(Buckets.State, key, cancellationToken).ConfigureAwait(false);
            if (held is not null && held.Value.ExpiresAt > now)
                return null;
            var put = await store.PutJsonAsync(Buckets.State, key, wanted, cancellationToken, ifAbsent: held is null, ifMatch: held?.ETag).ConfigureAwait(false);
            if (held is not null)
                Log.LeaseTakenOver(logger, name, held.Value.Holder);
            return new Lease(store, key, wanted.Id, put.ETag, wanted.ExpiresAt);
        }
        catch (PreconditionFailedException)
        {
            return null;
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
