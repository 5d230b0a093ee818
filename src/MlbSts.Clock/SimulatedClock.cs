namespace MlbSts.Clock;

/// <summary>
/// League time: real time from an anchor on, made faster, with leaps over the hours in which nothing happens.
/// Delays and timers made from it are in league time; a leap forward fires those it passes, a leap back (a restart) leaves
/// each its remaining time. Timestamps are league time too and never run backwards, so elapsed times agree with the delays.
/// </summary>
public class SimulatedClock : LeagueClock
{
    /// <summary>The fastest a clock may run.</summary>
    public const double MaxSpeed = 100_000;

    private readonly TimeProvider _real;
    private readonly Lock _gate = new();
    private readonly HashSet<SimulatedTimer> _armed = [];
    private volatile Anchor _anchor;

    /// <summary>Starts the clock.</summary>
    /// <param name="start">What it says at first.</param>
    /// <param name="speed">League seconds in a real second, at most <see cref="MaxSpeed"/>; 0 holds the clock until another speed is
    /// set.</param>
    /// <param name="real">The time underneath; the system's where none is given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The speed is not allowed.</exception>
    public SimulatedClock(DateTimeOffset start, double speed = 1, TimeProvider? real = null)
    {
        Check(speed);
        _real = real ?? System;
        _anchor = new Anchor(start.ToUniversalTime(), _real.GetTimestamp(), speed, 0);
    }

    /// <summary>League seconds in a real second; 0 while the clock is held.</summary>
    public double Speed => _anchor.Speed;

    /// <summary>Time and speed in one.</summary>
    public ClockReading Reading
    {
        get
        {
            var anchor = _anchor;
            return new ClockReading(anchor.League + Passed(anchor), anchor.Speed);
        }
    }

    /// <summary>The time underneath.</summary>
    protected internal TimeProvider Real => _real;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Reading.Now;

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        var anchor = _anchor;
        return anchor.Timestamp + Passed(anchor).Ticks;
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new SimulatedTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Leaps to a moment. Timers it passes fire; after a leap back each keeps the time it still had to wait.</summary>
    public void JumpTo(DateTimeOffset moment) => Set(moment.ToUniversalTime(), null);

    /// <summary>Runs faster or slower from now on; at 0 it stands, and no timer fires that no leap passes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The speed is not allowed.</exception>
    public void SetSpeed(double speed)
    {
        Check(speed);
        Set(null, speed);
    }

    internal void Arm(SimulatedTimer timer)
    {
        lock (_gate)
            _armed.Add(timer);
    }

    internal void Disarm(SimulatedTimer timer)
    {
        lock (_gate)
            _armed.Remove(timer);
    }

    private void Set(DateTimeOffset? moment, double? speed)
    {
        SimulatedTimer[] timers;
        TimeSpan back;
        lock (_gate)
        {
            var anchor = _anchor;
            var real = _real.GetTimestamp();
            var passed = Passed(anchor, real);
            var now = anchor.League + passed;
            var leap = (moment ?? now) - now;
            back = leap < TimeSpan.Zero ? leap : TimeSpan.Zero;
            _anchor = new Anchor(now + leap, real, speed ?? anchor.Speed, anchor.Timestamp + passed.Ticks + (leap - back).Ticks);
            timers = [.. _armed];
        }
        foreach (var timer in timers)
            timer.Rearm(back);
    }

    private TimeSpan Passed(Anchor anchor) => Passed(anchor, _real.GetTimestamp());

    private TimeSpan Passed(Anchor anchor, long real) => _real.GetElapsedTime(anchor.RealTimestamp, real) * anchor.Speed;

    private static void Check(double speed)
    {
        if (!(speed >= 0 && speed <= MaxSpeed))
            throw new ArgumentOutOfRangeException(nameof(speed), speed, $"A clock's speed is 0 (held) to {MaxSpeed}.");
    }

    private sealed record Anchor(DateTimeOffset League, long RealTimestamp, double Speed, long Timestamp);
}
