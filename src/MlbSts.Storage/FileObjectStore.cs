using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using MlbSts.Domain;
using MlbSts.Storage.Files;

namespace MlbSts.Storage;

/// <summary>
/// The object store in a folder, for one machine and any number of processes on it.
/// <code>
/// {root}/{bucket}/{key} the newest body as a plain, read-only file (a hard link): zstd -d, DuckDB and jq just work on it
/// {root}/.mlbsts/{bucket}/current/{key}% the newest record: version, size, SHA-256, metadata. The truth; one rename changes it
/// {root}/.mlbsts/{bucket}/versions/{key}%{id}.body the bodies, and in a versioned bucket the records ({id}.json), of every version
/// {root}/.mlbsts/{bucket}/temp, locks half-written files by process, and the stripes of the key locks
/// </code>
/// Body and record are two files rather than one with a header or footer, because Parquet and JSON cannot bear either and analysts are to
/// read bodies where they lie. They still appear at once: a body is under an unused name before the record that names it is renamed into
/// place. Keys may be files and folders of each other (<c>a</c> and <c>a/b</c>); the second one then has no plain file. Names must differ
/// by more than case where the file system ignores case.
/// </summary>
public sealed partial class FileObjectStore : IObjectStore, IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<FileBucket>>> _buckets = new(StringComparer.Ordinal);
    private readonly DiskThreads? _threads;
    private readonly string _root;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>The store in a folder, which is made if it is missing.</summary>
    /// <param name="root">The folder. It must lie on a file system with hard links and advisory locks (not on a network share).</param>
    /// <param name="durable">Wait for the disk (fsync) at every change. Without it a killed process still loses nothing, but a power cut
    /// may.</param>
    /// <param name="time">The store's clock.</param>
    /// <param name="logger">Where recoveries are told.</param>
    public FileObjectStore(string root, bool durable = true, TimeProvider? time = null, ILogger<FileObjectStore>? logger = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(root);
        _root = Path.GetFullPath(root);
        _threads = durable ? new DiskThreads(count: 8) : null;
        _time = time ?? TimeProvider.System;
        _logger = logger ?? NullLogger<FileObjectStore>.Instance;
    }

    /// <inheritdoc/>
    public async Task EnsureBucketAsync(BucketSettings bucket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        ObjectRules.CheckBucket(bucket.Name);
        bucket = bucket with { Versioned = bucket.Versioned || bucket.ObjectLock };
        var paths = new BucketPaths(_root, bucket.Name);
        Disk.MakeFolder(paths.Temp);
        Disk.MakeFolder(paths.Locks);
        Disk.MakeFolder(paths.CurrentRoot);
        Disk.MakeFolder(paths.VersionsRoot);
        Disk.MakeFolder(paths.ViewRoot);
        using (var locks = new KeyLocks(paths.Locks))
        using (await locks.TakeAsync("", cancellationToken).ConfigureAwait(false))
        {
            BucketSettingsFile.Ensure(paths, bucket);
        }
        (await OpenAsync(bucket.Name).ConfigureAwait(false)).Settings = bucket;
    }

    /// <inheritdoc/>
    public async Task<ObjectInfo> PutAsync(
        string bucket,
        string key,
        ReadOnlyMemory<byte> body,
        PutOptions options,
        CancellationToken cancellationToken
    )
    {
        ObjectRules.CheckKey(key);
        var opened = await OpenAsync(bucket).ConfigureAwait(false);
        ObjectRules.CheckPut(opened.Settings, body.Length, options);
        cancellationToken.ThrowIfCancellationRequested();
        var record = new FileRecord
        {
            Key = key,
            Id = FileRecord.NewId(_time.GetUtcNow(), previous: null),
            Size = body.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(body.Span)),
            ContentType = options.ContentType,
            Metadata = options.Metadata.Count == 0 ? null : options.Metadata,
            RetainUntil = options.RetainUntil,
        };
        return (await ChangeAsync(opened, record, body, options, cancellationToken).ConfigureAwait(false)).ToInfo(opened.Settings);
    }

    /// <inheritdoc/>
    public async Task<StoredObject?> GetAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken)
    {
        ObjectRules.CheckKey(key);
        var opened = await OpenAsync(bucket).ConfigureAwait(false);
        string? missing = null;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Find(opened, key, versionId) is not { } record)
                return null;
            var path = opened.Paths.Body(key, record.Id);
            byte[] body;
            try
            {
                body = Disk.ReadAll(path);
            }
            catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException && missing != record.Id)
            {
                // Superseded or deleted between the two reads: the record tells of another body now.
                missing = record.Id;
                continue;
            }
            catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
            {
                throw new ObjectCorruptException($"The body of {bucket}/{key} ({record.Id}) is missing: {path}.", exception);
            }
            if (Convert.ToHexStringLower(SHA256.HashData(body)) != record.Sha256)
                throw new ObjectCorruptException(
                    $"The body of {bucket}/{key} ({record.Id}) is not what was stored: its SHA-256 differs. See {path}."
                );
            return new StoredObject(record.ToInfo(opened.Settings), body);
        }
    }

    /// <inheritdoc/>
    public async Task<ObjectInfo?> StatAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken)
    {
        ObjectRules.CheckKey(key);
        cancellationToken.ThrowIfCancellationRequested();
        var opened = await OpenAsync(bucket).ConfigureAwait(false);
        return Find(opened, key, versionId)?.ToInfo(opened.Settings);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ObjectInfo> ListAsync(
        string bucket,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ObjectRules.CheckPrefix(prefix);
        var opened = await OpenAsync(bucket).ConfigureAwait(false);
        foreach (var path in KeyWalk.Walk(opened.Paths.CurrentRoot, prefix))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (FileRecord.Read(path) is { DeleteMarker: false } record)
                yield return record.ToListing(opened.Settings);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListFoldersAsync(
        string bucket,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ObjectRules.CheckPrefix(prefix);
        var opened = await OpenAsync(bucket).ConfigureAwait(false);
        foreach (var folder in KeyWalk.Folders(opened.Paths.CurrentRoot, prefix))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return folder;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ObjectVersion> ListVersionsAsync(
        string bucket,
        string key,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ObjectRules.CheckKey(key);
        var opened = await OpenAsync(bucket).ConfigureAwait(false);
        if (FileRecord.Read(opened.Paths.Current(key)) is not { } newest)
            yield break;
        if (!opened.Settings.Versioned)
        {
            yield return new ObjectVersion(key, NullVersion, true, false, newest.Size, newest.LastModified);
            yield break;
        }
        // What is newer than the newest was put after this began.
        foreach (var id in opened.Paths.Ids(key, ".json").Where(id => string.CompareOrdinal(id, newest.Id) <= 0).Reverse())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (FileRecord.Read(opened.Paths.Record(key, id)) is { } record)
                yield return new ObjectVersion(key, id, id == newest.Id, record.DeleteMarker, record.Size, record.LastModified);
        }
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken)
    {
        ObjectRules.CheckKey(key);
        var opened = await OpenAsync(bucket).ConfigureAwait(false);
        if (opened.Settings.Versioned && versionId is null)
        {
            var marker = new FileRecord
            {
                Key = key,
                Id = FileRecord.NewId(_time.GetUtcNow(), previous: null),
                DeleteMarker = true,
            };
            await ChangeAsync(opened, marker, ReadOnlyMemory<byte>.Empty, PutOptions.Default, cancellationToken).ConfigureAwait(false);
            return;
        }
        using (await opened.LockAsync(key, cancellationToken).ConfigureAwait(false))
            await OnDiskAsync(() => DeleteLocked(opened, key, versionId)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<ObjectInfo> CopyAsync(
        ObjectReference source,
        string bucket,
        string key,
        PutOptions options,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        var copied = await GetAsync(source.Bucket, source.Key, source.VersionId, cancellationToken).ConfigureAwait(false);
        return await this.PutCopyAsync(source, copied, bucket, key, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Applies the buckets' lifecycle, which an S3 server does by itself: versions that have not been the newest for longer than
    /// <see cref="BucketSettings.NoncurrentVersionDays"/> go, unless retention holds them, and so do delete markers that hide nothing any
    /// more.
    /// </summary>
    /// <returns>How many versions went.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        var hidden = Path.Combine(_root, ".mlbsts");
        foreach (var folder in Directory.Exists(hidden) ? Directory.GetDirectories(hidden) : [])
        {
            var opened = await OpenAsync(Path.GetFileName(folder)).ConfigureAwait(false);
            if (opened.Settings.NoncurrentVersionDays is { } days)
                count += await LifecycleSweep
                    .SweepAsync(
                        opened,
                        _time.GetUtcNow() - TimeSpan.FromDays(days),
                        (key, id) => DeleteLocked(opened, key, id),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
        }
        return count;
    }

    /// <summary>Closes what the process holds open. What it was still at is finished or undone by the next process.</summary>
    public void Dispose()
    {
        foreach (var bucket in _buckets.Values)
        {
            if (bucket is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } opened })
#pragma warning disable RS0030 // Completed already.
                opened.Result.Dispose();
#pragma warning restore RS0030
        }
        _buckets.Clear();
        _threads?.Dispose();
    }

    private const string NullVersion = "null";

    private static FileRecord? Find(FileBucket bucket, string key, string? versionId)
    {
        if (versionId is null || versionId == NullVersion && !bucket.Settings.Versioned)
            return FileRecord.Read(bucket.Paths.Current(key)) is { DeleteMarker: false } newest ? newest : null;
        if (!bucket.Settings.Versioned || !FileRecord.IsId(versionId))
            return null;
        return FileRecord.Read(bucket.Paths.Record(key, versionId)) is { DeleteMarker: false } version ? version : null;
    }

    private async Task<FileRecord> ChangeAsync(
        FileBucket bucket,
        FileRecord record,
        ReadOnlyMemory<byte> body,
        PutOptions options,
        CancellationToken cancellationToken
    )
    {
        // The slow part, before the lock: the prepared name tells of nothing until it is committed.
        var name = await OnDiskAsync(() => bucket.Prepare(record, body)).ConfigureAwait(false);
        var committed = false;
        try
        {
            using (await bucket.LockAsync(record.Key, cancellationToken).ConfigureAwait(false))
            {
                return await OnDiskAsync(() => CommitLocked(bucket, name, record, options, out committed)).ConfigureAwait(false);
            }
        }
        finally
        {
            // A commit that failed midway keeps its record, from which the next start's recovery finishes or undoes it.
            if (!committed)
                FileBucket.Discard(name);
        }
    }

    private FileRecord CommitLocked(FileBucket bucket, string name, FileRecord record, PutOptions options, out bool begun)
    {
        begun = false;
        var previous = FileRecord.Read(bucket.Paths.Current(record.Key));
        CheckCondition(bucket.Settings, record.Key, options, previous);
        if (previous is not null && FileRecord.TicksOf(previous.Id) >= FileRecord.TicksOf(record.Id))
            record = bucket.Renew(name, record with { Id = FileRecord.NewId(_time.GetUtcNow(), previous.Id) });
        begun = true;
        bucket.CommitLocked(name, record, previous);
        return record;
    }

    private static void CheckCondition(BucketSettings bucket, string key, PutOptions options, FileRecord? existing)
    {
        if (options.IfAbsent && existing is not null)
            throw new PreconditionFailedException($"{bucket.Name}/{key} exists already (ETag {existing.Id}).");
        if (options.IfMatch is { } expected && existing?.Id != expected)
            throw new PreconditionFailedException(
                $"{bucket.Name}/{key} has ETag {existing?.Id ?? "none (there is no such object)"}, not {expected}."
            );
    }

    /// <returns>There was something to delete.</returns>
    private bool DeleteLocked(FileBucket bucket, string key, string? versionId)
    {
        var newest = FileRecord.Read(bucket.Paths.Current(key));
        if (!bucket.Settings.Versioned)
        {
            if (newest is null || versionId is not (null or NullVersion))
                return false;
            bucket.RemoveLocked(newest);
            return true;
        }
        if (!FileRecord.IsId(versionId) || FileRecord.Read(bucket.Paths.Record(key, versionId!)) is not { } version)
            return false;
        if (version.RetainUntil > _time.GetUtcNow())
            throw new ObjectLockedException(
                $"Version {version.Id} of {bucket.Settings.Name}/{key} is held against deletion until {version.RetainUntil:yyyy-MM-dd HH:mm:ss} UTC."
            );
        bucket.RemoveVersionLocked(version, newest);
        return true;
    }

    /// <summary>What waits for the disk does so on threads of its own; without durability nothing waits.</summary>
    private Task<T> OnDiskAsync<T>(Func<T> work) => _threads?.RunAsync(work) ?? Task.FromResult(work());

    private Task<FileBucket> OpenAsync(string bucket)
    {
        ObjectRules.CheckBucket(bucket);
        if (_buckets.TryGetValue(bucket, out var known) && !known.Value.IsFaulted)
            return known.Value;
        var fresh = new Lazy<Task<FileBucket>>(() => OpenNewAsync(bucket));
        var opening = _buckets.AddOrUpdate(bucket, fresh, (_, old) => old.Value.IsFaulted ? fresh : old);
        return opening.Value;
    }

    private async Task<FileBucket> OpenNewAsync(string bucket)
    {
        var paths = new BucketPaths(_root, bucket);
        var settings =
            BucketSettingsFile.Read(paths)
            ?? throw new ObjectStoreException($"Bucket '{bucket}' does not exist in {_root}: make it with EnsureBucketAsync.");
        var opened = new FileBucket(paths, settings, durable: _threads is not null, TempFolder.Create(paths.Temp));
        var operations = 0;
        var processes = await TempFolder
            .RecoverAsync(paths.Temp, async abandoned => operations += await opened.RecoverAsync(abandoned).ConfigureAwait(false))
            .ConfigureAwait(false);
        if (processes > 0)
            Log.ObjectStoreRecovered(_logger, bucket, processes, operations);
        return opened;
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Information,
            "ObjectStoreRecovered: bucket {Bucket}, {Processes} killed processes, {Operations} operations finished or undone",
            EventName = "ObjectStoreRecovered"
        )]
        public static partial void ObjectStoreRecovered(ILogger logger, string bucket, int processes, int operations);
    }
}
