using System.Collections.Frozen;
using MlbSts.Clock;
using MlbSts.Domain;

namespace MlbSts.Scheduler.Polling;

/// <summary>Wakes the poll loop when something became due sooner, and holds it while polling is paused.</summary>
internal sealed class PollGate(LeagueClock leagueClock, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);
    private volatile TaskCompletionSource _open = Opened();
    private volatile FrozenSet<GamePk> _pausedGames = [];

    public bool IsPaused => !_open.Task.IsCompleted;

    /// <summary>Games that are paused singly; another object each time that they change.</summary>
    public FrozenSet<GamePk> PausedGames => _pausedGames;

    public void Pause()
    {
        if (!IsPaused)
            _open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>These games are paused, and no others.</summary>
    public void Hold(IEnumerable<GamePk> games)
    {
        var paused = games.ToFrozenSet();
        if (!paused.SetEquals(_pausedGames))
            _pausedGames = paused;
    }

    public void Resume() => _open.TrySetResult();

    public Task WhenOpenAsync(CancellationToken cancellationToken) => _open.Task.WaitAsync(cancellationToken);

    /// <summary>Something became due sooner.</summary>
    public void Signal()
    {
        try
        {
            if (_signal.CurrentCount == 0)
                _signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // Another thread signalled in between: the loop wakes all the same.
        }
    }

    /// <summary>Waits for a signal, at most so long on the league's clock, and at most so long on the real one.</summary>
    public async Task WaitForSignalAsync(TimeSpan most, TimeSpan mostReal, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(most, leagueClock);
        using var realTimeout = new CancellationTokenSource(mostReal, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, realTimeout.Token, cancellationToken);
        try
        {
            await _signal.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Time is up: look for due polls.
        }
    }

    public void Dispose() => _signal.Dispose();

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        open.SetResult();
        return open;
    }
}
