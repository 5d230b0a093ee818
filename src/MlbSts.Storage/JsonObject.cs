namespace MlbSts.Storage;

/// <summary>A JSON document as it was read, with the ETag that a later put can ask for.</summary>
/// <param name="Value">The document.</param>
/// <param name="ETag">Of what was read.</param>
public sealed record JsonObject<T>(T Value, string ETag);
