namespace MlbSts.Storage.Leases;

/// <summary>
/// A lease that is renewed for as long as it is needed. So it can be short, and what a holder that died began can go on soon.
/// </summary>
public sealed class HeldLease : IAsyncDisposable
{
    private readonly Lease _lease;
    private readonly TimeSpan _duration;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _held;
    private readonly CancellationTokenSource _done = new();
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Task _renewing;

    internal HeldLease(Lease lease, TimeSpan duration, TimeProvider time, CancellationToken cancellationToken)
    {
        (_lease, _duration, _time) = (lease, duration, time);
        _held = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _renewing = KeepAsync();
    }

    /// <summary>Cancelled when the work must stop: it was asked to, or the lease is lost.</summary>
    public CancellationToken Held => _held.Token;

    /// <summary>Makes sure that it is still ours, right before what nobody else may do at the same time.</summary>
    /// <exception cref="PreconditionFailedException">It had expired, and somebody else took it.</exception>
    public async Task RenewAsync()
    {
        await _one.WaitAsync(_held.Token).ConfigureAwait(false);
        try
        {
            await _lease.RenewAsync(_duration, _held.Token).ConfigureAwait(false);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Gives it back, if it is still ours.</summary>
    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync().ConfigureAwait(false);
        await _renewing.ConfigureAwait(false);
        await _lease.DisposeAsync().ConfigureAwait(false);
        _done.Dispose();
        _held.Dispose();
        _one.Dispose();
    }

    private async Task KeepAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(_duration / 4, _time, _done.Token).ConfigureAwait(false);
                await RenewAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Not needed any more.
        }
        catch (Exception)
        {
            // Somebody else may do it now.
            await _held.CancelAsync().ConfigureAwait(false);
        }
    }
}
