using System.Globalization;
using MlbSts.AppHost.Commands;
using MlbSts.ServiceDefaults;

namespace MlbSts.AppHost;

/// <summary>
/// The Simulator: the API that is asked and the clock that is followed. It holds its clock, so that all services see the whole day.
/// </summary>
/// <param name="Simulator">The process.</param>
/// <param name="Speed">League seconds in a real one.</param>
internal sealed record SimulatedLeague(IResourceBuilder<ProjectResource> Simulator, double Speed)
{
    /// <summary>Where it listens.</summary>
    public EndpointReference Address => Simulator.GetEndpoint("http");

    /// <summary>Adds it.</summary>
    public static SimulatedLeague Add(IDistributedApplicationBuilder builder, AppHostOptions options)
    {
        var simulator = builder
            .AddHttpProject<Projects.MlbSts_Simulator>(ServiceEndpoint.Simulator)
            .WithEnvironment("Simulator__Hold", "true")
            .WithEnvironment("Simulator__Speed", options.Speed.ToString(CultureInfo.InvariantCulture))
            .WithSimulatorCommands();
        if (options.Days is { } days)
            simulator.WithEnvironment("Simulator__Days", days.ToString(CultureInfo.InvariantCulture));
        if (options.Games is { } games)
            simulator.WithEnvironment("Simulator__Games", games.ToString(CultureInfo.InvariantCulture));
        return new SimulatedLeague(simulator, options.Speed);
    }

    /// <summary>The limits that spare the real API would hold a sped-up day back.</summary>
    public void AttachTo(IResourceBuilder<ProjectResource> service)
    {
        service
            .WithEnvironment("StatsApi__BaseAddress", Address)
            .WithEnvironment("StatsApi__RequestsPerSecond", "10000")
            .WithEnvironment("StatsApi__RetryDelaySeconds", "0.05")
            .WithEnvironment("StatsApi__AttemptTimeoutSeconds", "3")
            .WithEnvironment("StatsApi__MaxDiffSteps", Speed > 60 ? "50" : "3");
        if (service.Resource.Name != ServiceEndpoint.Scheduler.Name)
            return;
        service
            .WithEnvironment("Scheduler__MaxPollsPerSecond", "2000")
            .WithEnvironment("Scheduler__LostAfterSeconds", "10")
            .WithEnvironment("Scheduler__FinalWatchSeconds", "2000");
    }
}
