namespace MlbSts.Storage.Leases;

/// <summary>
/// Leases: something that one process at a time may do, until it says that it is done or has not been heard of for a while. Kept by compare-and-swap
/// in <see cref="Buckets.State"/>; the processes' clocks must agree to well within a lease's duration.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="time">The clock of expiry.</param>
public sealed class LeaseStore(IObjectStore store, TimeProvider time)
{
    /// <summary>The key of a lease in <see cref="Buckets.State"/>.</summary>
    public static string KeyOf(string name) => $"leases/{name}.json";

    /// <summary>Takes a lease that nobody holds, or whose holder let it expire, or that the same owner holds already (a restarted process).</summary>
    /// <param name="name">What is leased, as a part of a key.</param>
    /// <param name="owner">Who asks: unique per process, the same after a restart where the restarted process is to have its lease back at once.</param>
    /// <param name="duration">How long the lease lasts unless renewed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The lease, or <see langword="null"/> where another holds it.</returns>
    public async Task<Lease?> TryAcquireAsync(string name, string owner, TimeSpan duration, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(owner);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(duration, TimeSpan.Zero);
        var current = await store.GetJsonAsync<LeaseDocument>(Buckets.State, KeyOf(name), cancellationToken).ConfigureAwait(false);
        if (current?.Value is { Owner: { } holder } held && holder != owner && held.ExpiresAt > time.GetUtcNow())
            return null;
        var document = new LeaseDocument(owner, time.GetUtcNow() + duration, (current?.Value.Fence ?? 0) + 1, Guid.NewGuid());
        var etag = await TryPutAsync(name, document, current?.ETag, cancellationToken).ConfigureAwait(false);
        return etag is null ? null : new Lease(this, name, document, etag, duration);
    }

    /// <summary>What is known of a lease; <see langword="null"/> where it was never taken.</summary>
    public async Task<LeaseDocument?> GetAsync(string name, CancellationToken cancellationToken) =>
        (await store.GetJsonAsync<LeaseDocument>(Buckets.State, KeyOf(name), cancellationToken).ConfigureAwait(false))?.Value;

    internal DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The new ETag, or <see langword="null"/> where the lease is another's now.</summary>
    internal async Task<string?> TryPutAsync(string name, LeaseDocument document, string? etag, CancellationToken cancellationToken)
    {
        var condition = etag is null ? new PutOptions { IfAbsent = true } : new PutOptions { IfMatch = etag };
        try
        {
            return (await store.PutJsonAsync(Buckets.State, KeyOf(name), document, condition, cancellationToken).ConfigureAwait(false)).ETag;
        }
        catch (PreconditionFailedException)
        {
            return null;
        }
    }
}
