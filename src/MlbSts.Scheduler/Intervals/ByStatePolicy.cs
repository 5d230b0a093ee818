using System.Collections.Frozen;
using MlbSts.Domain;

namespace MlbSts.Scheduler.Intervals;

/// <summary>Each state has its interval.</summary>
internal sealed class ByStatePolicy : IPollPolicy
{
    public const string PolicyName = "by-state";

    private static readonly FrozenDictionary<GameState, string> Words = new Dictionary<GameState, string>
    {
        [GameState.Unknown] = "a status nobody knows",
        [GameState.Scheduled] = "scheduled",
        [GameState.PreGame] = "before the game",
        [GameState.WarmUp] = "warming up",
        [GameState.InProgress] = "in progress",
        [GameState.Delayed] = "delayed",
        [GameState.Suspended] = "suspended",
        [GameState.GameOver] = "over, not yet official",
        [GameState.Final] = "final",
        [GameState.Postponed] = "postponed",
        [GameState.Cancelled] = "cancelled",
        [GameState.Forfeited] = "forfeited",
    }.ToFrozenDictionary();

    public string Name => PolicyName;

    public PollPlan Plan(PollObservations game, PollSettings settings) =>
        new PollPlan(settings.ByState[game.State], Words[game.State]).AsAdvised(game.AdvisedWaitSeconds);
}
