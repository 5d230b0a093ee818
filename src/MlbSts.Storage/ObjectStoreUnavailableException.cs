namespace MlbSts.Storage;

/// <summary>The store does not answer, or answers that it cannot for now; the same call may work later.</summary>
public sealed class ObjectStoreUnavailableException(string message, Exception? innerException = null)
    : ObjectStoreException(message, innerException);
