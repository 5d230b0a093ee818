using MlbSts.Domain;

namespace MlbSts.Lake.Manifests;

/// <summary>One file that games came from, kept whole.</summary>
/// <param name="Name">Its name as it was loaded.</param>
/// <param name="File">Where it is kept.</param>
public sealed record ManifestSource(string Name, ObjectReference File);
