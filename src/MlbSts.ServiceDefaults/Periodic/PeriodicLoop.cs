using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using MlbSts.Clock;

namespace MlbSts.ServiceDefaults.Periodic;

/// <summary>The loop of one periodic work, and how it does.</summary>
internal sealed partial class PeriodicLoop
{
    private const int FailuresToDegrade = 3;
    private const int IntervalsToDegrade = 3;
    private const int IntervalsToFail = 10;

    // League time can pass fast, and a run takes real time.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private readonly PeriodicWork _work;
    private readonly TimeProvider _clock;
    private readonly TimeProvider _time;
    private readonly Histogram<double> _duration;
    private readonly ILogger _logger;
    private volatile Heartbeat _last;

    public PeriodicLoop(PeriodicWork work, LeagueClock leagueClock, TimeProvider time, Histogram<double> duration, ILogger logger)
    {
        (_work, _clock, _time, _duration, _logger) = (work, work.OnLeagueClock ? leagueClock : time, time, duration, logger);
        _last = Beat(succeeded: false);
    }

    public string Name => _work.Name;

    public bool IsOn => _work.Every > TimeSpan.Zero;

    /// <summary>Real time since the last success, or since the start where there was none yet.</summary>
    public TimeSpan SinceSuccess => _time.GetElapsedTime(_last.Real);

    /// <summary>How it does, and what people read of it.</summary>
    public (HealthStatus Status, string Description) Health
    {
        get
        {
            var last = _last;
            var intervals = _time.GetElapsedTime(last.Real) > Grace ? _clock.GetElapsedTime(last.Planned) / _work.Every : 0;
            var status =
                last.Failures > 0 && intervals > IntervalsToFail ? HealthStatus.Unhealthy
                : last.Failures >= FailuresToDegrade || intervals > IntervalsToDegrade ? HealthStatus.Degraded
                : HealthStatus.Healthy;
            return (status, Describe(last, status));
        }
    }

    /// <summary>Runs the work until stopped; a run under way is awaited.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        _last = Beat(succeeded: false);
        if (!_work.AtOnce)
            await WaitAsync(_work.Every, _clock, stopping).ConfigureAwait(false);
        while (!stopping.IsCancellationRequested)
        {
            await RunOnceAsync(stopping).ConfigureAwait(false);
            if (_last.Failures == 0)
                await WaitAsync(_work.Every, _clock, stopping).ConfigureAwait(false);
            else
                await WaitAsync(_work.PauseAfter(_last.Failures), _time, stopping).ConfigureAwait(false);
        }
    }

    private async Task RunOnceAsync(CancellationToken stopping)
    {
        var started = _time.GetTimestamp();
        try
        {
            await _work.Run(stopping).ConfigureAwait(false);
            if (_last.Failures > 0)
                Log.WorkRecovered(_logger, Name, _last.Failures);
            _last = Beat(succeeded: true);
            Measure(started, "ok");
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Told to stop.
        }
        catch (Exception exception)
        {
            var failures = _last.Failures + 1;
            _last = _last with { Failures = failures, Reason = exception.Message };
            // The whole of the first one; of those that follow it the reason is enough.
            var pause = _work.PauseAfter(failures).TotalSeconds;
            Log.WorkFailed(_logger, failures == 1 ? exception : null, Name, failures, pause, exception.Message);
            Measure(started, "failed");
        }
    }

    private async Task WaitAsync(TimeSpan wait, TimeProvider clock, CancellationToken stopping) =>
        await Task.Delay(_work.Spread(wait), clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private void Measure(long started, string outcome) =>
        _duration.Record(_time.GetElapsedTime(started).TotalSeconds, new("work", Name), new("outcome", outcome));

    private Heartbeat Beat(bool succeeded) => new(_time.GetTimestamp(), _clock.GetTimestamp(), succeeded, 0, null);

    private string Describe(Heartbeat last, HealthStatus status)
    {
        var seconds = _time.GetElapsedTime(last.Real).TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        var when = last.Succeeded ? $"done {seconds} s ago" : $"not done yet, {seconds} s after the start";
        return last.Failures > 0 ? $"{Name} {when}, failed {last.Failures} times since: {last.Reason}"
            : status == HealthStatus.Healthy ? $"{Name} {when}"
            : $"{Name} {when}, still running";
    }

    /// <summary>The last success, or the start.</summary>
    /// <param name="Real">Timestamp of the real clock.</param>
    /// <param name="Planned">Timestamp of the clock the work is planned by.</param>
    /// <param name="Succeeded">It is a success.</param>
    /// <param name="Failures">In a row, since then.</param>
    /// <param name="Reason">Why the last of them.</param>
    private sealed record Heartbeat(long Real, long Planned, bool Succeeded, int Failures, string? Reason);

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Warning,
            "WorkFailed: {Work}, {Failures} in a row, is tried again in {Seconds} s: {Reason}",
            EventName = "WorkFailed"
        )]
        public static partial void WorkFailed(
            ILogger logger,
            Exception? exception,
            string work,
            int failures,
            double seconds,
            string reason
        );

        [LoggerMessage(LogLevel.Information, "WorkRecovered: {Work} after {Failures} failures", EventName = "WorkRecovered")]
        public static partial void WorkRecovered(ILogger logger, string work, int failures);
    }
}
