using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using MlbSts.Messaging.Messages;

namespace MlbSts.Monitor.Boards;

/// <summary>What each process of each service last said of itself.</summary>
public sealed class ServiceBoard(IOptions<MonitorOptions> options, TimeProvider time)
{
    private const int MaximumInstances = 1000;

    private readonly ConcurrentDictionary<(string Service, string Instance), (HealthReport? Health, ResourceUsage? Usage)> _instances =
        new();

    /// <summary>Every process, by service.</summary>
    public IReadOnlyList<ServiceRow> Rows
    {
        get
        {
            var now = time.GetUtcNow();
            var silent = TimeSpan.FromSeconds(options.Value.SilentAfterSeconds);
            return
            [
                .. _instances
                    .OrderBy(pair => pair.Key)
                    .Select(pair => new ServiceRow(
                        pair.Key.Service,
                        pair.Key.Instance,
                        pair.Value.Health is { } health && now - health.At > silent ? "Silent" : pair.Value.Health?.Status ?? "Unknown",
                        TroubleOf(pair.Value.Health),
                        pair.Value.Health?.At,
                        pair.Value.Usage?.CpuSeconds,
                        pair.Value.Usage?.WorkingSetBytes
                    )),
            ];
        }
    }

    private static IReadOnlyList<string> TroubleOf(HealthReport? health) =>
        health is null
            ? []
            :
            [
                .. health
                    .Checks.Where(check => check.Value != "Healthy")
                    .Select(check => $"{check.Key}: {health.Reasons?.GetValueOrDefault(check.Key) ?? check.Value}"),
            ];

    internal void Heard(HealthReport report) => Update((report.Service, report.Instance), known => (report, known.Usage));

    internal void Heard(ResourceUsage usage) => Update((usage.Service, usage.Instance), known => (known.Health, usage));

    private void Update(
        (string, string) key,
        Func<(HealthReport? Health, ResourceUsage? Usage), (HealthReport? Health, ResourceUsage? Usage)> change
    )
    {
        _instances.AddOrUpdate(key, _ => change(default), (_, known) => change(known));
        // Every restart is a new process: without the long silent making room, the board would one day have none for the living.
        if (_instances.Count > MaximumInstances)
            _instances.TryRemove(_instances.MinBy(pair => pair.Value.Health?.At ?? pair.Value.Usage?.At).Key, out _);
    }
}
