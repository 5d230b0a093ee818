using System.Globalization;
using System.Text;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MlbSts.ServiceDefaults.Reporting;
using MlbSts.Storage;

namespace MlbSts.ServiceDefaults;

/// <summary>
/// The object store takes an object and gives it back. To answer only is not enough: a full disk, a store that lets nobody write and a
/// key without the right to do so answer as well.
/// </summary>
internal sealed class ObjectStoreHealthCheck(IObjectStore store, ServiceIdentity identity, TimeProvider time) : IHealthCheck
{
    // Whoever asks /health must not make the store work more than this.
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    // A disk that is full to the last block may still have room for a few bytes.
    private const int Bytes = 8192;

    private volatile Answer? _last;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (_last is { } last && time.GetElapsedTime(last.At) < Freshness)
            return last.Result;
        var began = time.GetTimestamp();
        var result = await AskAsync(cancellationToken).ConfigureAwait(false);
        _last = new Answer(began, result);
        return result;
    }

    private async Task<HealthCheckResult> AskAsync(CancellationToken cancellationToken)
    {
        var key = Buckets.Health(identity.Service);
        var doing = "is not written to";
        try
        {
            var body = Encoding.ASCII.GetBytes(time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture).PadRight(Bytes));
            await store.PutAsync(Buckets.State, key, body, PutOptions.Default, cancellationToken).ConfigureAwait(false);
            doing = "is not read from";
            return await store.GetAsync(Buckets.State, key, null, cancellationToken).ConfigureAwait(false) is null
                ? HealthCheckResult.Unhealthy($"The object store does not keep {Buckets.State}/{key}.")
                : HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy($"The object store {doing}: {exception.Message}");
        }
    }

    private sealed record Answer(long At, HealthCheckResult Result);
}
