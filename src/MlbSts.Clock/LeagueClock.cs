namespace MlbSts.Clock;

/// <summary>
/// The time that games are planned by: real, simulated in this process, or that of another process. It can make delays and timers
/// as any <see cref="TimeProvider"/> does, but is asked for by this type only: who asks for a <see cref="TimeProvider"/> gets the real one.
/// </summary>
public abstract class LeagueClock : TimeProvider
{
    /// <summary>
    /// League time where nothing is simulated or followed: the real clock's, also where that is set right or the machine slept.
    /// </summary>
    public static LeagueClock AtRealTime(TimeProvider real)
    {
        ArgumentNullException.ThrowIfNull(real);
        return new RealTime(real);
    }

    private sealed class RealTime(TimeProvider real) : LeagueClock
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override long TimestampFrequency => real.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => real.GetUtcNow();

        public override long GetTimestamp() => real.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            real.CreateTimer(callback, state, dueTime, period);
    }
}
