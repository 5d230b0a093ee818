namespace MlbSts.Storage;

/// <summary>The body read is not the body that was stored.</summary>
public sealed class ObjectCorruptException(string message, Exception? innerException = null)
    : ObjectStoreException(message, innerException);
