namespace MlbSts.Benchmarks.Polling;

/// <summary>What a way to poll comes to.</summary>
/// <param name="RequestsPerHour">Per game under way.</param>
/// <param name="Mean">Seconds from a change until it was seen.</param>
/// <param name="P95">95 % of changes were seen within so many seconds.</param>
/// <param name="P99">99 % of changes were seen within so many seconds.</param>
internal sealed record Staleness(double RequestsPerHour, double Mean, double P95, double P99)
{
    public static Staleness Of(double polls, double hours, List<double> seconds)
    {
        seconds.Sort();
        return new(polls / hours, seconds.Average(), seconds[(int)(0.95 * seconds.Count)], seconds[(int)(0.99 * seconds.Count)]);
    }
}
