using System.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;

namespace MlbSts.ServiceDefaults.Reporting;

/// <summary>Says every ten seconds (real time) on <c>sts.metrics</c> that the service is alive, how it feels and what it uses.</summary>
internal sealed class ServiceReporter(ServiceIdentity identity, HealthCheckService health, IMessagePublisher publisher, TimeProvider time, ILogger<ServiceReporter> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await ReportAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(new EventId(0, "ReportFailed"), "{Service} could not report itself: {Reason}", identity.Service, exception.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ReportAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var report = await health.CheckHealthAsync(cancellationToken);
        var checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString());
        await publisher.PublishAsync(new Messaging.Messages.HealthReport(identity.Service, identity.Instance, now, report.Status.ToString(), checks), cancellationToken);
        using var process = Process.GetCurrentProcess();
        await publisher.PublishAsync(
            new ResourceUsage(identity.Service, identity.Instance, now, process.TotalProcessorTime.TotalSeconds, process.WorkingSet64, GC.GetTotalMemory(false)),
            cancellationToken);
    }
}
