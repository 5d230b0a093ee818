using System.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;

namespace MlbSts.ServiceDefaults.Reporting;

/// <summary>Says every ten seconds (real time) on <c>sts.metrics</c> that the service is alive, how it feels and what it uses.</summary>
internal sealed class ServiceReporter(ServiceIdentity identity, HealthCheckService health, IMessagePublisher publisher, TimeProvider time)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    public async Task ReportAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var report = await health.CheckHealthAsync(cancellationToken).ConfigureAwait(false);
        var checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString());
        var reasons = report
            .Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy && entry.Value.Description is not null)
            .ToDictionary(entry => entry.Key, entry => entry.Value.Description!);
        await publisher
            .PublishAsync(
                new Messaging.Messages.HealthReport(identity.Service, identity.Instance, now, report.Status.ToString(), checks, reasons),
                cancellationToken
            )
            .ConfigureAwait(false);
        using var process = Process.GetCurrentProcess();
        await publisher
            .PublishAsync(
                new ResourceUsage(
                    identity.Service,
                    identity.Instance,
                    now,
                    process.TotalProcessorTime.TotalSeconds,
                    process.WorkingSet64,
                    GC.GetTotalMemory(false)
                ),
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
