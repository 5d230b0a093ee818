using Microsoft.Extensions.Diagnostics.HealthChecks;
using MlbSts.StatsApi;

namespace MlbSts.Standalone.Running;

/// <summary>What goes wrong at the moment, in sentences for the screen: what health says, and an API that does not answer.</summary>
internal sealed class RunTrouble : IDisposable
{
    /// <summary>How often it looks.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private const int FailuresToTell = 3;
    private const int LooksToTell = 3;

    private readonly HealthCheckService _health;
    private readonly StatsApiStatistics _statistics;
    private Dictionary<string, int> _seen = [];
    private volatile IReadOnlyList<string> _checks = [];
    private volatile string? _folder;
    private volatile string _outcome = ApiCall.Ok;
    private int _failures;

    public RunTrouble(HealthCheckService health, StatsApiStatistics statistics)
    {
        (_health, _statistics) = (health, statistics);
        _statistics.OnResponse += Heard;
    }

    /// <summary>A sentence each; none where all is well.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            var lines = new List<string>();
            if (_folder is { } folder)
                lines.Add(folder);
            if (Volatile.Read(ref _failures) >= FailuresToTell)
                lines.Add(
                    $"The API does not answer ({_outcome}): it is asked again and again. Is there a network, and is StatsApi:BaseAddress right?"
                );
            lines.AddRange(_checks);
            return lines;
        }
    }

    /// <summary>How the last note in the run's folder went; nothing where it went well.</summary>
    public void Folder(string? reason) => _folder = reason;

    /// <summary>One look. What was not seen three times in a row is not told: at the start much is not there yet.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var report = await _health.CheckHealthAsync(cancellationToken);
        var bad = report.Entries.Where(check => check.Value.Status != HealthStatus.Healthy).ToList();
        _seen = bad.ToDictionary(check => check.Key, check => _seen.GetValueOrDefault(check.Key) + 1);
        _checks =
        [
            .. bad.Where(check => _seen[check.Key] >= LooksToTell).Select(check => $"{check.Key}: {check.Value.Description ?? "not well"}"),
        ];
    }

    public void Dispose() => _statistics.OnResponse -= Heard;

    private void Heard(ApiCall call)
    {
        if (call.Outcome == ApiCall.Cancelled)
            return;
        if (call.Outcome == ApiCall.Ok)
        {
            Volatile.Write(ref _failures, 0);
            return;
        }
        _outcome = call.Outcome;
        Interlocked.Increment(ref _failures);
    }
}
