using System.Globalization;
using MlbSts.Lake.Seasons;

namespace MlbSts.Cli.Load;

/// <summary>
/// Shows how far a load is, how fast it goes and how long it will take: one line that changes in a terminal, a line every few seconds
/// elsewhere.
/// </summary>
internal sealed class ProgressLine(TextWriter log, bool isTerminal) : IDisposable
{
    private const int Width = 28;

    private readonly TimeSpan _every = isTerminal ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(5);
    private readonly Lock _gate = new();
    private string _stage = "";
    private long _began = TimeProvider.System.GetTimestamp();
    private long _shown;
    private bool _isOpen;

    /// <summary>Takes note; shows it where the last time is long enough ago.</summary>
    public void Show(LoadProgress progress)
    {
        lock (_gate)
        {
            var now = TimeProvider.System.GetTimestamp();
            if (progress.Stage != _stage)
                (_stage, _began, _shown) = (progress.Stage, now, 0);
            var isEnd = progress.Total > 0 && progress.Done == progress.Total;
            if (!isEnd && _shown != 0 && TimeProvider.System.GetElapsedTime(_shown, now) < _every)
                return;
            _shown = now;
            var line = Line(progress, TimeProvider.System.GetElapsedTime(_began, now));
            if (isTerminal)
            {
                log.Write($"\r{line}\u001b[K");
                _isOpen = true;
                if (isEnd)
                    End();
            }
            else
            {
                log.WriteLine(line);
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
            End();
    }

    /// <summary>The line.</summary>
    /// <param name="progress">How far it is.</param>
    /// <param name="elapsed">Since the stage began.</param>
    internal static string Line(LoadProgress progress, TimeSpan elapsed)
    {
        if (progress.Total == 0)
            return progress.Done == 0
                ? progress.Stage
                : string.Create(CultureInfo.InvariantCulture, $"{progress.Stage}: {progress.Done:N0}");
        var filled = (int)((long)Width * progress.Done / progress.Total);
        var rate = elapsed.TotalSeconds > 0 ? progress.Done / elapsed.TotalSeconds : 0;
        var left = rate > 0 ? TimeSpan.FromSeconds((progress.Total - progress.Done) / rate) : TimeSpan.Zero;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{progress.Stage} [{new string('#', filled)}{new string('.', Width - filled)}] {progress.Done:N0} of {progress.Total:N0} games, {rate:N0} a second, {left:mm\\:ss} left"
        );
    }

    private void End()
    {
        if (_isOpen)
            log.WriteLine();
        _isOpen = false;
    }
}
