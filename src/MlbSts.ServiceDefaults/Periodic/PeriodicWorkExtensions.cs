using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MlbSts.Clock;

namespace MlbSts.ServiceDefaults.Periodic;

/// <summary>Declares periodic work.</summary>
public static class PeriodicWorkExtensions
{
    /// <summary>Registers the class, one of it, and what of it is to be done how often.</summary>
    /// <typeparam name="TWork">The class that does it.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="declare">Its declaration.</param>
    public static IServiceCollection AddPeriodicWork<TWork>(this IServiceCollection services, Func<TWork, PeriodicWork> declare)
        where TWork : class
    {
        ArgumentNullException.ThrowIfNull(declare);
        services.AddSupervision().TryAddSingleton<TWork>();
        return services.AddSingleton(provider => declare(provider.GetRequiredService<TWork>()));
    }

    /// <summary>Registers work whose declaration needs settings.</summary>
    /// <typeparam name="TWork">The class that does it.</typeparam>
    /// <typeparam name="TOptions">The settings.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="declare">Its declaration.</param>
    public static IServiceCollection AddPeriodicWork<TWork, TOptions>(
        this IServiceCollection services,
        Func<TWork, TOptions, PeriodicWork> declare
    )
        where TWork : class
        where TOptions : class
    {
        ArgumentNullException.ThrowIfNull(declare);
        services.AddSupervision().TryAddSingleton<TWork>();
        return services.AddSingleton(provider =>
            declare(provider.GetRequiredService<TWork>(), provider.GetRequiredService<IOptions<TOptions>>().Value)
        );
    }

    private static IServiceCollection AddSupervision(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => service.ServiceType == typeof(PeriodicSupervisor)))
            return services;
        services.AddClocks().AddMetrics().AddSingleton<PeriodicSupervisor>();
        services.AddHostedService(provider => provider.GetRequiredService<PeriodicSupervisor>());
        services.AddHealthChecks().AddCheck<PeriodicWorkHealthCheck>("periodic-work");
        return services;
    }
}
