using System.Globalization;

namespace MlbSts.Scheduler.Intervals;

/// <summary>How long a game waits for its next poll.</summary>
/// <param name="Interval">On the league's clock.</param>
/// <param name="Because">Why, for people; without the interval itself.</param>
internal sealed record PollPlan(TimeSpan Interval, string Because)
{
    private const int MostAdvisedSeconds = 300;

    /// <summary>From when on it waits; <see langword="null"/> for when the poll before was due.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>For example <c>30 s: in progress</c>.</summary>
    public string Explanation => string.Create(CultureInfo.InvariantCulture, $"{Interval.TotalSeconds:0.###} s: {Because}");

    /// <summary>The plan, lengthened to what the API advises; never by more than five minutes.</summary>
    public PollPlan AsAdvised(int? seconds)
    {
        var advised = TimeSpan.FromSeconds(Math.Clamp(seconds ?? 0, 0, MostAdvisedSeconds));
        return Interval >= advised ? this : this with { Interval = advised, Because = $"{Because}, and the API advises to wait" };
    }
}
