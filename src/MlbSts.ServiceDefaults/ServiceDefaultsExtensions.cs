using System.Diagnostics.Metrics;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MlbSts.ServiceDefaults.Admin;
using MlbSts.ServiceDefaults.Clock;
using MlbSts.ServiceDefaults.Reporting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MlbSts.ServiceDefaults;

/// <summary>What every service shares: logging, telemetry, health, admin access, self-reports.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>Registers it. In a process that hosts several services, the first name given is the one that reports.</summary>
    /// <param name="builder">The host's builder.</param>
    /// <param name="service">The service's name, for example <c>scraper</c>.</param>
    public static IHostApplicationBuilder AddServiceDefaults(this IHostApplicationBuilder builder, string service)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Services.Any(descriptor => descriptor.ServiceType == typeof(ServiceIdentity)))
            return builder;
        builder.Services.AddSingleton(new ServiceIdentity(service));
        builder.AddClock();
        builder.Services.AddHostedService<ServiceReporter>();
        builder.Services.AddHealthChecks();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
        builder.AddLogging();
        builder.AddTelemetry(service);
        builder.AddAdminAccess();
        return builder;
    }

    /// <summary>Adds the health check <c>object-store</c>.</summary>
    public static IHostApplicationBuilder AddObjectStoreHealth(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Services.All(descriptor => descriptor.ServiceType != typeof(ObjectStoreHealthCheck)))
        {
            builder.Services.AddSingleton<ObjectStoreHealthCheck>();
            builder.Services.AddHealthChecks().AddCheck<ObjectStoreHealthCheck>("object-store", timeout: TimeSpan.FromSeconds(5));
        }
        return builder;
    }

    /// <summary>Maps <c>/health</c> (ready: every check), <c>/alive</c> (the process answers) and <c>/metrics</c>, in every environment.</summary>
    public static WebApplication MapServiceDefaults(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Any(endpoint => endpoint.RoutePattern.RawText == "/alive"))
            return app;
        app.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = HealthResponse.WriteAsync });
        app.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = _ => false });
        app.MapPrometheusScrapingEndpoint();
        return app;
    }

    private static void AddLogging(this IHostApplicationBuilder builder)
    {
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Extensions.Http", LogLevel.Warning);
        builder.Logging.AddFilter("Polly", LogLevel.Error);
    }

    // The default buckets begin at 5: too coarse for requests, too short for a lag that follows the poll interval.
    private static ExplicitBucketHistogramConfiguration Seconds(string instrument) => new()
    {
        Boundaries = instrument.EndsWith(".lag", StringComparison.Ordinal)
            ? [1, 2, 5, 10, 15, 20, 30, 45, 60, 75, 90, 120, 300, 600, 3600]
            : [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    };

    private static void AddTelemetry(this IHostApplicationBuilder builder, string service)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(service, serviceNamespace: "mlbsts"))
            .WithMetrics(metrics => metrics
                .AddMeter("MlbSts.*", "System.Runtime")
                .AddView(instrument => instrument is Histogram<double> { Unit: "s" } ? Seconds(instrument.Name) : null)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddPrometheusExporter())
            .WithTracing(tracing => tracing
                .AddSource("MlbSts.*")
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation());
        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            telemetry.UseOtlpExporter();
    }
}
