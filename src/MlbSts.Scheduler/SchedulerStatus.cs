using MlbSts.Scheduler.Control;
using MlbSts.Scheduler.Polling;

namespace MlbSts.Scheduler;

/// <summary>What the Scheduler does at the moment.</summary>
/// <param name="Policy">How intervals are decided.</param>
/// <param name="IsPaused">All polls are held: an operator paused them, or what was set was not read yet.</param>
/// <param name="Pause">Who paused them, since when and why.</param>
/// <param name="PausedGames">Games that are paused singly.</param>
/// <param name="Share">Its share of the games and of the rate limit, 0 to 1.</param>
/// <param name="Games">How many games it watches, by where their next polls stand.</param>
public sealed record SchedulerStatus(
    string Policy,
    bool IsPaused,
    PollingPause? Pause,
    IReadOnlyList<PausedGame> PausedGames,
    double Share,
    IReadOnlyDictionary<PollDelivery, int> Games
)
{
    internal static SchedulerStatus Of(IReadOnlyList<GameWatch> games, string policy, bool isPaused, PollingState? set, double share) =>
        new(policy, isPaused, set?.Pause, set?.PausedGames ?? [], share, games.CountBy(game => game.Delivery).ToDictionary());
}
