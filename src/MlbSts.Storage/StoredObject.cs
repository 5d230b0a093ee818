namespace MlbSts.Storage;

/// <summary>An object with its body.</summary>
/// <param name="Info">What is known of it.</param>
/// <param name="Body">The bytes as they lie in the store.</param>
public sealed record StoredObject(ObjectInfo Info, ReadOnlyMemory<byte> Body);
