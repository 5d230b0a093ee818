using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using MlbSts.ServiceDefaults.Admin;
using MlbSts.ServiceDefaults.Clock;
using MlbSts.ServiceDefaults.Periodic;
using MlbSts.ServiceDefaults.Reporting;
using MlbSts.ServiceDefaults.Telemetry;
using MlbSts.Storage;

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
        builder.Services.AddPeriodicWork<ServiceReporter>(reporter => new PeriodicWork("service-report", reporter.ReportAsync)
        {
            Every = ServiceReporter.Interval,
        });
        builder.Services.AddHealthChecks();
        builder.Services.AddSingleton<IHealthCheckPublisher, HealthMetrics>();
        builder.Services.Configure<HealthCheckPublisherOptions>(publisher => publisher.Period = TimeSpan.FromSeconds(10));
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
        builder.AddTelemetry(service);
        builder.AddAccessPolicies();
        return builder;
    }

    /// <summary>Adds the health check <c>object-store</c>, and the sweep of the lifecycle where the store does none by itself.</summary>
    public static IHostApplicationBuilder AddObjectStoreUpkeep(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Services.All(descriptor => descriptor.ServiceType != typeof(ObjectStoreHealthCheck)))
        {
            builder.Services.AddSingleton<ObjectStoreHealthCheck>();
            builder.Services.AddHealthChecks().AddCheck<ObjectStoreHealthCheck>("object-store", timeout: TimeSpan.FromSeconds(5));
            builder.Services.AddPeriodicWork<ObjectStoreLifecycle, ObjectStoreOptions>(
                (lifecycle, options) =>
                    new PeriodicWork("store-lifecycle", lifecycle.SweepAsync)
                    {
                        Every = lifecycle.IsNeeded ? options.SweepInterval : TimeSpan.Zero,
                        OnLeagueClock = true,
                        AtOnce = false,
                    }
            );
        }
        return builder;
    }

    /// <summary>
    /// Maps <c>/health</c> (ready: every check), <c>/alive</c> (the process answers) and <c>/metrics</c>, in every environment.
    /// </summary>
    public static WebApplication MapServiceDefaults(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (
            ((IEndpointRouteBuilder)app)
                .DataSources.SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .Any(endpoint => endpoint.RoutePattern.RawText == "/alive")
        )
            return app;
        app.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = HealthResponse.WriteAsync })
            .DisableHttpMetrics()
            .AllowAnonymous();
        app.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = _ => false }).DisableHttpMetrics().AllowAnonymous();
        app.MapPrometheusScrapingEndpoint().DisableHttpMetrics().AllowAnonymous();
        return app;
    }
}
