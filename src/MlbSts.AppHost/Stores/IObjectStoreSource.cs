namespace MlbSts.AppHost.Stores;

/// <summary>An object store to be had here.</summary>
internal interface IObjectStoreSource
{
    /// <summary>Tells a service of it, and lets the service wait for it where it has to.</summary>
    void AttachTo(IResourceBuilder<ProjectResource> service);
}
