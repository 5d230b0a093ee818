namespace MlbSts.Storage.Files;

/// <summary>
/// This process's own folder for half-written files, under a bucket's <c>temp</c>. A lock file beside it is held as long as the process
/// lives, so what others find unlocked was left by one that was killed.
/// </summary>
internal sealed class TempFolder : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _folder;
    private long _count;

    private TempFolder(string folder, FileStream owner)
    {
        _folder = folder;
        _lock = owner;
    }

    public static TempFolder Create(string folder)
    {
        while (true)
        {
            var own = Path.Combine(folder, Guid.NewGuid().ToString("n"));
            // Between making and locking the file another process may take it for a dead one's and remove it: then it is another try.
            if (KeyLocks.TryTakeFile(own + ".lock") is not { } owner)
                continue;
            if (File.Exists(own + ".lock"))
            {
                Directory.CreateDirectory(own);
                return new TempFolder(own, owner);
            }
            owner.Dispose();
        }
    }

    /// <summary>A name without extension that nobody else uses.</summary>
    public string NewName() => Path.Combine(_folder, Interlocked.Increment(ref _count).ToString("x", null));

    /// <summary>Hands over each folder of a process that is gone, then removes it.</summary>
    /// <param name="folder">A bucket's <c>temp</c>.</param>
    /// <param name="recover">Finishes or undoes what the folder's files tell of.</param>
    /// <returns>How many folders there were.</returns>
    public static async Task<int> RecoverAsync(string folder, Func<string, Task> recover)
    {
        var recovered = 0;
        foreach (var lockFile in Directory.EnumerateFiles(folder, "*.lock").ToList())
        {
            using var owner = TryTakeExisting(lockFile);
            if (owner is null)
                continue;
            var abandoned = lockFile[..^".lock".Length];
            if (Directory.Exists(abandoned))
            {
                await recover(abandoned).ConfigureAwait(false);
                Directory.Delete(abandoned, recursive: true);
                recovered++;
            }
            File.Delete(lockFile);
        }
        return recovered;
    }

    public void Dispose()
    {
        // Puts that were cut off by the shutdown leave their files to the next start's recovery.
        if (!Directory.EnumerateFileSystemEntries(_folder).Any())
        {
            Directory.Delete(_folder);
            File.Delete(_folder + ".lock");
        }
        _lock.Dispose();
    }

    private static FileStream? TryTakeExisting(string path)
    {
        try
        {
            return File.Exists(path) ? KeyLocks.TryTakeFile(path) : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
