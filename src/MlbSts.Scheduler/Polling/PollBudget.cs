using Microsoft.Extensions.Options;

namespace MlbSts.Scheduler.Polling;

/// <summary>
/// How many polls may be sent now: a token bucket on the real clock, one second deep.
/// Used only under the lock of the <see cref="WatchList"/>.
/// </summary>
// Not System.Threading.RateLimiting's: that goes by Stopwatch, not a TimeProvider, at a fixed rate; ours follows the partitions' share.
internal sealed class PollBudget(IOptions<SchedulerOptions> options, OwnedGames owned, TimeProvider time)
{
    private double _tokens = 1;
    private long _filledAt = time.GetTimestamp();

    /// <summary>How much of a second's polls is used up, 0 to 1.</summary>
    public double Load
    {
        get
        {
            Fill();
            return Math.Clamp(1 - (_tokens / Depth), 0, 1);
        }
    }

    private double Rate => options.Value.MaxPollsPerSecond * owned.Current.Share;

    private double Depth => Math.Max(1, Rate);

    /// <summary>Whole polls that may be sent now.</summary>
    public int Available()
    {
        Fill();
        return (int)_tokens;
    }

    /// <summary>How long until a poll may be sent.</summary>
    public TimeSpan UntilAvailable()
    {
        Fill();
        if (_tokens >= 1)
            return TimeSpan.Zero;
        return Rate > 0 ? TimeSpan.FromSeconds((1 - _tokens) / Rate) : TimeSpan.MaxValue;
    }

    public void Spend(int polls) => _tokens -= polls;

    private void Fill()
    {
        var now = time.GetTimestamp();
        _tokens = Math.Min(Depth, _tokens + (Rate * time.GetElapsedTime(_filledAt, now).TotalSeconds));
        _filledAt = now;
    }
}
