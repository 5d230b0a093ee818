namespace MlbSts.Messaging.Bootstrap;

/// <summary>A group of this process whose other members take over when it dies.</summary>
/// <param name="Id">As the services call it, without the installation's prefix.</param>
internal sealed record SharedGroup(string Id);
