namespace MlbSts.Storage;

/// <summary>A condition of a put did not hold; nothing was written.</summary>
public sealed class PreconditionFailedException(string message, Exception? innerException = null)
    : ObjectStoreException(message, innerException);
