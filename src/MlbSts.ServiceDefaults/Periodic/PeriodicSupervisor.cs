using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MlbSts.Clock;

namespace MlbSts.ServiceDefaults.Periodic;

/// <summary>Runs all periodic work of the process, each in a loop of its own, and measures it.</summary>
internal sealed class PeriodicSupervisor : BackgroundService
{
    public PeriodicSupervisor(
        IEnumerable<PeriodicWork> works,
        LeagueClock leagueClock,
        TimeProvider time,
        IMeterFactory meters,
        ILogger<PeriodicSupervisor> logger
    )
    {
        var meter = meters.Create("MlbSts.ServiceDefaults");
        var duration = meter.CreateHistogram<double>("mlbsts.work.duration", "s", "Runs of periodic work");
        Loops = [.. works.Select(work => new PeriodicLoop(work, leagueClock, time, duration, logger)).Where(loop => loop.IsOn)];
        if (Loops.GroupBy(loop => loop.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new InvalidOperationException($"Two periodic works are called '{twice.Key}'; name each by what it does.");
        meter.CreateObservableGauge("mlbsts.work.success.age", Ages, "s", "Since the last success of periodic work");
    }

    /// <summary>Of each work that is not switched off.</summary>
    public IReadOnlyList<PeriodicLoop> Loops { get; }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Loops.Select(loop => Task.Run(() => loop.RunAsync(stoppingToken), CancellationToken.None)));

    private IEnumerable<Measurement<double>> Ages() =>
        Loops.Select(loop => new Measurement<double>(loop.SinceSuccess.TotalSeconds, new KeyValuePair<string, object?>("work", loop.Name)));
}
