using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.Lake.Seasons;

/// <summary>A lease that is renewed for as long as it is needed. It is short, so that a load that was killed can go on soon.</summary>
internal sealed class HeldLease : IAsyncDisposable
{
    private readonly Lease _lease;
    private readonly CancellationTokenSource _lost;
    private readonly CancellationTokenSource _done = new();
    private readonly Task _renewing;

    private HeldLease(Lease lease, TimeSpan duration, CancellationToken cancellationToken)
    {
        _lease = lease;
        _lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _renewing = Task.Run(() => RenewAsync(duration), CancellationToken.None);
    }

    /// <summary>Cancelled when the work must stop: it was asked to, or the lease is lost.</summary>
    public CancellationToken Held => _lost.Token;

    /// <summary>Takes a lease, waiting for one that a dead holder left to expire.</summary>
    /// <exception cref="InvalidOperationException">Somebody alive holds it.</exception>
    public static async Task<HeldLease> AcquireAsync(Leases leases, string name, TimeSpan duration, Action waiting, CancellationToken cancellationToken)
    {
        var deadline = TimeProvider.System.GetUtcNow() + duration + duration;
        while (true)
        {
            if (await leases.TryAcquireAsync(name, duration, cancellationToken) is { } lease)
                return new HeldLease(lease, duration, cancellationToken);
            if (TimeProvider.System.GetUtcNow() > deadline)
                throw new InvalidOperationException($"Another load is writing this season ({name}); try again when it is done.");
            waiting();
            await Task.Delay(duration / 20, TimeProvider.System, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync();
        await _renewing;
        await _lease.DisposeAsync();
        _done.Dispose();
        _lost.Dispose();
    }

    private async Task RenewAsync(TimeSpan duration)
    {
        try
        {
            while (true)
            {
                await Task.Delay(duration / 4, TimeProvider.System, _done.Token);
                await _lease.RenewAsync(duration, _done.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Not needed any more.
        }
        catch (Exception)
        {
            // Somebody else may write the season now.
            await _lost.CancelAsync();
        }
    }
}
