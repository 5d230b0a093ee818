using MlbSts.AppHost.Stores;

namespace MlbSts.AppHost.Containers;

/// <summary>An S3 server as a container: the maintained fork of MinIO.</summary>
internal sealed class S3Container : IObjectStoreSource
{
    private readonly IResourceBuilder<ContainerResource> _server;
    private readonly IResourceBuilder<IResourceWithConnectionString> _address;

    private S3Container(IResourceBuilder<ContainerResource> server, IResourceBuilder<IResourceWithConnectionString> address) =>
        (_server, _address) = (server, address);

    /// <summary>Adds it, with a volume for its data. User and password are parameters that Aspire asks for.</summary>
    public static S3Container Add(IDistributedApplicationBuilder builder)
    {
        var user = builder.AddParameter("objectstore-user", secret: true);
        var password = builder.AddParameter("objectstore-password", secret: true);
        var server = builder
            .AddContainer("object-store", Images.ObjectStore.Name, Images.ObjectStore.Tag)
            .WithArgs("server", "/data", "--console-address", ":9001")
            .WithEnvironment("MINIO_ROOT_USER", user)
            .WithEnvironment("MINIO_ROOT_PASSWORD", password)
            .WithHttpEndpoint(targetPort: 9000, name: "s3")
            .WithHttpEndpoint(targetPort: 9001, name: "console")
            .WithVolume("mlbsts-objects", "/data")
            .WithHttpHealthCheck("/minio/health/ready", endpointName: "s3");
        var url = server.GetEndpoint("s3").Property(EndpointProperty.Url);
        var address = builder.AddConnectionString(
            "objectstore",
            ReferenceExpression.Create($"Endpoint={url};AccessKey={user};SecretKey={password}")
        );
        return new S3Container(server, address);
    }

    /// <inheritdoc/>
    public void AttachTo(IResourceBuilder<ProjectResource> service) => service.WithReference(_address).WaitFor(_server);
}
