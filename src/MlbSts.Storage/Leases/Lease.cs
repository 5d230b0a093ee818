namespace MlbSts.Storage.Leases;

/// <summary>A lease that was taken. Disposing it releases it.</summary>
public sealed class Lease : IAsyncDisposable
{
    private readonly LeaseStore _store;
    private readonly TimeSpan _duration;
    private readonly SemaphoreSlim _one = new(1, 1);
    private LeaseDocument _document;
    private string? _etag;

    internal Lease(LeaseStore store, string name, LeaseDocument document, string etag, TimeSpan duration)
    {
        _store = store;
        Name = name;
        _document = document;
        _etag = etag;
        _duration = duration;
    }

    /// <summary>What is leased.</summary>
    public string Name { get; }

    /// <summary>Who holds it.</summary>
    public string Owner => _document.Owner!;

    /// <summary>When it ends unless renewed, UTC.</summary>
    public DateTimeOffset ExpiresAt => _document.ExpiresAt;

    /// <summary>Greater than that of every holder before.</summary>
    public long Fence => _document.Fence;

    /// <summary>It was neither lost nor released, nor has it expired. Ask right before what must not be done twice.</summary>
    public bool IsHeld => _etag is not null && _store.Now < ExpiresAt;

    /// <summary>Begins the duration anew. Also after the expiry, as long as nobody else took the lease.</summary>
    /// <returns><see langword="false"/> where another has it now, or it was released: then it is lost for good.</returns>
    /// <exception cref="ObjectStoreUnavailableException">The store does not answer; the lease is held until <see cref="ExpiresAt"/>, and can be renewed again.</exception>
    public async Task<bool> RenewAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_etag is null)
                return false;
            var renewed = _document with { ExpiresAt = _store.Now + _duration, Nonce = Guid.NewGuid() };
            _etag = await _store.TryPutAsync(Name, renewed, _etag, cancellationToken).ConfigureAwait(false);
            if (_etag is not null)
                _document = renewed;
            return _etag is not null;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>
    /// Frees the lease for others at once. Its document stays, without an owner: S3 has no conditional delete, so deleting it could take away the
    /// lease of the next holder. A lease that is another's already is left alone.
    /// </summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_etag is not { } etag)
                return;
            await _store.TryPutAsync(Name, _document with { Owner = null, ExpiresAt = _store.Now, Nonce = Guid.NewGuid() }, etag, cancellationToken).ConfigureAwait(false);
            _etag = null;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Releases it. Where the store does not answer, the expiry does so.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await ReleaseAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (ObjectStoreException)
        {
            _etag = null;
        }
    }
}
