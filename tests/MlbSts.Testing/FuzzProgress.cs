using System.Diagnostics;

namespace MlbSts.Testing;

/// <summary>Watches a fuzz run from beside it: an input that never ends is named and ends the process, and memory is looked at ten times a second.</summary>
internal sealed class FuzzProgress : IDisposable
{
    private readonly TimeSpan _tooLong;
    private readonly Timer _timer;
    private long _memory;
    private long _began;
    private int _seed;

    public FuzzProgress(TimeSpan tooLong)
    {
        _tooLong = tooLong;
        Look();
        _timer = new(_ => Look(), null, TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(100));
    }

    /// <summary>The most that the process held since the start, in bytes.</summary>
    public long Memory => Interlocked.Read(ref _memory);

    public void Begin(int seed)
    {
        _seed = seed;
        Interlocked.Exchange(ref _began, Stopwatch.GetTimestamp());
    }

    public TimeSpan End() => Stopwatch.GetElapsedTime(Interlocked.Exchange(ref _began, 0));

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        using (var process = Process.GetCurrentProcess())
            Interlocked.Exchange(ref _memory, Math.Max(_memory, process.WorkingSet64));
        var began = Interlocked.Read(ref _began);
        if (began != 0 && Stopwatch.GetElapsedTime(began) > 3 * _tooLong)
            Environment.FailFast($"A fuzz run hangs at seed {_seed}.");
    }
}
