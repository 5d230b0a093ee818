using MlbSts.AppHost.Brokers;
using MlbSts.AppHost.Stores;
using MlbSts.ServiceDefaults;

namespace MlbSts.AppHost;

/// <summary>The services, told apart by their project, name and port only.</summary>
internal static class ServiceExtensions
{
    /// <summary>A service on its port, with its health check, on the broker and by the league's clock; it waits for both.</summary>
    public static IResourceBuilder<ProjectResource> AddService<TProject>(
        this IDistributedApplicationBuilder builder,
        ServiceEndpoint endpoint,
        Broker broker,
        SimulatedLeague league
    )
        where TProject : IProjectMetadata, new()
    {
        var service = builder
            .AddHttpProject<TProject>(endpoint)
            .WithReference(broker.Address)
            .WaitFor(broker.Resource)
            .WithEnvironment("Clock__Follow", league.Address)
            .WaitFor(league.Simulator);
        foreach (var (name, value) in broker.Settings)
            service.WithEnvironment(name, value);
        return service;
    }

    /// <summary>A project that serves HTTP on its port and says at <c>/health</c> how it is.</summary>
    public static IResourceBuilder<ProjectResource> AddHttpProject<TProject>(
        this IDistributedApplicationBuilder builder,
        ServiceEndpoint endpoint
    )
        where TProject : IProjectMetadata, new() =>
        builder.AddProject<TProject>(endpoint.Name).WithHttpEndpoint(port: endpoint.Port, name: "http").WithHttpHealthCheck("/health");

    /// <summary>It keeps objects.</summary>
    public static IResourceBuilder<ProjectResource> With(this IResourceBuilder<ProjectResource> service, IObjectStoreSource store)
    {
        store.AttachTo(service);
        return service;
    }

    /// <summary>It asks the API, here the Simulator, as often as the league's speed needs.</summary>
    public static IResourceBuilder<ProjectResource> Asking(this IResourceBuilder<ProjectResource> service, SimulatedLeague league)
    {
        league.AttachTo(service);
        return service;
    }
}
