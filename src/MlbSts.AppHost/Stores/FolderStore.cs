namespace MlbSts.AppHost.Stores;

/// <summary>A folder as the object store.</summary>
/// <param name="data">The run's folder; the buckets are in <c>objects</c>.</param>
internal sealed class FolderStore(string data) : IObjectStoreSource
{
    /// <inheritdoc/>
    public void AttachTo(IResourceBuilder<ProjectResource> service) =>
        service
            .WithEnvironment("ObjectStore__Kind", "file")
            .WithEnvironment("ObjectStore__Path", Path.Combine(data, "objects"))
            // A power cut may cost games that can be simulated again; kill -9 costs nothing.
            .WithEnvironment("ObjectStore__Durability", "false");
}
