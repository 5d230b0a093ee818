using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MlbSts.Scheduler.Control;

/// <summary>
/// Says what operators set. A Scheduler that is paused does as it was told, and is healthy; one that cannot read what it is told is not.
/// </summary>
internal sealed class PollingHealthCheck(DesiredPolling desired) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            desired switch
            {
                { Trouble: { } trouble } => HealthCheckResult.Degraded($"What admins set cannot be read: {trouble}"),
                { Current.Pause: { } pause } => HealthCheckResult.Healthy(
                    $"Polling is paused by {pause.By} since {pause.Since:u}{Reason(pause)}."
                ),
                { Current: { } set } => HealthCheckResult.Healthy(Described(set)),
                _ => HealthCheckResult.Healthy(),
            }
        );

    private static string? Described(PollingState set)
    {
        var games = set.PausedGames.Select(game =>
            $"game {game.GamePk} is paused by {game.Pause.By} since {game.Pause.Since:u}{Reason(game.Pause)}"
        );
        var intervals = set.Intervals.Select(pair => $"{pair.Key} games are retuned by {pair.Value.By} to {pair.Value.Seconds} s");
        var settings = set.Games.Select(game => $"game {game.GamePk} has settings of its own, by {game.Interval?.By ?? game.Priority?.By}");
        IEnumerable<string> policy = set.Policy is { } chosen
            ? [$"the policy {chosen.Name ?? "as configured"} was chosen by {chosen.By}"]
            : [];
        var all = string.Join("; ", [.. policy, .. games, .. settings, .. intervals]);
        return all.Length > 0 ? all : null;
    }

    private static string Reason(PollingPause pause) => pause.Reason is { Length: > 0 } reason ? $": {reason}" : "";
}
