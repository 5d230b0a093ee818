using System.Text.Json;

namespace MlbSts.Storage.Files;

/// <summary>What a bucket must be, as it lies beside the bucket's objects.</summary>
internal static class BucketSettingsFile
{
    private const string NewExtension = ".new";

    /// <summary>Writes what the bucket must be, unless it is so. To be called under the bucket's lock.</summary>
    /// <exception cref="ObjectStoreException">It is something that it cannot be made from.</exception>
    public static void Ensure(BucketPaths paths, BucketSettings bucket)
    {
        File.Delete(paths.Settings + NewExtension);
        var existing = Read(paths);
        if (existing is not null)
            CheckChange(existing, bucket);
        if (existing != bucket)
            Write(paths, bucket);
    }

    /// <summary>What the bucket is; <see langword="null"/> where there is none.</summary>
    public static BucketSettings? Read(BucketPaths paths)
    {
        try
        {
            return JsonSerializer.Deserialize(Disk.ReadAll(paths.Settings), FileRecordJson.Default.BucketSettings);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static void Write(BucketPaths paths, BucketSettings settings)
    {
        var temporary = paths.Settings + NewExtension;
        Disk.Write(temporary, JsonSerializer.SerializeToUtf8Bytes(settings, FileRecordJson.Default.BucketSettings), durable: true);
        Disk.MoveInto(temporary, paths.Settings);
        Disk.SyncFolder(Path.GetDirectoryName(paths.Settings)!);
    }

    private static void CheckChange(BucketSettings existing, BucketSettings asked)
    {
        if (existing.Versioned != asked.Versioned)
            throw new ObjectStoreException(
                $"Bucket '{asked.Name}' exists {(existing.Versioned ? "with" : "without")} versioning and cannot be changed: empty and remove it, or keep it as it is."
            );
        if (asked.ObjectLock && !existing.ObjectLock)
            throw new ObjectStoreException(
                $"Bucket '{asked.Name}' exists without object lock, which cannot be added later: make a new bucket and copy into it."
            );
        if (existing.ObjectLock && !asked.ObjectLock)
            throw new ObjectStoreException($"Bucket '{asked.Name}' exists with object lock, which cannot be taken off.");
    }
}
