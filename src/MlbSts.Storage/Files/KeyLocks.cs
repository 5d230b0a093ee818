using System.Security.Cryptography;
using System.Text;

namespace MlbSts.Storage.Files;

/// <summary>
/// One writer at a time for a key, among all processes. A key's stripe is one of 256 empty files; the lock is the operating system's
/// (flock), which ends with the process however it ends, so none can be stuck. Within the process callers queue on a semaphore first.
/// </summary>
internal sealed class KeyLocks(string folder) : IDisposable
{
    private readonly SemaphoreSlim[] _stripes = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1, 1))];

    public async ValueTask<Held> TakeAsync(string key, CancellationToken cancellationToken)
    {
        // The same in every process, which string.GetHashCode is not.
        var stripe = SHA256.HashData(Encoding.UTF8.GetBytes(key))[0];
        await _stripes[stripe].WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return new Held(
                _stripes[stripe],
                await TakeFileAsync(Path.Combine(folder, stripe.ToString("x2", null)), cancellationToken).ConfigureAwait(false)
            );
        }
        catch
        {
            _stripes[stripe].Release();
            throw;
        }
    }

    public void Dispose() => Array.ForEach(_stripes, stripe => stripe.Dispose());

    private static async ValueTask<FileStream> TakeFileAsync(string path, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (TryTakeFile(path) is { } file)
                return file;
            // Another process is at work for a millisecond or two. Its time is real, so the wait is, even where the clock is simulated.
            await Task.Delay(
                    TimeSpan.FromMilliseconds(1 + Random.Shared.NextDouble() * Math.Min(attempt, 10)),
                    TimeProvider.System,
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    /// <summary>The locked file, or <see langword="null"/> where another holds it.</summary>
    public static FileStream? TryTakeFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException exception) when (exception is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            // EWOULDBLOCK of flock; a sharing violation on Windows. Anything else (a full disk, say) is an error.
            if (exception.HResult is 11 or 35 || (exception.HResult & 0xFFFF) is 32 or 33)
                return null;
            throw;
        }
    }

    /// <summary>A stripe that is held until disposed.</summary>
    public readonly struct Held(SemaphoreSlim stripe, FileStream file) : IDisposable
    {
        public void Dispose()
        {
            file.Dispose();
            stripe.Release();
        }
    }
}
