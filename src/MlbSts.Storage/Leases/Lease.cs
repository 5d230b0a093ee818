namespace MlbSts.Storage.Leases;

/// <summary>A lease that is held. Disposing of it gives it back.</summary>
public sealed class Lease : IAsyncDisposable
{
    private readonly IObjectStore _store;
    private readonly string _key;
    private readonly string _id;
    private readonly TimeProvider _time;

    internal Lease(IObjectStore store, string key, string id, string etag, DateTimeOffset expiresAt, TimeProvider time)
    {
        (_store, _key, _id, ETag, _time) = (store, key, id, etag, time);
        ExpiresAt = expiresAt;
    }

    /// <summary>When it expires, unless renewed; real time.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    internal string ETag { get; private set; }

    /// <summary>Holds it longer, from now on.</summary>
    /// <exception cref="PreconditionFailedException">It had expired, and somebody else took it: stop what it was for.</exception>
    public async Task RenewAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        var renewed = new LeaseRecord(_id, $"{Environment.MachineName}-{Environment.ProcessId}", _time.GetUtcNow() + duration);
        var put = await _store.PutJsonAsync(Buckets.State, _key, renewed, cancellationToken, ifMatch: ETag).ConfigureAwait(false);
        (ETag, ExpiresAt) = (put.ETag, renewed.ExpiresAt);
    }

    /// <summary>Gives it back, if it is still ours.</summary>
    public async ValueTask DisposeAsync()
    {
        // S3 has no conditional delete. A lease that has not expired is nobody else's, so deleting it is safe; one about to expire is left
        // to do so.
        if (_time.GetUtcNow() >= ExpiresAt - TimeSpan.FromSeconds(1))
            return;
        if (
            await _store.StatAsync(Buckets.State, _key, null, CancellationToken.None).ConfigureAwait(false) is { } held
            && held.ETag == ETag
        )
            await _store.DeleteAsync(Buckets.State, _key, null, CancellationToken.None).ConfigureAwait(false);
    }
}

/// <summary>What lies in the bucket.</summary>
/// <param name="Id">One acquisition.</param>
/// <param name="Holder">Host name and process id, for people.</param>
/// <param name="ExpiresAt">Real time.</param>
internal sealed record LeaseRecord(string Id, string Holder, DateTimeOffset ExpiresAt);
