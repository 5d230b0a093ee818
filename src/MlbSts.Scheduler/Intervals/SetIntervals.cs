using MlbSts.Domain;

namespace MlbSts.Scheduler.Intervals;

/// <summary>What admins set of intervals, as policies need it.</summary>
/// <param name="Policy">The policy's name; <see langword="null"/> for the one that is configured.</param>
/// <param name="RequestsPerGameHour">The budget; <see langword="null"/> for what is configured.</param>
/// <param name="ByState">Intervals of states that are not as configured.</param>
/// <param name="ByGame">Intervals of single games, whatever their state.</param>
/// <param name="Priorities">Priorities of games that are not 1.</param>
internal sealed record SetIntervals(
    string? Policy,
    double? RequestsPerGameHour,
    IReadOnlyDictionary<GameState, TimeSpan> ByState,
    IReadOnlyDictionary<GamePk, TimeSpan> ByGame,
    IReadOnlyDictionary<GamePk, double> Priorities
)
{
    /// <summary>Nobody set anything.</summary>
    public static SetIntervals None { get; } =
        new(null, null, new Dictionary<GameState, TimeSpan>(), new Dictionary<GamePk, TimeSpan>(), new Dictionary<GamePk, double>());
}
