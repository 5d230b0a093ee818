using MlbSts.Domain;
using MlbSts.Scheduler.Adaptive;
using MlbSts.Scheduler.Intervals;
using MlbSts.Scheduler.Polling;

namespace MlbSts.Scheduler.Control;

/// <summary>What admins set, and what comes of it.</summary>
/// <param name="IsPaused">No game is polled: an admin paused all, or what admins set was not read yet.</param>
/// <param name="Policy">How intervals are decided.</param>
/// <param name="Intervals">Seconds between two polls by state, as they are now.</param>
/// <param name="Set">What admins set; <see langword="null"/> until it was read once.</param>
/// <param name="Trouble">Why it could not be read the last time.</param>
/// <param name="Price">What a poll may cost now, under the policy <c>adaptive</c>.</param>
internal sealed record PollingStatus(
    bool IsPaused,
    string Policy,
    IReadOnlyDictionary<GameState, double> Intervals,
    PollingState? Set,
    string? Trouble,
    PollPriceRecord? Price
)
{
    public static PollingStatus Of(DesiredPolling desired, PollIntervals intervals, PollGate gate, PollPrice price) =>
        new(gate.IsPaused, intervals.Policy, intervals.Seconds, desired.Current, desired.Trouble, price.Current);
}
