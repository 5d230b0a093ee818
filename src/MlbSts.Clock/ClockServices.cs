using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MlbSts.Clock;

/// <summary>The two clocks in a host.</summary>
public static class ClockServices
{
    /// <summary>
    /// Registers <see cref="TimeProvider"/>, the real clock, and <see cref="LeagueClock"/>, which runs at real time unless the host has
    /// another. What is registered already stays.
    /// </summary>
    public static IServiceCollection AddClocks(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => LeagueClock.AtRealTime(provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
