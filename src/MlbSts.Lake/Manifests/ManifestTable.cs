using MlbSts.Domain;

namespace MlbSts.Lake.Manifests;

/// <summary>One table of a manifest.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="File">The Parquet file, with version and SHA-256.</param>
public sealed record ManifestTable(string Table, long Rows, ObjectReference File);
