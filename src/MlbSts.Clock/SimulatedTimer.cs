namespace MlbSts.Clock;

/// <summary>
/// A timer in league time on top of a one-shot timer in real time, which is set anew whenever the clock leaps or changes its speed.
/// </summary>
internal sealed class SimulatedTimer : ITimer
{
    private static readonly TimeSpan LongestReal = TimeSpan.FromDays(20);

    private readonly SimulatedClock _clock;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private readonly Lock _gate = new();
    private readonly ITimer _real;
    private DateTimeOffset? _due;
    private TimeSpan _period = Timeout.InfiniteTimeSpan;
    private bool _disposed;

    public SimulatedTimer(SimulatedClock clock, TimerCallback callback, object? state)
    {
        _clock = clock;
        _callback = callback;
        _state = state;
        _real = clock.Real.CreateTimer(
            static self => ((SimulatedTimer)self!).OnReal(),
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, Timeout.InfiniteTimeSpan);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, Timeout.InfiniteTimeSpan);
        lock (_gate)
        {
            if (_disposed)
                return false;
            _period = period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan;
            Schedule(dueTime == Timeout.InfiniteTimeSpan ? null : Later(_clock.GetUtcNow(), dueTime));
            return true;
        }
    }

    /// <summary>The clock has leapt or changed its speed.</summary>
    /// <param name="shift">By how much to move the due time along; zero but for a leap back.</param>
    public void Rearm(TimeSpan shift)
    {
        lock (_gate)
        {
            if (!_disposed && _due is { } due)
                Schedule(due + shift);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _due = null;
            _clock.Disarm(this);
        }
        _real.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void OnReal()
    {
        lock (_gate)
        {
            if (_disposed || _due is not { } due)
                return;
            var now = _clock.GetUtcNow();
            if (now < due)
            {
                Schedule(due);
                return;
            }
            // Periods that a leap has passed are one tick, not a thousand.
            var next = _period == Timeout.InfiniteTimeSpan ? (DateTimeOffset?)null : due + _period;
            Schedule(next <= now ? now + _period : next);
        }
        _callback(_state);
    }

    private void Schedule(DateTimeOffset? due)
    {
        _due = due;
        if (due is not { } moment)
        {
            _clock.Disarm(this);
            _real.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }
        // Known to the clock before the time is read: a leap in between then finds it and sets it anew.
        _clock.Arm(this);
        var reading = _clock.Reading;
        _real.Change(RealWait(moment - reading.Now, reading.Speed), Timeout.InfiniteTimeSpan);
    }

    private static TimeSpan RealWait(TimeSpan wait, double speed)
    {
        if (wait <= TimeSpan.Zero)
            return TimeSpan.Zero;
        if (speed == 0)
            return Timeout.InfiniteTimeSpan;
        var real = TimeSpan.FromMilliseconds(Math.Ceiling((wait / speed).TotalMilliseconds));
        return real < LongestReal ? real : LongestReal;
    }

    private static DateTimeOffset Later(DateTimeOffset now, TimeSpan wait) =>
        wait < DateTimeOffset.MaxValue - now ? now + wait : DateTimeOffset.MaxValue;
}
