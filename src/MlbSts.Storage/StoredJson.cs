namespace MlbSts.Storage;

/// <summary>A JSON document with the ETag to replace it by.</summary>
/// <param name="Value">The document.</param>
/// <param name="ETag">Without quotes.</param>
public sealed record StoredJson<T>(T Value, string ETag);
