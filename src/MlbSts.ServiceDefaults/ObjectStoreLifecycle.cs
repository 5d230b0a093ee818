using Microsoft.Extensions.Logging;
using MlbSts.Storage;

namespace MlbSts.ServiceDefaults;

/// <summary>
/// Applies the buckets' lifecycle to a folder store; a server does this by itself. Several processes may: each finds less to do.
/// </summary>
internal sealed partial class ObjectStoreLifecycle(IObjectStore objects, ILogger<ObjectStoreLifecycle> logger)
{
    /// <summary>The store does not do it by itself.</summary>
    public bool IsNeeded => objects is FileObjectStore;

    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        if (objects is FileObjectStore store && await store.SweepAsync(cancellationToken).ConfigureAwait(false) is > 0 and var removed)
            LifecycleSwept(logger, removed);
    }

    [LoggerMessage(LogLevel.Information, "LifecycleSwept: {Removed} versions", EventName = "LifecycleSwept")]
    private static partial void LifecycleSwept(ILogger logger, int removed);
}
