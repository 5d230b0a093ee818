namespace MlbSts.AppHost.Brokers;

/// <summary>A Kafka to be had here.</summary>
/// <param name="Resource">What has to be healthy before a service starts.</param>
/// <param name="Address">The connection string <c>kafka</c> that the services read.</param>
/// <param name="Settings">What else suits it, as environment variables of the services.</param>
internal sealed record Broker(
    IResourceBuilder<IResource> Resource,
    IResourceBuilder<IResourceWithConnectionString> Address,
    IReadOnlyDictionary<string, string> Settings
)
{
    /// <summary>Its name in the dashboard.</summary>
    public const string Name = "broker";

    /// <summary>Settings of a broker that needs none.</summary>
    public static IReadOnlyDictionary<string, string> NoSettings { get; } = new Dictionary<string, string>();

    /// <summary>A broker that listens on a port of loopback which it tells its clients itself: nothing may stand between.</summary>
    public static Broker OnLoopback<T>(
        IDistributedApplicationBuilder builder,
        IResourceBuilder<T> process,
        int port,
        IReadOnlyDictionary<string, string> settings
    )
        where T : class, IResourceWithEndpoints
    {
        process.WithEndpoint(port: port, targetPort: port, scheme: "tcp", name: "kafka", isProxied: false);
        var address = builder.AddConnectionString(
            "kafka",
            ReferenceExpression.Create($"127.0.0.1:{process.GetEndpoint("kafka").Property(EndpointProperty.Port)}")
        );
        BrokerHealth.Watch(builder, process, address.Resource);
        return new Broker(process, address, settings);
    }
}
