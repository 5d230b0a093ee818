namespace MlbSts.Storage.Files;

/// <summary>Finds the versions of a bucket whose time is over.</summary>
internal static class LifecycleSweep
{
    /// <summary>Removes versions that were superseded before the given moment.</summary>
    public static async Task<int> SweepAsync(
        FileBucket bucket,
        DateTimeOffset supersededBefore,
        Action<string, string> remove,
        CancellationToken cancellationToken
    )
    {
        var count = 0;
        foreach (var path in KeyWalk.Walk(bucket.Paths.CurrentRoot, ""))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (
                FileRecord.Read(path)?.Key is not { } key
                || bucket.Paths.Ids(key, ".json") is { Count: 1 } single && !IsMarker(bucket, key, single[0])
            )
                continue;
            using (await bucket.LockAsync(key, cancellationToken).ConfigureAwait(false))
                count += SweepLocked(bucket, key, supersededBefore, remove);
        }
        return count;
    }

    private static int SweepLocked(FileBucket bucket, string key, DateTimeOffset supersededBefore, Action<string, string> remove)
    {
        var ids = bucket.Paths.Ids(key, ".json");
        var removed = 0;
        for (var i = 0; i < ids.Count - 1; i++)
        {
            if (FileRecord.TicksOf(ids[i + 1]) >= supersededBefore.UtcTicks)
                break;
            try
            {
                remove(key, ids[i]);
                removed++;
            }
            catch (ObjectLockedException)
            {
                // Its time comes with a later sweep.
            }
        }
        if (removed == ids.Count - 1 && IsMarker(bucket, key, ids[^1]) && FileRecord.TicksOf(ids[^1]) < supersededBefore.UtcTicks)
        {
            remove(key, ids[^1]);
            removed++;
        }
        return removed;
    }

    private static bool IsMarker(FileBucket bucket, string key, string id) =>
        FileRecord.Read(bucket.Paths.Record(key, id)) is { DeleteMarker: true };
}
