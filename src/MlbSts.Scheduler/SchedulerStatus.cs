using MlbSts.Scheduler.Polling;

namespace MlbSts.Scheduler;

/// <summary>What the Scheduler does at the moment.</summary>
/// <param name="Policy">How intervals are decided.</param>
/// <param name="IsPaused">An admin holds all polls.</param>
/// <param name="Share">Its share of the games and of the rate limit, 0 to 1.</param>
/// <param name="Games">How many games it watches, by where their next polls stand.</param>
public sealed record SchedulerStatus(string Policy, bool IsPaused, double Share, IReadOnlyDictionary<PollDelivery, int> Games)
{
    internal static SchedulerStatus Of(IReadOnlyList<GameWatch> games, string policy, bool isPaused, double share) =>
        new(policy, isPaused, share, games.CountBy(game => game.Delivery).ToDictionary());
}
