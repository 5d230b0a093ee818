using MlbSts.Scheduler.Intervals;
using MlbSts.Scheduler.Polling;
using MlbSts.Storage;

namespace MlbSts.Scheduler.Control;

/// <summary>Reads and changes what admins set, and has this Scheduler obey it.</summary>
internal sealed partial class DesiredPolling(
    IObjectStore store,
    PollGate gate,
    PollIntervals intervals,
    WatchList watchList,
    PollingMetrics metrics,
    ILogger<DesiredPolling> logger
) : IDisposable
{
    // One at a time, so that what was read first is not obeyed last.
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile PollingState? _current;
    private volatile string? _trouble = "what admins set was not read yet";

    /// <summary>What is obeyed; <see langword="null"/> until it was read once. Until then nothing is polled.</summary>
    public PollingState? Current => _current;

    /// <summary>Why it could not be read the last time.</summary>
    public string? Trouble => _trouble;

    /// <summary>Reads it again.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var stored = await store.GetJsonAsync<PollingState>(Buckets.State, Buckets.PollingControl, cancellationToken);
            Obey(Readable(stored?.Value) ?? PollingState.AsConfigured);
        }
        catch (Exception exception) when (exception is ObjectStoreException)
        {
            _trouble = exception.Message;
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Changes it, unless somebody else was quicker with the same; see <see cref="JsonObjects.UpdateJsonAsync"/>.</summary>
    public async Task UpdateAsync(Func<PollingState, PollingState?> change, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var now = await store.UpdateJsonAsync<PollingState>(
                Buckets.PollingControl,
                current => change(Readable(current) ?? PollingState.AsConfigured),
                cancellationToken
            );
            Obey(now?.Value ?? PollingState.AsConfigured);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static PollingState? Readable(PollingState? state) =>
        state is { Version: not PollingState.CurrentVersion }
            ? throw new ObjectCorruptException(
                $"{Buckets.State}/{Buckets.PollingControl} has version {state.Version}, and this Scheduler knows {PollingState.CurrentVersion}."
            )
            : state;

    private void Obey(PollingState state)
    {
        var before = _current;
        (_current, _trouble) = (state, null);
        if (before?.Revision == state.Revision)
            return;
        gate.Hold(state.PausedGames.Select(game => game.GamePk));
        intervals.Set(state.ToSetIntervals());
        watchList.Retuned();
        if (state.Pause is null)
            gate.Resume();
        else
            gate.Pause();
        gate.Signal();
        metrics.Obeyed(state);
        if (before is not null || state.Revision > 0)
            Obeyed(state.Revision, state.Pause is null ? "on" : "off", state.PausedGames.Count, state.Intervals.Count);
    }

    [LoggerMessage(
        EventName = "ControlObeyed",
        Level = LogLevel.Information,
        Message = "Revision {Revision} of what admins set is obeyed: polling is {Polling}, {Games} games paused, {Intervals} intervals retuned"
    )]
    private partial void Obeyed(long revision, string polling, int games, int intervals);
}
