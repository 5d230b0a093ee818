namespace MlbSts.Storage.Files;

/// <summary>
/// One bucket of a <see cref="FileObjectStore"/>: how its files change. The callers of the methods named Locked hold the key's lock.
/// </summary>
internal sealed class FileBucket(BucketPaths paths, BucketSettings settings, bool durable, TempFolder temp) : IDisposable
{
    private readonly KeyLocks _locks = new(paths.Locks);

    public BucketPaths Paths => paths;

    public BucketSettings Settings { get; set; } = settings;

    public ValueTask<KeyLocks.Held> LockAsync(string key, CancellationToken cancellationToken) => _locks.TakeAsync(key, cancellationToken);

    public void Dispose()
    {
        _locks.Dispose();
        temp.Dispose();
    }

    /// <summary>Body and record, written and durable but seen by nobody yet.</summary>
    public string Prepare(FileRecord record, ReadOnlyMemory<byte> body)
    {
        var name = temp.NewName();
        if (!record.DeleteMarker)
            Disk.Write(name + ".body", body.Span, durable, readOnly: true);
        Disk.Write(name + ".json", record.ToBytes(), durable);
        return name;
    }

    /// <summary>The prepared record under a newer id, where another put came between.</summary>
    public FileRecord Renew(string name, FileRecord record)
    {
        File.Delete(name + ".json");
        Disk.Write(name + ".json", record.ToBytes(), durable);
        return record;
    }

    /// <summary>The put does not come about.</summary>
    public static void Discard(string name)
    {
        File.Delete(name + ".body");
        File.Delete(name + ".json");
    }

    /// <summary>
    /// Makes a prepared object the newest. The rename of its record to <c>current</c> is the moment of change; all before is unseen, and
    /// all after (the plain file, the superseded body) is made up for by <see cref="RecoverAsync"/>, to which the record left in the
    /// temporary folder tells the key.
    /// </summary>
    public void CommitLocked(string name, FileRecord record, FileRecord? previous)
    {
        var body = paths.Body(record.Key, record.Id);
        var current = paths.Current(record.Key);
        if (!record.DeleteMarker)
            Disk.MoveInto(name + ".body", body);
        if (Settings.Versioned)
            Disk.LinkInto(name + ".json", paths.Record(record.Key, record.Id));
        Sync(body);
        Disk.LinkOver(name + ".json", current, name + ".commit");
        Sync(current);
        RefreshView(record, name + ".view");
        if (!Settings.Versioned && previous is not null)
            File.Delete(paths.Body(previous.Key, previous.Id));
        File.Delete(name + ".json");
    }

    /// <summary>The object is gone, with what made it up (unversioned buckets).</summary>
    public void RemoveLocked(FileRecord record)
    {
        var name = temp.NewName();
        var current = paths.Current(record.Key);
        Disk.LinkInto(current, name + ".json");
        File.Delete(current);
        Sync(current);
        FinishRemoval(record, name);
    }

    /// <summary>One version is gone; where it was the newest, the one before it takes its place.</summary>
    public void RemoveVersionLocked(FileRecord version, FileRecord? newest)
    {
        var name = temp.NewName();
        var record = paths.Record(version.Key, version.Id);
        var current = paths.Current(version.Key);
        Disk.LinkInto(record, name + ".json");
        if (newest?.Id == version.Id)
        {
            if (paths.Ids(version.Key, ".json").LastOrDefault(id => string.CompareOrdinal(id, version.Id) < 0) is { } before)
                Disk.LinkOver(paths.Record(version.Key, before), current, name + ".commit");
            else
                File.Delete(current);
            Sync(current);
        }
        File.Delete(record);
        Sync(record);
        FinishRemoval(version, name);
    }

    /// <summary>Finishes or undoes what a killed process was at.</summary>
    /// <returns>How many operations it was at.</returns>
    public async Task<int> RecoverAsync(string abandoned)
    {
        var count = 0;
        foreach (var path in Directory.EnumerateFiles(abandoned, "*.json").ToList())
        {
            if (ReadPending(path) is not { } pending)
                continue;
            using (await LockAsync(pending.Key, CancellationToken.None).ConfigureAwait(false))
            {
                var newest = FileRecord.Read(paths.Current(pending.Key));
                RecoverLocked(pending, newest);
                RefreshView(newest ?? pending with { DeleteMarker = true }, temp.NewName() + ".view");
            }
            count++;
        }
        return count;
    }

    private void RecoverLocked(FileRecord pending, FileRecord? newest)
    {
        var record = paths.Record(pending.Key, pending.Id);
        if (!Settings.Versioned)
        {
            foreach (var id in paths.Ids(pending.Key, ".body").Where(id => id != newest?.Id))
                File.Delete(paths.Body(pending.Key, id));
        }
        else if (newest is null || string.CompareOrdinal(newest.Id, pending.Id) < 0)
        {
            DeleteFile(record);
        }
        if (newest?.Id != pending.Id && !File.Exists(record))
            DeleteFile(paths.Body(pending.Key, pending.Id));
        Prune(pending.Key);
    }

    /// <summary>The plain file of the newest body. It is there for people; no operation of the store reads it.</summary>
    private void RefreshView(FileRecord record, string temporary)
    {
        var view = paths.View(record.Key);
        try
        {
            if (!record.DeleteMarker)
            {
                Disk.LinkOver(paths.Body(record.Key, record.Id), view, temporary);
                return;
            }
            DeleteFile(view);
            BucketPaths.Prune(view, paths.ViewRoot);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Two keys of which one is a folder of the other ('a' and 'a/b') cannot both be plain files; the second has none.
            DeleteFile(temporary);
        }
    }

    private void FinishRemoval(FileRecord removed, string name)
    {
        DeleteFile(paths.Body(removed.Key, removed.Id));
        RefreshView(FileRecord.Read(paths.Current(removed.Key)) ?? removed with { DeleteMarker = true }, name + ".view");
        File.Delete(name + ".json");
        Prune(removed.Key);
    }

    private void Prune(string key)
    {
        BucketPaths.Prune(paths.Current(key), paths.CurrentRoot);
        BucketPaths.Prune(paths.VersionBase(key), paths.VersionsRoot);
    }

    private void Sync(string path)
    {
        if (durable)
            Disk.SyncFolder(Path.GetDirectoryName(path)!);
    }

    private static void DeleteFile(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (DirectoryNotFoundException)
        {
            // Then there is nothing to delete.
        }
    }

    /// <summary>A record that was not written to its end belongs to an object that nothing else knows of.</summary>
    private static FileRecord? ReadPending(string path)
    {
        try
        {
            return FileRecord.Read(path);
        }
        catch (ObjectCorruptException)
        {
            return null;
        }
    }
}
