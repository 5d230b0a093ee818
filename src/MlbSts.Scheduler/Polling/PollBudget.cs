using Microsoft.Extensions.Options;

namespace MlbSts.Scheduler.Polling;

/// <summary>How many polls may be sent now: a token bucket on the real clock, one second deep.</summary>
internal sealed class PollBudget(IOptions<SchedulerOptions> options, OwnedGames owned)
{
    private double _tokens = 1;
    private long _filledAt = TimeProvider.System.GetTimestamp();

    /// <summary>Whole polls that may be sent now.</summary>
    public int Available()
    {
        var now = TimeProvider.System.GetTimestamp();
        var rate = options.Value.MaxPollsPerSecond * owned.Share;
        _tokens = Math.Min(Math.Max(1, rate), _tokens + (rate * TimeProvider.System.GetElapsedTime(_filledAt, now).TotalSeconds));
        _filledAt = now;
        return (int)_tokens;
    }

    public void Spend(int polls) => _tokens -= polls;
}
