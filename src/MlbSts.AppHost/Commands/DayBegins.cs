using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MlbSts.AppHost.Commands;

/// <summary>Begins the day once every service is healthy, so that none of them misses a part of it.</summary>
internal sealed class DayBegins(
    ResourceNotificationService resources,
    ResourceCommandService commands,
    IResource simulator,
    IReadOnlyList<IResource> services
) : BackgroundService
{
    /// <summary>Adds it.</summary>
    public static void WhenHealthy(
        IDistributedApplicationBuilder builder,
        IResourceBuilder<ProjectResource> simulator,
        IReadOnlyList<IResourceBuilder<ProjectResource>> services
    )
    {
        if (!builder.ExecutionContext.IsRunMode)
            return;
        builder.Services.AddHostedService(provider => new DayBegins(
            provider.GetRequiredService<ResourceNotificationService>(),
            provider.GetRequiredService<ResourceCommandService>(),
            simulator.Resource,
            [.. services.Select(service => service.Resource)]
        ));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var service in services.Prepend(simulator))
            await resources.WaitForResourceHealthyAsync(service.Name, WaitBehavior.WaitOnResourceUnavailable, stoppingToken);
        await commands.ExecuteCommandAsync(simulator, SimulatorCommands.Begin, stoppingToken);
    }
}
