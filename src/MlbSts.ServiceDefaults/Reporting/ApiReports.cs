using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MlbSts.ServiceDefaults.Reporting;

/// <summary>
/// Says on <c>sts.metrics</c> how each request to the Stats API ended, and in <c>/health</c> how the API stands to this process. When the broker cannot keep up, the oldest reports are dropped: they
/// are hints.
/// </summary>
public static class ApiReports
{
    /// <summary>Begins to report; in a process that hosts several services, once.</summary>
    public static IHostApplicationBuilder AddApiReports(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Services.Any(descriptor => descriptor.ImplementationType == typeof(ApiReporter)))
            return builder;
        builder.Services.AddHostedService<ApiReporter>();
        builder.Services.AddHealthChecks().AddCheck<ApiHealthCheck>("stats-api");
        return builder;
    }
}
