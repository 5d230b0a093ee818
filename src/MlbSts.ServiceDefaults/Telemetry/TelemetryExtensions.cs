using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MlbSts.ServiceDefaults.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MlbSts.ServiceDefaults.Telemetry;

/// <summary>Logs, metrics and traces of a process.</summary>
public static class TelemetryExtensions
{
    /// <summary>
    /// Adds them: logs to the console, metrics at <c>/metrics</c>, and all three to the collector of <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>
    /// where it is set.
    /// </summary>
    /// <param name="builder">The host's builder.</param>
    /// <param name="service">The service's name, for example <c>scraper</c>.</param>
    public static void AddTelemetry(this IHostApplicationBuilder builder, string service)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddServiceLogging();
        // A collector would else show the templates, without their values.
        builder.Services.Configure<OpenTelemetryLoggerOptions>(logs =>
        {
            logs.IncludeFormattedMessage = true;
            logs.IncludeScopes = true;
        });
        var telemetry = builder
            .Services.AddOpenTelemetry()
            // The environment last: an orchestrator names its processes itself (OTEL_RESOURCE_ATTRIBUTES).
            .ConfigureResource(resource => resource.AddService(service, serviceNamespace: "mlbsts").AddEnvironmentVariableDetector())
            .WithMetrics(metrics =>
                metrics
                    .AddMeter("MlbSts.*", "System.Runtime")
                    .AddView(instrument => instrument is Histogram<double> { Unit: "s" } ? Seconds(instrument.Name) : null)
                    .AddAspNetCoreInstrumentation()
                    .AddHttpClientInstrumentation()
                    .AddPrometheusExporter()
            )
            .WithTracing(tracing =>
                tracing
                    .AddSource("MlbSts.*")
                    .AddAspNetCoreInstrumentation(server => server.Filter = context => !PolledPaths.Contains(context.Request.Path))
                    .AddHttpClientInstrumentation(client =>
                        client.FilterHttpRequestMessage = request => !PolledPaths.Contains(request.RequestUri?.AbsolutePath)
                    )
            );
        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            telemetry.UseOtlpExporter();
    }

    // The default buckets begin at 5: too coarse for requests, too short for a lag that follows the poll interval.
    private static ExplicitBucketHistogramConfiguration Seconds(string instrument) =>
        new()
        {
            Boundaries = instrument.EndsWith(".lag", StringComparison.Ordinal)
                ? [1, 2, 5, 10, 15, 20, 30, 45, 60, 75, 90, 120, 300, 600, 3600]
                : [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
        };
}
